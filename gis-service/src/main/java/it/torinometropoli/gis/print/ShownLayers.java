package it.torinometropoli.gis.print;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.print.SheetMap.Above;
import it.torinometropoli.gis.render.MapLayer;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Layers as sheets show them: each in its default style, and a ring about what stands out. */
@Component
class ShownLayers {

    private static final Color VEIL = new Color(255, 255, 255, 165);
    private static final String HIGHLIGHT = "evidenza";
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Catalog catalog;

    ShownLayers(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All features of a layer. */
    MapLayer whole(Layer layer) {
        return some(layer, Filter.INCLUDE);
    }

    /** Some features of a layer. */
    MapLayer some(Layer layer, Filter filter) {
        return new MapLayer(layer, catalog.style(layer.styles().get(0)).orElseThrow(), filter);
    }

    /** The ring about all features of a layer, if it can have one. */
    Optional<MapLayer> highlighted(Layer layer) {
        return highlighted(layer, Filter.INCLUDE);
    }

    /** The ring about some features of a layer, if it can have one. */
    Optional<MapLayer> highlighted(Layer layer, Filter filter) {
        return Optional.of(HIGHLIGHT).filter(layer.styles()::contains).flatMap(catalog::style).map(style -> new MapLayer(layer, style, filter));
    }

    /** The map of an area on which the places of the chosen actions stand out, if any are chosen. */
    SheetMap map(MapOrder.Content content, Envelope area, SheetLayout layout) {
        List<MapLayer> below = new ArrayList<>();
        List<MapLayer> above = new ArrayList<>();
        for (Layer layer : content.layers()) {
            Optional<Filter> chosen = content.actions().none() ? Optional.empty() : content.actions().of(layer);
            below.add(some(layer, chosen.<Filter>map(FILTERS::not).orElse(Filter.INCLUDE)));
            chosen.ifPresent(filter -> {
                above.add(some(layer, filter));
                highlighted(layer, filter).ifPresent(above::add);
            });
        }
        return new SheetMap(below, above.isEmpty() ? Above.NONE : new Above(above, VEIL), area, layout.mapWidth(), layout.mapHeight());
    }
}
