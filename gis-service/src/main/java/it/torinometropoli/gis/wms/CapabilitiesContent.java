package it.torinometropoli.gis.wms;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.render.LegendRules;
import org.geotools.api.style.Description;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** What capabilities documents of every version tell, besides what they look like. */
@Component
class CapabilitiesContent {

    private final Catalog catalog;
    private final ServiceProvider provider;
    private final LayerExtents extents;
    private final Legends legends;
    private final WmsLimits limits;

    CapabilitiesContent(Catalog catalog, ServiceProvider provider, LayerExtents extents, Legends legends, WmsLimits limits) {
        this.catalog = catalog;
        this.provider = provider;
        this.extents = extents;
        this.legends = legends;
        this.limits = limits;
    }

    Catalog catalog() {
        return catalog;
    }

    ServiceProvider provider() {
        return provider;
    }

    WmsLimits limits() {
        return limits;
    }

    /** The layers that are in no group. */
    List<Layer> ungrouped() {
        return catalog.layers().stream()
                .filter(layer -> catalog.groups().stream().noneMatch(group -> group.layers().contains(layer.name()))).toList();
    }

    /** The licences of the data, each with its address. */
    String licences() {
        return String.join("; ", catalog.layers().stream()
                .map(layer -> "%s (%s)".formatted(layer.licence().name(), layer.licence().url())).distinct().toList());
    }

    /** Where some layers are together, x,y in each reference system; empty when nothing is published yet. */
    Optional<Map<Crs, Envelope>> extent(Collection<Layer> layers) {
        return extents.of(layers);
    }

    Legends.Legend legend(Layer layer, String style, Locale locale) {
        return legends.of(LegendSubject.of(layer, style, catalog), LegendRules.ALL, locale);
    }

    /** The title of a style, its name when it has none. */
    String styleTitle(String style, Locale locale) {
        Description description = catalog.style(style).orElseThrow().getDescription();
        return description == null || description.getTitle() == null ? style : description.getTitle().toString(locale);
    }
}
