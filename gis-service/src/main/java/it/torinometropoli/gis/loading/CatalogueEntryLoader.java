package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads entries of the CIRCA catalogue from before proposals came through the service. They are marked as such, with their source; entries of
 * proposals change by the moves of their proposals only, and what the compensation ledger counts on stays.
 */
@Component
class CatalogueEntryLoader implements DatasetLoader {

    private static final String LAYER = "catalogo_circa";
    private static final String SERIES = "CIRCA-S-%04d";
    private static final String STATE = "stato";
    private static final String QUALITY = "qualita_geometria";
    private static final List<String> FACTS = List.of("nome", "tipo", STATE, PlaceTable.AREA, "proponente_tipo", QUALITY);
    private static final MappedLoads.Content CONTENT = new MappedLoads.Content(List.of(Column.code("id"), Column.code("codice"), Column.text("nome").asNeeded(),
            Column.code("tipo", "forestazione", "fascia_riparia", "zona_umida", "continuita_fluviale", "rinaturazione", "deimpermeabilizzazione",
                    "corridoio_ecologico", "specie_invasive", "bonifica", "drenaggio_urbano", "fruizione", "tutela").asNeeded(),
            Column.code(STATE, "accolta", "finanziata", "in_corso", "conclusa").asNeeded(),
            Column.code("proponente_tipo", "comune", "unione", "associazione", "ente_area_protetta", "altro_ente").asNeeded(), Column.area(PlaceTable.AREA),
            Column.text("comune"), Column.text("comuni"), Column.code(QUALITY, "disegnata", "ufficiale")), Set.of(0, 1, 2));
    private static final int DECIMALS = 2;

    private final PlaceLoading loading;
    private final MappedLoads mapped;
    private final BackCatalogue catalogue;
    private final PlaceTable table;

    CatalogueEntryLoader(PlaceLoading loading, MappedLoads mapped, BackCatalogue catalogue, JdbcClient owner, Dialect dialect) {
        this.loading = loading;
        this.mapped = mapped;
        this.catalogue = catalogue;
        this.table = new PlaceTable(BackCatalogue.PUBLISHED, FACTS, owner, dialect);
    }

    @Override
    public Dataset dataset() {
        return Dataset.CATALOGUE_ENTRIES;
    }

    @Override
    public List<String> tables() {
        return List.of(BackCatalogue.PUBLISHED, BackCatalogue.ENTRIES);
    }

    @Override
    public void load(LoadRequest request, LoadJournal journal) throws IOException {
        loading.load(new PlaceLoading.Places(LAYER, new KnownPlaces.Series(SERIES, catalogue.identifiers()), CONTENT, table), request, journal, Run::new);
    }

    /** One load. */
    private final class Run implements PlaceRules {

        private final PlaceRun run;
        private final PlaceRecords.Names names = mapped.names();
        private final Set<String> published = table.places().keySet();
        private final Map<String, LoadedPlace> before = own();
        private final Set<String> counted = catalogue.counted();

        Run(PlaceRun run) {
            this.run = run;
        }

        @Override
        public Map<String, LoadedPlace> before() {
            return before;
        }

        /** The one in which its shape lies, whatever it names. */
        @Override
        public Optional<String> municipality(MappedRow row, List<String> stated, Optional<LoadedPlace> known) {
            if (!mayChange(row)) {
                return Optional.empty();
            }
            if (row.shape() == null && known.isEmpty()) {
                run.journal().note(Finding.of(Level.REJECTED, "null_geometry").at(row.number()));
                return Optional.empty();
            }
            List<String> lies = row.shape() == null ? List.of(known.orElseThrow().municipality()) : run.map().under(row.shape());
            tellElsewhere(row, stated, lies);
            return Optional.of(lies.isEmpty() ? run.map().find(List.of(), row.shape(), false, false).main() : lies.get(0));
        }

        /** Entries of proposals are not there for a file to change. */
        private boolean mayChange(MappedRow row) {
            String id = row.text("id");
            if (id == null || before.containsKey(id) || !published.contains(id)) {
                return true;
            }
            run.journal().note(Finding.of(Level.REJECTED, "entry_of_proposal", id).at(row.number()).in(run.field("id")));
            return false;
        }

        private void tellElsewhere(MappedRow row, List<String> stated, List<String> lies) {
            List<String> today = stated.stream().flatMap(code -> run.map().today(code).stream()).toList();
            if (!today.isEmpty() && today.stream().noneMatch(lies::contains)) {
                run.journal().note(Finding.of(Level.WARNING, "in_other_municipality", stated.stream().map(names::name).collect(Collectors.joining(", ")),
                        lies.stream().map(names::name).collect(Collectors.joining(", "))).at(row.number()).in(run.field("comune")));
            }
        }

        @Override
        public Optional<LoadedPlace> complete(IdentifiedRow row, Optional<LoadedPlace> known) {
            Geometry shape = row.row().shape() == null ? known.orElseThrow().shape() : row.row().shape();
            return Optional.of(new LoadedPlace(row.id(), row.municipality(), facts(row, known), shape));
        }

        private Map<String, Object> facts(IdentifiedRow identified, Optional<LoadedPlace> known) {
            MappedRow row = identified.row();
            Map<String, Object> facts = new LinkedHashMap<>();
            FACTS.forEach(column -> facts.put(column, row.values().containsKey(column) || known.isEmpty() ? row.values().get(column)
                    : known.get().facts().get(column)));
            if (row.shape() != null) {
                boolean point = row.shape().getDimension() == 0;
                facts.put(QUALITY, point ? "puntuale" : row.values().getOrDefault(QUALITY, "disegnata"));
                if (row.shape().getDimension() == 2 && row.area(PlaceTable.AREA) == null) {
                    facts.put(PlaceTable.AREA, BigDecimal.valueOf(row.shape().getArea()).setScale(DECIMALS, RoundingMode.HALF_UP));
                }
            }
            if (counted.contains(identified.id())) {
                keepArea(facts, known.orElseThrow()).ifPresent(told -> run.journal().note(told.at(row.number())));
            }
            return facts;
        }

        @Override
        public void keep(IdentifiedRow row, LoadedPlace place) {
            catalogue.enter(place.id(), place.text(STATE), run.origin().source());
        }

        @Override
        public boolean end(LoadedPlace gone) {
            return CatalogueEntryLoader.this.end(gone, counted, run.journal());
        }
    }

    /** The area on which the compensation ledger counts, instead of another one. */
    private static Optional<Finding> keepArea(Map<String, Object> facts, LoadedPlace now) {
        BigDecimal area = (BigDecimal) facts.put(PlaceTable.AREA, now.area());
        return area != null && area.compareTo(now.area()) == 0 ? Optional.empty()
                : Optional.of(Finding.of(Level.WARNING, "ledger_counts_on_area", now.id(), now.area().toPlainString()));
    }

    /** Entries that a file has brought. */
    private Map<String, LoadedPlace> own() {
        Set<String> ids = catalogue.identifiers();
        Map<String, LoadedPlace> own = new LinkedHashMap<>(table.places());
        own.keySet().retainAll(ids);
        return own;
    }

    /** Removes an entry, unless the compensation ledger has rows about it. */
    private boolean end(LoadedPlace gone, Set<String> counted, LoadJournal journal) {
        if (counted.contains(gone.id())) {
            journal.note(Finding.of(Level.WARNING, "ledger_keeps", gone.id()));
            return false;
        }
        catalogue.unlink(gone.id());
        table.remove(gone.id());
        return true;
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        Map<String, PreviousRows.Row> entries = new LinkedHashMap<>();
        rows.rows(BackCatalogue.ENTRIES).forEach(row -> entries.put(row.text("id"), row));
        List<LoadedPlace> then = rows.rows(BackCatalogue.PUBLISHED).stream().filter(row -> entries.containsKey(row.text("id"))).map(table::place).toList();
        Map<String, LoadedPlace> now = own();
        Set<String> counted = catalogue.counted();
        loading.restore(then, now.values(), gone -> end(gone, counted, journal), place -> {
            Map<String, Object> facts = new LinkedHashMap<>(place.facts());
            if (counted.contains(place.id())) {
                keepArea(facts, now.get(place.id())).ifPresent(journal::note);
            }
            catalogue.enter(place.id(), place.text(STATE), entries.get(place.id()).text("source"));
            table.put(new LoadedPlace(place.id(), place.municipality(), facts, place.shape()));
        });
        loading.inPlace(journal);
        journal.countTaken(then.size());
    }
}
