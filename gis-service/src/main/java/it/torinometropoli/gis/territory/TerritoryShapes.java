package it.torinometropoli.gis.territory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the shapes of municipalities and zones tell, for as long as the features that it was found out from stay the same. */
@Component
class TerritoryShapes {

    private static final String SCHEMATIC = "schematica";

    private final Catalog catalog;
    private final FeatureSources features;
    private final JdbcClient services;
    private final Kept municipalities = new Kept(TerritoryPart.Municipality.LAYER, "municipality.codice_istat");
    private final Kept zones = new Kept(TerritoryPart.Zone.LAYER, "municipality.zona");

    TerritoryShapes(Catalog catalog, FeatureSources features, @Qualifier("services") JdbcClient services) {
        this.catalog = catalog;
        this.features = features;
        this.services = services;
    }

    /** Facts by ISTAT code. */
    ShapeFacts ofMunicipalities() {
        return municipalities.now();
    }

    /** Facts by number of the zone. */
    ShapeFacts ofZones() {
        return zones.now();
    }

    /** Identifiers of the protected areas that sources place in each part. */
    private Map<String, Set<String>> named(String part) {
        Map<String, Set<String>> named = new HashMap<>();
        services.sql("SELECT " + part + " AS part, pm.feature_id FROM published_place_municipality pm JOIN published_comuni municipality "
                + "ON municipality.codice_istat = pm.comune_istat WHERE pm.layer = ?").param(PlaceLayers.PROTECTED).query(row -> {
                    named.computeIfAbsent(row.getString("part"), key -> new HashSet<>()).add(row.getString("feature_id"));
                });
        return named;
    }

    private Optional<FeatureSource> source(String layer) {
        return catalog.layer(layer).map(features::of);
    }

    private List<ShapeFacts.Shape> shapes(FeatureSource source) {
        Layer layer = source.layer();
        try (Stream<SimpleFeature> all = source.features(FeatureQuery.ALL)) {
            return all.filter(feature -> feature.getDefaultGeometry() instanceof Geometry shape && !shape.isEmpty())
                    .map(feature -> shape(layer, feature)).toList();
        }
    }

    private static ShapeFacts.Shape shape(Layer layer, SimpleFeature feature) {
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        String quality = layer.attribute(Attribute.Role.GEOMETRY_QUALITY).map(attribute -> (String) feature.getAttribute(attribute.name()))
                .orElse(null);
        return new ShapeFacts.Shape(layer.localId(feature.getID()).orElse(feature.getID()), PlaceLayers.name(layer, feature, Locale.ITALIAN),
                geometry.isValid() ? geometry : GeometryFixer.fix(geometry), SCHEMATIC.equals(quality));
    }

    /** The facts of one layer and what they were found out from. */
    private final class Kept {

        private final String layer;
        private final String column;
        private String versions;
        private Map<String, Set<String>> named;
        private ShapeFacts facts;

        Kept(String layer, String column) {
            this.layer = layer;
            this.column = column;
        }

        /** One thread finds out, the others wait: it takes less time than to do it twice. */
        synchronized ShapeFacts now() {
            Optional<FeatureSource> parts = source(layer);
            Optional<FeatureSource> areas = source(PlaceLayers.PROTECTED);
            String current = Stream.of(parts, areas).map(source -> source.map(FeatureSource::version).orElse("")).collect(Collectors.joining(" "));
            Map<String, Set<String>> places = named(column);
            if (!current.equals(versions) || !places.equals(named)) {
                Supplier<List<ShapeFacts.Shape>> none = List::of;
                facts = new ShapeFacts(parts.map(TerritoryShapes.this::shapes).orElseGet(none),
                        areas.map(TerritoryShapes.this::shapes).orElse(null), places);
                versions = current;
                named = places;
            }
            return facts;
        }
    }
}
