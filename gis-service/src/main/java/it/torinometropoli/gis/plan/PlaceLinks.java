package it.torinometropoli.gis.plan;

import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links of an edition from places to actions, read at once. Only places of layers that are published count, and only those that are still
 * there; layers that the database answers are not asked for each place, as their links by rule are renewed with them.
 */
@Component
class PlaceLinks {

    private final JdbcClient services;
    private final Catalog catalog;
    private final FeatureSources features;

    PlaceLinks(@Qualifier("services") JdbcClient services, Catalog catalog, FeatureSources features) {
        this.services = services;
        this.catalog = catalog;
        this.features = features;
    }

    /**
     * A place serves an action.
     *
     * @param action code of the action
     * @param reason why
     */
    record PlaceLink(PlaceKey place, String action, LinkReasons.Reason reason) {
    }

    /** All links of an edition, by layer and identifier of the place. */
    List<PlaceLink> of(String edition) {
        return services.sql("SELECT layer, feature_id, action, basis, from_edition, from_action FROM published_feature_action WHERE edition = ? "
                + "ORDER BY layer, length(feature_id), feature_id, action").param(edition)
                .query((row, number) -> new PlaceLink(new PlaceKey(row.getString("layer"), row.getString("feature_id")),
                        row.getString("action"), new LinkReasons.Reason(row.getString("basis"),
                                ActionKey.orNull(row.getString("from_edition"), row.getString("from_action")))))
                .list().stream().filter(link -> isThere(link.place())).toList();
    }

    private boolean isThere(PlaceKey place) {
        return catalog.layer(place.layer()).filter(layer -> isThere(layer, place.id())).isPresent();
    }

    private boolean isThere(Layer layer, String id) {
        return !features.drawable(layer) || features.of(layer).feature(layer.featureId(id)).isPresent();
    }
}
