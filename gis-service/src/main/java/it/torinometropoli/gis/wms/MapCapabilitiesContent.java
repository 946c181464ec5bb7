package it.torinometropoli.gis.wms;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.LayerRecords;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.render.Legend;
import org.geotools.api.style.Description;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** What capabilities documents of every version tell, besides what they look like. */
@Component
class MapCapabilitiesContent {

    private final Catalog catalog;
    private final ServiceDescription service;
    private final LayerExtents extents;
    private final Legends legends;

    MapCapabilitiesContent(Catalog catalog, ServiceDescription service, LayerExtents extents, Legends legends) {
        this.catalog = catalog;
        this.service = service;
        this.extents = extents;
        this.legends = legends;
    }

    /** What there is to say of the service as a whole. */
    @Component
    record ServiceDescription(ServiceProvider provider, WmsLimits limits, InspireSettings inspire, FeatureFormats featureFormats, LayerRecords records) {
    }

    Catalog catalog() {
        return catalog;
    }

    ServiceProvider provider() {
        return service.provider();
    }

    WmsLimits limits() {
        return service.limits();
    }

    InspireSettings inspire() {
        return service.inspire();
    }

    /** The media types in which the Web Feature Service gives the features of a layer: GML and GeoJSON. */
    List<String> featureFormats() {
        return List.of(service.featureFormats().standard().mediaType(), service.featureFormats().named("geojson").orElseThrow().mediaType());
    }

    /** The layers that maps can be drawn of. */
    List<Layer> layers() {
        return catalog.layers().stream().filter(extents::drawable).toList();
    }

    /** Those of a group, in drawing order. */
    List<Layer> layers(LayerGroup group) {
        return catalog.layersOf(group.name()).stream().filter(extents::drawable).toList();
    }

    /** Those in no group. */
    List<Layer> ungrouped() {
        return layers().stream()
                .filter(layer -> catalog.groups().stream().noneMatch(group -> group.layers().contains(layer.name()))).toList();
    }

    /**
     * The metadata records of a layer: the service's own, then those that its file names.
     *
     * @param root address of the portal, without a slash at the end
     */
    List<Layer.MetadataLink> metadata(Layer layer, String root) {
        return service.records().all(layer, root);
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

    /** The scales at which some layers show anything, in whichever of their styles. */
    ScaleLimits scales(Collection<Layer> layers) {
        return ScaleLimits.of(layers.stream().flatMap(layer -> layer.styles().stream()).map(style -> catalog.style(style).orElseThrow()).toList());
    }

    /** A group in the default styles of its layers. */
    LegendSubject subject(LayerGroup group) {
        return LegendSubject.of(group, catalog);
    }

    Legend legend(LegendSubject subject, Locale locale) {
        return legends.whole(subject, locale);
    }

    /** The title of a style, its name when it has none. */
    String styleTitle(String style, Locale locale) {
        Description description = catalog.style(style).orElseThrow().getDescription();
        return description == null || description.getTitle() == null ? style : description.getTitle().toString(locale);
    }
}
