package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.LayerTable;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of municipalities and zones, and of the features that touch more than one. */
@Component
class Territories {

    private static final String MUNICIPALITIES = "comuni";
    private static final String ZONES = "zone_omogenee";

    private final Catalog catalog;
    private final FeatureSources features;
    private final JdbcClient services;
    private volatile Known known;

    Territories(Catalog catalog, FeatureSources features, @Qualifier("services") JdbcClient services) {
        this.catalog = catalog;
        this.features = features;
        this.services = services;
    }

    private record Known(String version, TerritoryNames names) {
    }

    /** Municipalities and zones as they are now. */
    TerritoryNames names() {
        String version = layer(MUNICIPALITIES).version() + layer(ZONES).version();
        Known before = known;
        if (before != null && before.version().equals(version)) {
            return before.names();
        }
        TerritoryNames names = new TerritoryNames(all(MUNICIPALITIES, Territories::municipality), all(ZONES, Territories::zone));
        known = new Known(version, names);
        return names;
    }

    /** The features of a layer that touch further municipalities than the one that they are listed in. */
    List<Beyond> beyond(FeatureSource source) {
        LayerTable table = LayerTable.of(source.layer());
        return services.sql(("SELECT pm.feature_id AS id, pm.comune_istat AS municipality, m.zona AS zone, own.zona AS own_zone "
                + "FROM published_place_municipality pm JOIN published_comuni m ON m.codice_istat = pm.comune_istat "
                + "JOIN %s own ON own.id = pm.feature_id WHERE pm.layer = ? AND own.comune_istat <> pm.comune_istat").formatted(table.relation()))
                .param(source.layer().name()).query(Beyond.class).list();
    }

    private FeatureSource layer(String name) {
        return features.of(catalog.layer(name).orElseThrow());
    }

    private <T> List<T> all(String layer, Function<SimpleFeature, T> made) {
        try (Stream<SimpleFeature> found = layer(layer).features(FeatureQuery.ALL)) {
            return found.map(made).toList();
        }
    }

    private static TerritoryNames.Municipality municipality(SimpleFeature feature) {
        return new TerritoryNames.Municipality((String) feature.getAttribute("codice_istat"), (String) feature.getAttribute("nome"),
                ((Geometry) feature.getDefaultGeometry()).getCentroid().getCoordinate());
    }

    private static TerritoryNames.Zone zone(SimpleFeature feature) {
        return new TerritoryNames.Zone(((Number) feature.getAttribute("codice")).intValue(), (String) feature.getAttribute("nome"));
    }
}
