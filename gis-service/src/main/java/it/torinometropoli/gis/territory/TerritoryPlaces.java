package it.torinometropoli.gis.territory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which features of the layers are in a municipality or zone: itself, and the places that touch it, be it with a part of what their sources
 * name. Identifiers are those within the layer, by name of the layer; layers without any are left out.
 */
@Component
public class TerritoryPlaces {

    private static final String MUNICIPALITIES = "comuni";
    private static final String ZONES = "zone_omogenee";

    private final JdbcClient services;

    TerritoryPlaces(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * The municipality and the places that touch it.
     *
     * @param istatCode six digits
     * @return empty when there is no such municipality
     */
    public Optional<Map<String, Set<String>>> ofMunicipality(String istatCode) {
        Set<String> municipality = ids("SELECT codice_istat FROM published_comuni WHERE codice_istat = ?", istatCode);
        if (municipality.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> found = places(TerritoryScope.municipality(istatCode));
        found.put(MUNICIPALITIES, municipality);
        return Optional.of(found);
    }

    /**
     * The zone, its municipalities and the places that touch any of them.
     *
     * @return empty when no zone has the number
     */
    public Optional<Map<String, Set<String>>> ofZone(int number) {
        Set<String> zone = ids("SELECT cast(codice AS varchar) FROM published_zone_omogenee WHERE codice = ?", number);
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> found = places(TerritoryScope.zone(number));
        found.put(ZONES, zone);
        found.put(MUNICIPALITIES, ids("SELECT codice_istat FROM published_comuni WHERE zona = ?", number));
        return Optional.of(found);
    }

    private Map<String, Set<String>> places(TerritoryScope scope) {
        Map<String, Set<String>> places = new HashMap<>();
        services.sql("SELECT DISTINCT pm.layer, pm.feature_id FROM published_place_municipality pm WHERE " + scope.condition())
                .param(scope.parameter()).query(row -> {
                    places.computeIfAbsent(row.getString("layer"), layer -> new HashSet<>()).add(row.getString("feature_id"));
                });
        return places;
    }

    private Set<String> ids(String query, Object parameter) {
        return new HashSet<>(services.sql(query).param(parameter).query(String.class).list());
    }
}
