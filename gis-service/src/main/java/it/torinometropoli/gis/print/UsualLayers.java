package it.torinometropoli.gis.print;

import java.util.Comparator;
import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.stereotype.Component;

/** The layers that maps can show, and those that the map page shows when it opens. */
@Component
class UsualLayers {

    private final Catalog catalog;
    private final FeatureSources features;

    UsualLayers(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
    }

    /** All that can be drawn, in listing order. */
    List<Layer> drawable() {
        return catalog.layers().stream().filter(features::drawable).toList();
    }

    /** Those that the map page shows when it opens, the lowest first. */
    List<Layer> shown() {
        return drawable().stream().filter(Layer::listed).sorted(Comparator.comparing(this::drawingOrder)).toList();
    }

    /** The rank in the group that draws the layer; layers of no group come last, in listing order. */
    private int drawingOrder(Layer layer) {
        return catalog.groups().stream().map(LayerGroup::layers).filter(names -> names.contains(layer.name())).findFirst()
                .map(names -> names.indexOf(layer.name())).orElseGet(() -> catalog.layers().size() + catalog.layers().indexOf(layer));
    }
}
