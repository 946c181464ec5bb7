package it.torinometropoli.gis.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The municipalities, and which of them the places of an edition touch. */
@Component
class Municipalities {

    private static final String MUNICIPALITIES = "comuni";
    private static final String ZONES = "zone_omogenee";

    private final JdbcClient services;

    Municipalities(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * A municipality.
     *
     * @param code ISTAT code, six digits
     * @param zone number of its Zona omogenea
     * @param zoneName name of that zone
     */
    record Municipality(String code, String name, int zone, String zoneName) {
    }

    /** All of them by zone and name. */
    List<Municipality> all() {
        return services.sql("SELECT codice_istat, nome, zona, zona_nome FROM published_comuni ORDER BY zona, nome")
                .query((row, number) -> new Municipality(row.getString("codice_istat"), row.getString("nome"), row.getInt("zona"),
                        row.getString("zona_nome"))).list();
    }

    /**
     * The ISTAT codes of the municipalities that the places linked to any action of an edition touch, by place. A municipality touches itself, a
     * zone all of its own. Places of which no municipality is known are left out.
     */
    Map<PlaceKey, Set<String>> ofPlaces(String edition, List<Municipality> municipalities) {
        Map<PlaceKey, Set<String>> touched = new HashMap<>();
        services.sql("SELECT DISTINCT pm.layer, pm.feature_id, pm.comune_istat FROM published_place_municipality pm "
                + "JOIN published_feature_action link ON link.layer = pm.layer AND link.feature_id = pm.feature_id WHERE link.edition = ?")
                .param(edition).query(row -> {
                    touched.computeIfAbsent(new PlaceKey(row.getString("layer"), row.getString("feature_id")), place -> new TreeSet<>())
                            .add(row.getString("comune_istat"));
                });
        municipalities.forEach(municipality -> {
            touched.computeIfAbsent(new PlaceKey(MUNICIPALITIES, municipality.code()), place -> new TreeSet<>()).add(municipality.code());
            touched.computeIfAbsent(new PlaceKey(ZONES, String.valueOf(municipality.zone())), place -> new TreeSet<>()).add(municipality.code());
        });
        return touched;
    }
}
