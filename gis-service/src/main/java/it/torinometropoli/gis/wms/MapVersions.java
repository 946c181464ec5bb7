package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.render.LayerVersions;
import it.torinometropoli.gis.render.MapLayer;
import org.springframework.stereotype.Component;

/** Tells the versions of what answers are made from: the layers and the request. */
@Component
class MapVersions {

    private final LayerVersions layers;
    private final StyleOrigins styles;

    MapVersions(LayerVersions layers, StyleOrigins styles) {
        this.layers = layers;
        this.styles = styles;
    }

    /** All that a map of these layers depends on, the request included: styles that come with it are part of its parameters. */
    List<String> of(List<MapLayer> drawn, KvpParameters parameters) {
        List<String> versions = layers.of(drawn.stream().map(styles::published).toList());
        for (String name : parameters.names()) {
            versions.add(name);
            versions.add(parameters.text(name).orElse(""));
        }
        return versions;
    }
}
