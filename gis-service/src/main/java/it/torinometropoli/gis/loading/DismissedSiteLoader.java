package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.MappedLoads.Mapped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads dismissed areas. An area that is there keeps its identifier and what the file does not say of it; each change becomes part of the register's
 * history; what a municipality has brought gives way to newer data only.
 */
@Component
class DismissedSiteLoader implements DatasetLoader {

    private static final String LAYER = "aree_dismesse";
    private static final String TABLE = "dismissed_site";
    private static final String SERIES = "AD-L%03d";

    private final MappedLoads mapped;
    private final PlaceRecords records;
    private final PlaceMunicipalities places;
    private final MunicipalityTables municipalities;
    private final DismissedSiteHistory history;
    private final PlaceTable table;

    DismissedSiteLoader(MappedLoads mapped, PlaceRecords records, PlaceMunicipalities places, MunicipalityTables municipalities, DismissedSiteHistory history,
            JdbcClient owner, Dialect dialect) {
        this.mapped = mapped;
        this.records = records;
        this.places = places;
        this.municipalities = municipalities;
        this.history = history;
        this.table = new PlaceTable(TABLE, DismissedSiteFacts.FACTS, owner, dialect);
    }

    @Override
    public Dataset dataset() {
        return Dataset.DISMISSED_SITES;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE, PlaceRecords.STATEMENTS);
    }

    @Override
    public void load(LoadRequest request, LoadJournal journal) throws IOException {
        Mapped file = mapped.read(request, DismissedSiteFacts.CONTENT, journal);
        Run run = new Run(file, request.origin(), journal);
        journal.begin(LoadStep.WRITE);
        file.rows().forEach(run::take);
        MappedLoads.endIfNothing(run.taken, journal);
        if (file.all()) {
            run.known.others().forEach(run::end);
        }
        journal.countTaken(run.taken);
        journal.begin(LoadStep.KEEP);
        places.derive();
        places.refresh(journal);
        history.remember(run.days);
    }

    /** One load. */
    private final class Run {
        private final Mapped file;
        private final LoadRequest.Origin origin;
        private final LoadJournal journal;
        private final PlaceRecords.Names names = mapped.names();
        private final MunicipalityMap map = mapped.map();
        private final Map<String, LoadedPlace> before = table.places();
        private final Map<String, String> codes = records.codes(LAYER);
        private final Map<String, LocalDate> brought = history.broughtByMunicipalities();
        private final KnownPlaces known;
        private final DismissedSiteFacts facts;
        private final Map<String, LocalDate> days = new HashMap<>();
        private int taken;

        Run(Mapped file, LoadRequest.Origin origin, LoadJournal journal) {
            this.file = file;
            this.origin = origin;
            this.journal = journal;
            this.known = new KnownPlaces(before, codes, new KnownPlaces.Series(SERIES, history.identifiers()), journal);
            this.facts = new DismissedSiteFacts(origin.source(), names, municipalities.municipalities());
        }

        void take(MappedRow row) {
            Optional<List<String>> stated = mapped.stated(row, names, journal);
            if (stated.isEmpty() || !MappedLoads.fits(row, file.mapping(), journal)) {
                return;
            }
            Optional<String> municipality = municipality(row, stated.get());
            municipality.flatMap(code -> known.identify(row, code, file.mapping())).ifPresent(id -> put(row, id, municipality.get(), stated.get()));
        }

        /** The municipality of a row: the one stated, the one that it lies in, or the one of the area that it is of. */
        private Optional<String> municipality(MappedRow row, List<String> stated) {
            if (row.shape() != null) {
                return Optional.of(map.find(stated, row.shape(), true, false).main());
            }
            if (!stated.isEmpty()) {
                return map.today(stated.get(0));
            }
            String id = row.text("id") != null ? row.text("id") : codes.get(row.text("codice"));
            if (before.containsKey(id)) {
                return Optional.of(before.get(id).municipality());
            }
            journal.note(Finding.of(Level.REJECTED, "no_place").at(row.number()));
            return Optional.empty();
        }

        private void put(MappedRow row, String id, String municipality, List<String> stated) {
            LoadedPlace old = before.get(id);
            LocalDate day = (LocalDate) row.values().getOrDefault("data_fonte", origin.date());
            taken++;
            if (old != null && brought.containsKey(id) && (day == null || !day.isAfter(brought.get(id)))) {
                journal.note(Finding.of(Level.WARNING, "brought_stays", id, brought.get(id).toString()).at(row.number()));
                journal.compared(new Change(id, old.name(), Kind.SAME, old.area(), old.area(), ""));
                return;
            }
            LoadedPlace place = facts.complete(row, id, municipality, stated, Optional.ofNullable(old));
            if (row.text("codice") != null && !codes.containsKey(row.text("codice"))) {
                records.keepCode(LAYER, row.text("codice"), id);
            }
            if (!stated.isEmpty()) {
                records.state(LAYER, id, stated);
            }
            table.put(place);
            if (day != null) {
                days.put(id, day);
            }
            boolean same = old != null && old.sameAs(place);
            journal.compared(new Change(id, place.name(), old == null ? Kind.NEW : same ? Kind.SAME : Kind.CHANGED, old == null ? null : old.area(), place.area(),
                    old == null || old.name().equals(place.name()) ? "" : old.name()));
        }

        void end(LoadedPlace gone) {
            if (!brought.containsKey(gone.id())) {
                remove(gone.id());
                journal.compared(new Change(gone.id(), gone.name(), Kind.ENDED, gone.area(), null, ""));
            }
        }
    }

    private void remove(String id) {
        table.remove(id);
        records.forget(LAYER, id);
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        Set<String> brought = history.broughtByMunicipalities().keySet();
        Map<String, LoadedPlace> then = new LinkedHashMap<>();
        rows.rows(TABLE).stream().map(table::place).forEach(place -> then.put(place.id(), place));
        Set<String> added = table.places().keySet().stream().filter(id -> !then.containsKey(id) && !brought.contains(id)).collect(Collectors.toSet());
        added.forEach(this::remove);
        records.restoreStatements(LAYER, rows);
        Map<String, String> successors = municipalities.successors();
        then.values().stream().filter(place -> !brought.contains(place.id())).forEach(place -> table.put(new LoadedPlace(place.id(),
                successors.getOrDefault(place.municipality(), place.municipality()), place.facts(), place.shape())));
        places.derive();
        places.refresh(journal);
        history.remember(Map.of());
        journal.countTaken(then.size());
    }
}
