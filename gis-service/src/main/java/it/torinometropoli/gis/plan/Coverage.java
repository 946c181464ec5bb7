package it.torinometropoli.gis.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import it.torinometropoli.gis.plan.Municipalities.Municipality;

/**
 * Where in the territory a part of the plan has places. A place that touches several municipalities counts in each of them, and once in a zone.
 *
 * @param zones all zones by number
 * @param unlocated number of places of which no municipality is known
 */
record Coverage(List<Zone> zones, int unlocated) {

    /**
     * A Zona omogenea.
     *
     * @param places number of places that touch it
     * @param covered its municipalities with a place, by name
     * @param uncovered its other municipalities, by name
     */
    record Zone(int number, String name, int places, List<Covered> covered, List<Municipality> uncovered) {

        /** How many municipalities it has. */
        public int municipalities() {
            return covered.size() + uncovered.size();
        }
    }

    /**
     * A municipality with a place.
     *
     * @param places number of places that touch it, at least 1
     */
    record Covered(Municipality municipality, int places) {
    }

    /**
     * Counts the places.
     *
     * @param municipalities all of them, by zone and name
     * @param places the municipalities that each place touches
     */
    static Coverage of(List<Municipality> municipalities, Collection<Set<String>> places) {
        Map<Integer, List<Municipality>> zones = municipalities.stream()
                .collect(Collectors.groupingBy(Municipality::zone, LinkedHashMap::new, Collectors.toList()));
        return new Coverage(zones.values().stream().map(zone -> zone(zone, places)).toList(), count(places, Set::isEmpty));
    }

    /** The municipalities with a place, in all zones. */
    public int covered() {
        return zones.stream().mapToInt(zone -> zone.covered().size()).sum();
    }

    /** The municipalities without a place, in all zones. */
    public int uncovered() {
        return zones.stream().mapToInt(zone -> zone.uncovered().size()).sum();
    }

    private static Zone zone(List<Municipality> municipalities, Collection<Set<String>> places) {
        Set<String> codes = municipalities.stream().map(Municipality::code).collect(Collectors.toSet());
        List<Covered> all = municipalities.stream()
                .map(municipality -> new Covered(municipality, count(places, touched -> touched.contains(municipality.code())))).toList();
        return new Zone(municipalities.get(0).zone(), municipalities.get(0).zoneName(),
                count(places, touched -> touched.stream().anyMatch(codes::contains)),
                all.stream().filter(one -> one.places() > 0).toList(),
                all.stream().filter(one -> one.places() == 0).map(Covered::municipality).toList());
    }

    private static int count(Collection<Set<String>> places, Predicate<Set<String>> condition) {
        return (int) places.stream().filter(condition).count();
    }
}
