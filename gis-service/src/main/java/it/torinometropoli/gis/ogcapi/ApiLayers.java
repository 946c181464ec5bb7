package it.torinometropoli.gis.ogcapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import org.springframework.stereotype.Component;

/** The layers as collections, and the reference systems in which they can be had. */
@Component
class ApiLayers {

    /** WGS 84 with the longitude first: the default everywhere (OGC 17-069r4, {@code /req/core/crs84}). */
    static final CrsName DEFAULT_CRS = CrsName.parse(Crs.CRS84.uri()).orElseThrow();

    /** The reference systems by their addresses, the default first. */
    static final List<String> CRS_LIST = Stream.concat(Stream.of(Crs.CRS84), Arrays.stream(Crs.values()).filter(crs -> crs != Crs.CRS84))
            .map(Crs::uri).toList();

    private final Catalog catalog;
    private final FeatureSources sources;

    ApiLayers(Catalog catalog, FeatureSources sources) {
        this.catalog = catalog;
        this.sources = sources;
    }

    /** All layers in listing order. */
    List<Layer> all() {
        return catalog.layers();
    }

    /**
     * The layer that the path names.
     *
     * @throws ApiProblem 404 when there is none
     */
    Layer named(ApiExchange exchange) {
        String name = exchange.variable("collectionId");
        return catalog.layer(name).orElseThrow(() -> ApiProblem.notFound("there is no collection '%s'; there are: %s".formatted(
                ApiProblem.shortened(name), String.join(", ", catalog.layers().stream().map(Layer::name).toList()))));
    }

    /** The features of a layer. */
    FeatureSource features(Layer layer) {
        return sources.of(layer);
    }

    /**
     * A reference system that a parameter names.
     *
     * @throws ApiProblem 400 when it is none of {@link #CRS_LIST}
     */
    static CrsName crs(String parameter, String uri) {
        if (!CRS_LIST.contains(uri)) {
            throw ApiProblem.notOffered(parameter, uri, CRS_LIST);
        }
        return CrsName.parse(uri).orElseThrow();
    }
}
