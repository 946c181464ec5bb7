package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which features of the layers are linked to an action, whatever the edition. */
@Component
public class ActionPlaces {

    private final JdbcClient services;

    ActionPlaces(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /** The codes of the editions, the one in force first, then the latest. */
    public List<String> editions() {
        return services.sql("SELECT code FROM published_plan_edition ORDER BY is_current DESC, code DESC").query(String.class).list();
    }

    /** The codes of the actions of an edition, in the order of the plan; none when there is no such edition. */
    public List<String> actions(String edition) {
        return services.sql("SELECT code FROM published_plan_action WHERE edition = ? ORDER BY ordinal").param(edition).query(String.class).list();
    }

    /**
     * Identifiers within their layer of the features that are linked to an action, by name of the layer.
     *
     * @return layers without any are left out; their names may be those of layers that are not published
     */
    public Map<String, Set<String>> of(String edition, String action) {
        return services.sql("SELECT layer, feature_id FROM published_feature_action WHERE edition = ? AND action = ?").params(edition, action)
                .query((row, number) -> Map.entry(row.getString("layer"), row.getString("feature_id"))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
