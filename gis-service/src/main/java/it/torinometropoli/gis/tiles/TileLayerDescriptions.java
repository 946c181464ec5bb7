package it.torinometropoli.gis.tiles;

import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Describes what tiles can be drawn of: groups first, which hold what most clients want, then the layers. */
@Component
class TileLayerDescriptions {

    private final Catalog catalog;
    private final FeatureSources features;

    TileLayerDescriptions(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
    }

    /**
     * What capabilities tell of a layer or group.
     *
     * @param name the name in requests
     * @param title short title
     * @param summary what it shows
     * @param styles its styles, the default one first
     * @param layers the layers that are drawn
     * @param degrees longitude and latitude of the features; a null envelope when there are none
     */
    record TileLayerDescription(String name, LocalizedText title, LocalizedText summary, List<String> styles, List<Layer> layers, Envelope degrees) {
    }

    /** All groups and layers. */
    List<TileLayerDescription> all() {
        return Stream.concat(catalog.groups().stream().map(this::group), catalog.layers().stream().filter(features::drawable).map(this::layer)).toList();
    }

    private TileLayerDescription group(LayerGroup group) {
        List<Layer> layers = catalog.layersOf(group.name()).stream().filter(features::drawable).toList();
        return new TileLayerDescription(group.name(), group.title(), group.summary(), List.of(TileLayers.GROUP_STYLE), layers, degrees(layers));
    }

    private TileLayerDescription layer(Layer layer) {
        return new TileLayerDescription(layer.name(), layer.title(), layer.summary(), layer.styles(), List.of(layer), degrees(List.of(layer)));
    }

    private Envelope degrees(List<Layer> layers) {
        Envelope extent = new Envelope();
        layers.forEach(layer -> extent.expandToInclude(features.of(layer).bounds()));
        return CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(extent);
    }
}
