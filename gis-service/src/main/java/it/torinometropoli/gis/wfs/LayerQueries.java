package it.torinometropoli.gis.wfs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/** Starts queries on the layers of the catalogue. */
@Component
final class LayerQueries {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Catalog catalog;
    private final FeatureSources sources;

    LayerQueries(Catalog catalog, FeatureSources sources) {
        this.catalog = catalog;
        this.sources = sources;
    }

    /** The feature types that are offered. */
    List<Layer> layers() {
        return catalog.layers();
    }

    /** The features of a layer. */
    FeatureSource source(Layer layer) {
        return sources.of(layer);
    }

    /**
     * A query on a feature type.
     *
     * @param typeNames the one type that a query names
     * @throws OwsException when it names none that is there, or several: joins are not offered
     */
    LayerQueryBuilder on(String typeNames, SchemaNames names, WfsVersion version) {
        String one = typeNames.strip();
        if (one.matches("(?s).*[,\\s()].*")) {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, version.typeNames(),
                    "a query may name one feature type: joins are not offered; several queries are written as (type)(type)");
        }
        return on(names.layer(one, catalog.layers(), version.typeNames()), names, version);
    }

    /** A query on a layer whose parts do not come from a client. */
    LayerQueryBuilder on(Layer layer) {
        return on(layer, new SchemaNames(prefix -> Optional.empty()), WfsVersion.V2_0_0);
    }

    /** A query on features that are others than a layer has now. */
    LayerQueryBuilder on(FeatureSource source) {
        return on(source, new SchemaNames(prefix -> Optional.empty()), WfsVersion.V2_0_0);
    }

    /** A query on a layer. */
    LayerQueryBuilder on(Layer layer, SchemaNames names, WfsVersion version) {
        return on(sources.of(layer), names, version);
    }

    private LayerQueryBuilder on(FeatureSource source, SchemaNames names, WfsVersion version) {
        return new LayerQueryBuilder(source, names, new IdentifierCheck(source.layer(), catalog.layers(), version.resourceId()));
    }

    /** The layer that a feature identifier belongs to; empty when there is none. */
    Optional<Layer> layerOf(String featureId) {
        return catalog.layers().stream().filter(layer -> layer.localId(featureId).isPresent()).findFirst();
    }

    /**
     * The identifiers by their layers, in the order in which they are given.
     *
     * @throws OwsException when an identifier belongs to no layer
     */
    Map<Layer, Set<String>> byLayer(Set<String> featureIds, WfsVersion version) {
        Map<Layer, Set<String>> byLayer = new LinkedHashMap<>();
        featureIds.forEach(id -> byLayer.computeIfAbsent(layerOf(id).orElseThrow(() -> new OwsException(
                ExceptionCode.INVALID_PARAMETER_VALUE, version.resourceId(), "'%s' is of no feature type".formatted(id))), layer -> new LinkedHashSet<>()).add(id));
        return byLayer;
    }

    /** The condition that a feature has one of these identifiers. */
    static Filter identified(Set<String> featureIds) {
        if (featureIds.isEmpty()) {
            return Filter.EXCLUDE;
        }
        Set<FeatureId> identifiers = new LinkedHashSet<>();
        featureIds.forEach(id -> identifiers.add(FILTERS.featureId(id)));
        return FILTERS.id(identifiers);
    }
}
