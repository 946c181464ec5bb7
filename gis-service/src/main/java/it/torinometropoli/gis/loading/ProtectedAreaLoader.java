package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.LoadRequest.Origin;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/**
 * Loads protected areas with their boundaries. An area that is there already, known by its official code or else by its name and type, keeps its identifier
 * and what the file does not say of it: a park and a site of Natura 2000 may have one name.
 */
@Component
class ProtectedAreaLoader implements DatasetLoader {

    private static final String SERIES = "AP-";
    private static final List<String> SAID_ELSEWHERE = List.of("place_statement", "place_municipality");

    private final ProtectedAreaTable table;
    private final MunicipalityTables municipalities;
    private final PlaceMunicipalities places;
    private final GivenIdentifiers identifiers;
    private final RemovedPlaces removed;
    private final RawFiles files;

    ProtectedAreaLoader(ProtectedAreaTable table, MunicipalityTables municipalities, PlaceMunicipalities places, GivenIdentifiers identifiers,
            RemovedPlaces removed, LoadingSettings settings) {
        this.table = table;
        this.municipalities = municipalities;
        this.places = places;
        this.identifiers = identifiers;
        this.removed = removed;
        this.files = new RawFiles(settings.limits());
    }

    @Override
    public Dataset dataset() {
        return Dataset.PROTECTED_AREAS;
    }

    @Override
    public List<String> tables() {
        return List.of(ProtectedAreaTable.NAME);
    }

    @Override
    public void load(LoadRequest request, LoadJournal journal) throws IOException {
        Origin origin = request.origin();
        if (origin.mapping() == null) {
            journal.note(Finding.of(Level.REFUSED, "no_mapping"));
        }
        journal.endIfRefused();
        FieldMapping mapping = MappingFile.read(origin.mapping(), journal);
        Set<String> unknown = new TreeSet<>(mapping.fields().keySet());
        unknown.removeAll(ProtectedAreaTable.FACTS);
        if (!unknown.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "unknown_columns", String.join(", ", unknown), String.join(", ", ProtectedAreaTable.FACTS)));
            journal.endIfRefused();
        }
        Geometry territory = OverlayNGRobust.union(municipalities.municipalities().stream().map(Municipality::shape).toList());
        List<ProtectedArea> found = new ProtectedAreaFile(mapping, territory, journal).read(request, files);
        journal.endIfRefused();
        journal.begin(LoadStep.WRITE);
        write(found, mapping, origin, journal);
        places.derive();
        places.refresh(journal);
    }

    private void write(List<ProtectedArea> found, FieldMapping mapping, Origin origin, LoadJournal journal) {
        List<ProtectedArea> before = table.areas();
        MunicipalityMap map = MunicipalityMap.of(municipalities, Set.of());
        Set<String> taken = new HashSet<>();
        for (ProtectedArea read : found) {
            Optional<ProtectedArea> known = before.stream().filter(area -> same(area, read)).filter(area -> !taken.contains(area.id())).findFirst();
            ProtectedArea area = complete(read, known, known.map(ProtectedArea::id).orElseGet(() -> nextIdentifier(before)), origin);
            taken.add(area.id());
            journal.done(taken.size(), found.size());
            table.put(area, map.under(area.shape()).get(0));
            boolean unchanged = known.filter(old -> old.facts().equals(area.facts()) && old.shape().equalsExact(area.shape())).isPresent();
            journal.compared(new Change(area.id(), area.text("nome"), known.isEmpty() ? Kind.NEW : unchanged ? Kind.SAME : Kind.CHANGED,
                    known.map(ProtectedArea::hectares).orElse(null), area.hectares(), known.filter(old -> !old.text("nome").equals(area.text("nome")))
                            .map(old -> old.text("nome")).orElse("")));
        }
        before.stream().filter(area -> !taken.contains(area.id()) && mapping.covers().contains(area.text("tipo"))).forEach(area -> {
            removed.tell(ProtectedAreaTable.LAYER, area.id(), area.text("nome"), journal);
            table.remove(area.id(), SAID_ELSEWHERE);
            journal.compared(new Change(area.id(), area.text("nome"), Kind.ENDED, area.hectares(), null, ""));
        });
        journal.countTaken(found.size());
    }

    private static boolean same(ProtectedArea one, ProtectedArea other) {
        return one.text("codice") != null && other.text("codice") != null ? one.text("codice").equals(other.text("codice"))
                : one.text("nome").equalsIgnoreCase(other.text("nome")) && one.text("tipo").equals(other.text("tipo"));
    }

    private static ProtectedArea complete(ProtectedArea read, Optional<ProtectedArea> known, String id, Origin origin) {
        Map<String, Object> facts = new LinkedHashMap<>();
        ProtectedAreaTable.FACTS.forEach(column -> facts.put(column, known.map(area -> area.facts().get(column)).orElse(null)));
        facts.putAll(read.facts());
        facts.putIfAbsent("designazione", facts.get("nome"));
        facts.putIfAbsent("designazione_en", facts.get("designazione"));
        facts.put("posizione", "da_fonte");
        facts.put("nota_posizione", "perimetro di " + origin.source());
        facts.put("nota_posizione_en", "boundary by " + origin.source());
        facts.put("fonte", read.facts().getOrDefault("fonte", origin.source()));
        facts.put("fonte_en", read.facts().getOrDefault("fonte_en", origin.source()));
        facts.put("qualita_geometria", Municipality.OFFICIAL);
        return new ProtectedArea(id, facts, read.shape());
    }

    private String nextIdentifier(List<ProtectedArea> areas) {
        int highest = areas.stream().map(ProtectedArea::id).filter(id -> id.matches(SERIES + "\\d{1,8}")).mapToInt(id -> Integer.parseInt(id.substring(SERIES.length())))
                .max().orElse(0);
        return "%s%03d".formatted(SERIES, identifiers.next(SERIES, highest));
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        List<PreviousRows.Row> then = rows.rows(ProtectedAreaTable.NAME);
        Set<String> kept = then.stream().map(row -> row.text("id")).collect(Collectors.toSet());
        table.areas().stream().filter(area -> !kept.contains(area.id())).forEach(area -> table.remove(area.id(), SAID_ELSEWHERE));
        MunicipalityMap map = MunicipalityMap.of(municipalities, Set.of());
        then.forEach(row -> table.put(ProtectedAreaTable.area(row), map.today(row.text("comune_istat"), row.shape())));
        places.derive();
        places.refresh(journal);
        journal.countTaken(then.size());
    }
}
