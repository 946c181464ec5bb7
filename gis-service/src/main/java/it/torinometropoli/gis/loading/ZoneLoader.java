package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.LoadRequest.Origin;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/**
 * Loads zones as somebody gives them, by shapes or by a table of their municipalities, in place of the unions of municipalities: each municipality is in
 * exactly one zone, and a zone is the union of its municipalities within a tolerance. They hold until municipalities are loaded anew.
 */
@Component
class ZoneLoader implements DatasetLoader {

    private static final double LEAST_SHARE = 0.5;
    private static final double WHOLE_SHARE = 0.99;
    private static final double MOST_DIFFERENCE = 0.02;
    private static final double TOLD_DIFFERENCE = 1e-4;
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final int AREA_DIGITS = 2;

    private final MunicipalityTables tables;
    private final RawFiles files;

    ZoneLoader(MunicipalityTables tables, LoadingSettings settings) {
        this.tables = tables;
        this.files = new RawFiles(settings.limits());
    }

    @Override
    public Dataset dataset() {
        return Dataset.ZONES;
    }

    @Override
    public boolean takesMapping() {
        return false;
    }

    @Override
    public List<String> tables() {
        return List.of(MunicipalityTables.ZONES, MunicipalityTables.MUNICIPALITIES);
    }

    @Override
    public void load(LoadRequest request, LoadJournal journal) throws IOException {
        List<Municipality> before = tables.municipalities();
        Map<String, Integer> zones = tables.zones();
        ZoneFile.Found found = new ZoneFile(before, zones, journal).read(request, files);
        journal.endIfRefused();
        journal.begin(LoadStep.CHECK);
        Map<Integer, Geometry> shapes = found.shapes();
        Map<String, Integer> membership = shapes.isEmpty() ? found.membership() : lying(before, shapes, journal);
        checkWhole(before, membership, zones.values().stream().distinct().sorted().toList(), journal);
        journal.endIfRefused();
        Map<Integer, List<Municipality>> members = members(before, membership, request.origin(), journal);
        Map<Integer, Geometry> unions = new TreeMap<>();
        members.forEach((zone, all) -> unions.put(zone, OverlayNGRobust.union(all.stream().map(Municipality::shape).toList())));
        shapes.forEach((zone, shape) -> compare(zone, shape, unions.get(zone), journal));
        journal.endIfRefused();
        journal.begin(LoadStep.WRITE);
        members.forEach((zone, all) -> {
            all.forEach(tables::put);
            write(zone, all, shapes.getOrDefault(zone, unions.get(zone)), shapes.containsKey(zone));
        });
        journal.countTaken(shapes.isEmpty() ? membership.size() : shapes.size());
    }

    /** The zone in which each municipality mostly lies. */
    private static Map<String, Integer> lying(List<Municipality> municipalities, Map<Integer, Geometry> shapes, LoadJournal journal) {
        Map<String, Integer> membership = new TreeMap<>();
        for (Municipality municipality : municipalities) {
            Map<Integer, Double> shares = new LinkedHashMap<>();
            shapes.forEach((zone, shape) -> {
                if (shape.getEnvelopeInternal().intersects(municipality.shape().getEnvelopeInternal())) {
                    shares.put(zone, OverlayNGRobust.overlay(shape, municipality.shape(), OverlayNG.INTERSECTION).getArea() / municipality.shape().getArea());
                }
            });
            shares.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue)).filter(most -> most.getValue() >= LEAST_SHARE).ifPresent(most -> {
                membership.put(municipality.code(), most.getKey());
                if (most.getValue() < WHOLE_SHARE) {
                    journal.note(Finding.of(Level.WARNING, "zone_split", municipality.name(), most.getKey(), Math.round(most.getValue() * 1_000) / 10.0));
                }
            });
        }
        return membership;
    }

    private static void checkWhole(List<Municipality> municipalities, Map<String, Integer> membership, List<Integer> zones, LoadJournal journal) {
        List<String> without = municipalities.stream().filter(municipality -> !membership.containsKey(municipality.code())).map(Municipality::name).toList();
        if (!without.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "without_zone", without.size(), String.join(", ", without.subList(0, Math.min(20, without.size())))));
        }
        List<String> empty = zones.stream().filter(zone -> !membership.containsValue(zone)).map(String::valueOf).toList();
        if (!empty.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "empty_zone", String.join(", ", empty)));
        }
    }

    /** The municipalities as they are to be, by zone. */
    private static Map<Integer, List<Municipality>> members(List<Municipality> before, Map<String, Integer> membership, Origin origin, LoadJournal journal) {
        Map<Integer, List<Municipality>> members = new TreeMap<>();
        for (Municipality old : before) {
            int zone = membership.get(old.code());
            if (zone != old.zone()) {
                journal.note(Finding.of(Level.WARNING, "zone_changed", old.name(), old.zone(), zone));
            }
            journal.compared(new Change(old.code(), old.name(), zone == old.zone() ? Kind.SAME : Kind.CHANGED, null, null,
                    zone == old.zone() ? "" : old.zone() + " → " + zone));
            members.computeIfAbsent(zone, none -> new ArrayList<>()).add(new Municipality(old.code(), old.name(), zone, Municipality.OFFICIAL, old.area(),
                    origin.source(), origin.source(), old.validFrom(), old.quality(), old.shape()));
        }
        return members;
    }

    private static void compare(int zone, Geometry shape, Geometry union, LoadJournal journal) {
        double difference = OverlayNGRobust.overlay(shape, union, OverlayNG.SYMDIFFERENCE).getArea();
        double hectares = Math.round(difference / SQUARE_METRES_PER_HECTARE * 100) / 100.0;
        if (difference > union.getArea() * MOST_DIFFERENCE) {
            journal.note(Finding.of(Level.REFUSED, "zone_not_union", zone, hectares));
        } else if (difference > union.getArea() * TOLD_DIFFERENCE) {
            journal.note(Finding.of(Level.WARNING, "zone_differs", zone, hectares));
        }
    }

    private void write(int zone, List<Municipality> members, Geometry shape, boolean given) {
        String quality = given || members.stream().allMatch(Municipality::official) ? Municipality.OFFICIAL
                : members.stream().map(Municipality::quality).filter(known -> !Municipality.OFFICIAL.equals(known)).findFirst().orElseThrow();
        tables.putZone(zone, members.size(), BigDecimal.valueOf(shape.getArea() / 1e6).setScale(AREA_DIGITS, RoundingMode.HALF_UP), quality, shape);
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        List<Municipality> then = rows.rows(MunicipalityTables.MUNICIPALITIES).stream().map(MunicipalityLoader::municipality).toList();
        then.forEach(tables::put);
        MunicipalityLoader.restoreZones(rows, tables);
        journal.countTaken(then.size());
    }
}
