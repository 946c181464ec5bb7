package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the places in a part of the territory. A place that touches several municipalities counts once in each, once in a zone. */
@Component
class PlaceCounts {

    private final JdbcClient services;
    private final Catalog catalog;

    PlaceCounts(@Qualifier("services") JdbcClient services, Catalog catalog) {
        this.services = services;
        this.catalog = catalog;
    }

    /** By layer, in the order of the catalogue. */
    List<TerritoryView.LayerCount> byLayer(TerritoryScope scope, Locale locale) {
        Map<String, Integer> counts = services.sql("SELECT pm.layer, count(DISTINCT pm.feature_id) AS places "
                        + "FROM published_place_municipality pm WHERE " + scope.condition() + " GROUP BY pm.layer").param(scope.parameter())
                .query((row, number) -> Map.entry(row.getString("layer"), row.getInt("places"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return catalog.layers().stream().filter(layer -> counts.containsKey(layer.name()))
                .map(layer -> count(layer, counts.get(layer.name()), locale)).toList();
    }

    /** By action of the current plan edition, in the order of the plan. */
    List<TerritoryView.ActionCount> byAction(TerritoryScope scope) {
        return services.sql("SELECT action.edition, action.code, action.title, count(DISTINCT pm.layer || '.' || pm.feature_id) AS places "
                + "FROM published_place_municipality pm "
                + "JOIN published_feature_action link ON link.layer = pm.layer AND link.feature_id = pm.feature_id "
                + "JOIN published_plan_edition edition ON edition.code = link.edition AND edition.is_current "
                + "JOIN published_plan_action action ON action.edition = link.edition AND action.code = link.action "
                + "WHERE " + scope.condition()
                + " GROUP BY action.edition, action.code, action.title, action.ordinal ORDER BY action.ordinal").param(scope.parameter())
                .query(TerritoryView.ActionCount.class).list();
    }

    private static TerritoryView.LayerCount count(Layer layer, int places, Locale locale) {
        return new TerritoryView.LayerCount(layer.name(), layer.title().in(locale), places);
    }
}
