package it.torinometropoli.gis.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for all municipalities, or all zones, at once: places by layer and actions of the edition in force that these serve. */
@Component
class TerritoryFigures {

    private static final String FROM = "FROM published_place_municipality pm JOIN published_comuni municipality "
            + "ON municipality.codice_istat = pm.comune_istat ";
    private static final String LINKS = "JOIN published_feature_action link ON link.layer = pm.layer AND link.feature_id = pm.feature_id "
            + "JOIN published_plan_edition edition ON edition.code = link.edition AND edition.is_current ";

    private final JdbcClient services;
    private final PlaceLayers layers;

    TerritoryFigures(@Qualifier("services") JdbcClient services, PlaceLayers layers) {
        this.services = services;
        this.layers = layers;
    }

    /**
     * What is counted in a part of the territory.
     *
     * @param actions actions with at least one place there
     * @param places number of places by name of the layer; layers without any are left out
     */
    record Figures(int actions, Map<String, Integer> places) {

        static final Figures NONE = new Figures(0, Map.of());

        /** The number of places of a layer. */
        public int of(String layer) {
            return places.getOrDefault(layer, 0);
        }

        /** The number of places of all layers. */
        public int all() {
            return places.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** By ISTAT code; municipalities without any place are left out. */
    Map<String, Figures> ofMunicipalities() {
        return figures("municipality.codice_istat");
    }

    /** By number of the zone; zones without any place are left out. */
    Map<String, Figures> ofZones() {
        return figures("municipality.zona");
    }

    private Map<String, Figures> figures(String part) {
        List<String> names = layers.all().stream().map(Layer::name).toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Integer>> places = new HashMap<>();
        services.sql("SELECT " + part + " AS part, pm.layer, count(DISTINCT pm.feature_id) AS places " + FROM
                + "WHERE pm.layer IN (:layers) GROUP BY " + part + ", pm.layer").param("layers", names).query(row -> {
                    places.computeIfAbsent(row.getString("part"), key -> new HashMap<>()).put(row.getString("layer"), row.getInt("places"));
                });
        Map<String, Integer> actions = new HashMap<>();
        services.sql("SELECT " + part + " AS part, count(DISTINCT link.action) AS actions " + FROM + LINKS
                + "WHERE pm.layer IN (:layers) GROUP BY " + part).param("layers", names).query(row -> {
                    actions.put(row.getString("part"), row.getInt("actions"));
                });
        Map<String, Figures> figures = new HashMap<>();
        places.forEach((key, counts) -> figures.put(key, new Figures(actions.getOrDefault(key, 0), counts)));
        return figures;
    }
}
