package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.loading.Finding.Level;
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

    private final PlaceLoading loading;
    private final MappedLoads mapped;
    private final PlaceRecords records;
    private final MunicipalityTables municipalities;
    private final DismissedSiteHistory history;
    private final PlaceTable table;

    DismissedSiteLoader(PlaceLoading loading, MappedLoads mapped, PlaceRecords records, MunicipalityTables municipalities, DismissedSiteHistory history,
            JdbcClient owner, Dialect dialect) {
        this.loading = loading;
        this.mapped = mapped;
        this.records = records;
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
        Run run = loading.load(new PlaceLoading.Places(LAYER, new KnownPlaces.Series(SERIES, history.identifiers()), DismissedSiteFacts.CONTENT, table), request,
                journal, Run::new);
        history.remember(run.days);
    }

    /** One load. */
    private final class Run implements PlaceRules {

        private final PlaceRun run;
        private final Map<String, LoadedPlace> before = table.places();
        private final Map<String, LocalDate> brought = history.broughtByMunicipalities();
        private final DismissedSiteFacts facts;
        private final Map<String, LocalDate> days = new HashMap<>();

        Run(PlaceRun run) {
            this.run = run;
            this.facts = new DismissedSiteFacts(run.origin().source(), mapped.names(), municipalities.municipalities());
        }

        @Override
        public Map<String, LoadedPlace> before() {
            return before;
        }

        /** The one stated, the one that its shape lies in, or the one of the area that it is of. */
        @Override
        public Optional<String> municipality(MappedRow row, List<String> stated, Optional<LoadedPlace> known) {
            if (row.shape() != null) {
                return Optional.of(run.map().find(stated, row.shape(), true, false).main());
            }
            Optional<String> municipality = stated.isEmpty() ? known.map(LoadedPlace::municipality) : run.map().today(stated.get(0));
            if (municipality.isEmpty()) {
                run.journal().note(Finding.of(Level.REJECTED, "no_place").at(row.number()));
            }
            return municipality;
        }

        @Override
        public Optional<LoadedPlace> complete(IdentifiedRow row, Optional<LoadedPlace> known) {
            LocalDate day = day(row);
            LocalDate since = brought.get(row.id());
            if (known.isPresent() && since != null && (day == null || !day.isAfter(since))) {
                run.journal().note(Finding.of(Level.WARNING, "brought_stays", row.id(), since.toString()).at(row.row().number()));
                return Optional.empty();
            }
            return Optional.of(facts.complete(row, known));
        }

        /** On which the source was as it is; null when that is not known. */
        private LocalDate day(IdentifiedRow row) {
            return (LocalDate) row.row().values().getOrDefault("data_fonte", run.origin().date());
        }

        @Override
        public void keep(IdentifiedRow row, LoadedPlace place) {
            if (!row.stated().isEmpty()) {
                records.state(LAYER, row.id(), row.stated());
            }
            if (day(row) != null) {
                days.put(row.id(), day(row));
            }
        }

        @Override
        public boolean end(LoadedPlace gone) {
            return DismissedSiteLoader.this.end(gone, brought.keySet());
        }
    }

    /** Removes an area, unless a municipality has brought it. */
    private boolean end(LoadedPlace gone, Set<String> brought) {
        if (brought.contains(gone.id())) {
            return false;
        }
        table.remove(gone.id());
        records.forget(LAYER, gone.id());
        return true;
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        Set<String> brought = history.broughtByMunicipalities().keySet();
        List<LoadedPlace> then = rows.rows(TABLE).stream().map(table::place).toList();
        records.restoreStatements(LAYER, rows);
        loading.restore(then, table.places().values(), gone -> end(gone, brought), place -> {
            if (!brought.contains(place.id())) {
                table.put(place);
            }
        });
        loading.inPlace(journal);
        history.remember(Map.of());
        journal.countTaken(then.size());
    }
}
