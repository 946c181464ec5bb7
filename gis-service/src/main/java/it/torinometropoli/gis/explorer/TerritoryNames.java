package it.torinometropoli.gis.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;

/** Municipalities and zones by name. */
final class TerritoryNames {

    private final Map<String, Municipality> municipalities = new LinkedHashMap<>();
    private final List<Zone> zones;

    TerritoryNames(List<Municipality> municipalities, List<Zone> zones) {
        municipalities.forEach(municipality -> this.municipalities.put(municipality.code(), municipality));
        this.zones = List.copyOf(zones);
    }

    /**
     * A municipality.
     *
     * @param code ISTAT code
     * @param name its name
     * @param middle the centroid of its shape, x,y in EPSG:32632
     */
    record Municipality(String code, String name, Coordinate middle) {
    }

    /**
     * A Zona omogenea.
     *
     * @param number from 1
     * @param name its name
     */
    record Zone(int number, String name) {
    }

    /** All municipalities by ISTAT code. */
    List<Municipality> municipalities() {
        return List.copyOf(municipalities.values());
    }

    Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }

    /** All zones by number. */
    List<Zone> zones() {
        return zones;
    }

    Optional<Zone> zone(int number) {
        return zones.stream().filter(zone -> zone.number() == number).findFirst();
    }
}
