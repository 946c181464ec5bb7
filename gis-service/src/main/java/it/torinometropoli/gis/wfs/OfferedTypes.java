package it.torinometropoli.gis.wfs;

import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ows.ServiceProvider;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** What the capabilities document tells, besides what it looks like. */
@Component
final class OfferedTypes {

    private final Catalog catalog;
    private final FeatureSources sources;
    private final FeatureFormats formats;
    private final ServiceProvider provider;

    OfferedTypes(Catalog catalog, FeatureSources sources, FeatureFormats formats, ServiceProvider provider) {
        this.catalog = catalog;
        this.sources = sources;
        this.formats = formats;
        this.provider = provider;
    }

    List<Layer> layers() {
        return catalog.layers();
    }

    /** Longitude and latitude of the features of a layer; a null envelope when there are none. */
    Envelope degrees(Layer layer) {
        return CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(sources.of(layer).bounds());
    }

    List<String> formats() {
        return formats.names();
    }

    ServiceProvider provider() {
        return provider;
    }

    /** The licences of the data, each with its address. */
    String licences() {
        return String.join("; ", catalog.layers().stream()
                .map(layer -> "%s (%s)".formatted(layer.licence().name(), layer.licence().url())).distinct().toList());
    }
}
