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
import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.MappedLoads.Mapped;
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

    private final MappedLoads mapped;
    private final PlaceRecords records;
    private final PlaceMunicipalities places;
    private final BackCatalogue catalogue;
    private final PlaceTable table;

    CatalogueEntryLoader(MappedLoads mapped, PlaceRecords records, PlaceMunicipalities places, BackCatalogue catalogue, JdbcClient owner, Dialect dialect) {
        this.mapped = mapped;
        this.records = records;
        this.places = places;
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
        Mapped file = mapped.read(request, CONTENT, journal);
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
    }

    /** One load. */
    private final class Run {
        private final Mapped file;
        private final LoadRequest.Origin origin;
        private final LoadJournal journal;
        private final PlaceRecords.Names names = mapped.names();
        private final MunicipalityMap map = mapped.map();
        private final Set<String> published = table.places().keySet();
        private final Map<String, LoadedPlace> before = own();
        private final Map<String, String> codes = records.codes(LAYER);
        private final Set<String> counted = catalogue.counted();
        private final KnownPlaces known;
        private int taken;

        Run(Mapped file, LoadRequest.Origin origin, LoadJournal journal) {
            this.file = file;
            this.origin = origin;
            this.journal = journal;
            this.known = new KnownPlaces(before, codes, new KnownPlaces.Series(SERIES, catalogue.identifiers()), journal);
        }

        void take(MappedRow row) {
            Optional<List<String>> stated = mapped.stated(row, names, journal);
            if (stated.isEmpty() || !MappedLoads.fits(row, file.mapping(), journal) || !mayChange(row)) {
                return;
            }
            String id = row.text("id") != null ? row.text("id") : codes.get(row.text("codice"));
            LoadedPlace old = before.get(id);
            if (row.shape() == null && old == null) {
                journal.note(Finding.of(Level.REJECTED, "null_geometry").at(row.number()));
                return;
            }
            List<String> lies = row.shape() == null ? List.of(old.municipality()) : map.under(row.shape());
            String municipality = lies.isEmpty() ? map.find(List.of(), row.shape(), false, false).main() : lies.get(0);
            tellElsewhere(row, stated.get(), lies);
            known.identify(row, municipality, file.mapping()).ifPresent(found -> put(row, found, municipality));
        }

        /** Entries of proposals are not there for a file to change. */
        private boolean mayChange(MappedRow row) {
            String id = row.text("id");
            if (id == null || before.containsKey(id) || !published.contains(id)) {
                return true;
            }
            journal.note(Finding.of(Level.REJECTED, "entry_of_proposal", id).at(row.number()).in(file.mapping().field("id")));
            return false;
        }

        private void tellElsewhere(MappedRow row, List<String> stated, List<String> lies) {
            List<String> today = stated.stream().flatMap(code -> map.today(code).stream()).toList();
            if (!today.isEmpty() && today.stream().noneMatch(lies::contains)) {
                journal.note(Finding.of(Level.WARNING, "in_other_municipality", stated.stream().map(names::name).collect(Collectors.joining(", ")),
                        lies.stream().map(names::name).collect(Collectors.joining(", "))).at(row.number()).in(file.mapping().field("comune")));
            }
        }

        private void put(MappedRow row, String id, String municipality) {
            LoadedPlace old = before.get(id);
            LoadedPlace place = new LoadedPlace(id, municipality, facts(row, id, old), row.shape() == null ? old.shape() : row.shape());
            if (row.text("codice") != null && !codes.containsKey(row.text("codice"))) {
                records.keepCode(LAYER, row.text("codice"), id);
            }
            catalogue.enter(id, place.text(STATE), origin.source());
            table.put(place);
            taken++;
            boolean same = old != null && old.sameAs(place);
            journal.compared(new Change(id, place.name(), old == null ? Kind.NEW : same ? Kind.SAME : Kind.CHANGED, old == null ? null : old.area(), place.area(),
                    old == null || old.name().equals(place.name()) ? "" : old.name()));
        }

        private Map<String, Object> facts(MappedRow row, String id, LoadedPlace old) {
            Map<String, Object> facts = new LinkedHashMap<>();
            FACTS.forEach(column -> facts.put(column, row.values().containsKey(column) || old == null ? row.values().get(column) : old.facts().get(column)));
            if (row.shape() != null) {
                boolean point = row.shape().getDimension() == 0;
                facts.put(QUALITY, point ? "puntuale" : row.values().getOrDefault(QUALITY, "disegnata"));
                if (row.shape().getDimension() == 2 && row.area(PlaceTable.AREA) == null) {
                    facts.put(PlaceTable.AREA, BigDecimal.valueOf(row.shape().getArea()).setScale(DECIMALS, RoundingMode.HALF_UP));
                }
            }
            BigDecimal area = (BigDecimal) facts.get(PlaceTable.AREA);
            if (counted.contains(id) && (area == null || area.compareTo(old.area()) != 0)) {
                journal.note(Finding.of(Level.WARNING, "ledger_counts_on_area", id, old.area().toPlainString()).at(row.number()));
                facts.put(PlaceTable.AREA, old.area());
            }
            return facts;
        }

        void end(LoadedPlace gone) {
            if (counted.contains(gone.id())) {
                journal.note(Finding.of(Level.WARNING, "ledger_keeps", gone.id()));
            } else {
                remove(gone.id());
                journal.compared(new Change(gone.id(), gone.name(), Kind.ENDED, gone.area(), null, ""));
            }
        }
    }

    /** Entries that a file has brought. */
    private Map<String, LoadedPlace> own() {
        Set<String> ids = catalogue.identifiers();
        Map<String, LoadedPlace> own = new LinkedHashMap<>(table.places());
        own.keySet().retainAll(ids);
        return own;
    }

    private void remove(String id) {
        catalogue.unlink(id);
        table.remove(id);
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        Map<String, PreviousRows.Row> entries = new LinkedHashMap<>();
        rows.rows(BackCatalogue.ENTRIES).forEach(row -> entries.put(row.text("id"), row));
        Map<String, LoadedPlace> then = new LinkedHashMap<>();
        rows.rows(BackCatalogue.PUBLISHED).stream().filter(row -> entries.containsKey(row.text("id"))).map(table::place).forEach(place -> then.put(place.id(), place));
        Set<String> counted = catalogue.counted();
        own().keySet().stream().filter(id -> !then.containsKey(id)).forEach(id -> {
            if (counted.contains(id)) {
                journal.note(Finding.of(Level.WARNING, "ledger_keeps", id));
            } else {
                remove(id);
            }
        });
        then.values().stream().filter(place -> !counted.contains(place.id())).forEach(place -> {
            catalogue.enter(place.id(), place.text(STATE), entries.get(place.id()).text("source"));
            table.put(place);
        });
        places.derive();
        places.refresh(journal);
        journal.countTaken(then.size());
    }
}
