package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places that are linked to actions, as far as their layers are published and the places are still there. */
@Component
class LinkedPlaces {

    private static final String MUNICIPALITY_NAME = "comune";
    private static final double STEPS_PER_DEGREE = 1e6;

    private final JdbcClient services;
    private final Catalog catalog;
    private final FeatureSources features;
    private final LinkReasons reasons;
    private final PlaceLinks links;

    LinkedPlaces(@Qualifier("services") JdbcClient services, Catalog catalog, FeatureSources features,
            LinkReasons reasons, PlaceLinks links) {
        this.services = services;
        this.links = links;
        this.catalog = catalog;
        this.features = features;
        this.reasons = reasons;
    }

    /** Number of places of each action of an edition that has any, by action code. */
    Map<String, Integer> counts(String edition) {
        return links.of(edition).stream().collect(Collectors.groupingBy(PlaceLinks.PlaceLink::action, Collectors.summingInt(link -> 1)));
    }

    /**
     * The places of an action, by layer and identifier.
     *
     * @param locale language of {@link PlanView.Place#reason()}
     */
    List<PlanView.Place> places(ActionKey action, Locale locale) {
        List<Row> rows = services.sql(Row.SELECT + "WHERE edition = ? AND action = ? ORDER BY layer, length(feature_id), feature_id")
                .params(action.edition(), action.code()).query(Row.class).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        CrsTransform toDegrees = CrsTransform.between(Crs.UTM32, Crs.CRS84);
        Function<Row, Optional<PlanView.Place>> place = row -> feature(row).map(feature -> new PlanView.Place(row.layer(), feature.getID(),
                (String) feature.getAttribute("nome"), (String) feature.getAttribute(MUNICIPALITY_NAME), row.relation(), row.basis(),
                reasons.words(row.layer(), action, row.reason(), locale), box(feature, toDegrees)));
        return rows.stream().map(place).flatMap(Optional::stream).toList();
    }

    private Optional<SimpleFeature> feature(Row row) {
        return catalog.layer(row.layer()).flatMap(layer -> features.of(layer).feature(layer.featureId(row.featureId())));
    }

    private static double[] box(SimpleFeature feature, CrsTransform toDegrees) {
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
            return null;
        }
        Envelope box = toDegrees.apply(geometry.getEnvelopeInternal());
        return new double[] {below(box.getMinX()), below(box.getMinY()), above(box.getMaxX()), above(box.getMaxY())};
    }

    private static double below(double degrees) {
        return Math.floor(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }

    private static double above(double degrees) {
        return Math.ceil(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }

    private record Row(String layer, String featureId, String action, String relation, String basis, String fromEdition, String fromAction) {

        static final String SELECT = "SELECT layer, feature_id, action, relation, basis, from_edition, from_action FROM published_feature_action ";

        LinkReasons.Reason reason() {
            return new LinkReasons.Reason(basis, ActionKey.orNull(fromEdition, fromAction));
        }
    }
}
