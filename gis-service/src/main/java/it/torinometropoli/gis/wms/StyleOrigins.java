package it.torinometropoli.gis.wms;

import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.style.Environment;
import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;

/** Puts the values of a request into styles, and remembers of each style that this makes which one it was made from. */
@Component
class StyleOrigins {

    private final Cache<Style, Style> origins = Caffeine.newBuilder().weakKeys().build();
    private final Environment environment;
    private final Catalog catalog;

    StyleOrigins(Environment environment, Catalog catalog) {
        this.environment = environment;
        this.catalog = catalog;
    }

    /** The style for some values of {@code env()}; the style itself when it asks for none. */
    Style with(Style style, Map<String, String> values) {
        Style made = environment.in(style, values);
        if (made != style) {
            origins.put(made, style);
        }
        return made;
    }

    /**
     * The layer in the published style that its own was made from. A style that came with the request was made from none; the layer is
     * then in its default style.
     */
    MapLayer published(MapLayer layer) {
        Style origin = origins.getIfPresent(layer.style());
        Style style = origin == null ? layer.style() : origin;
        boolean known = layer.layer().styles().stream().anyMatch(name -> catalog.style(name).orElseThrow() == style);
        return new MapLayer(layer.layer(), known ? style : catalog.style(layer.layer().styles().get(0)).orElseThrow(), layer.filter());
    }
}
