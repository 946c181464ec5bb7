package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/** Loads the boundaries of the municipalities; zones are their unions, and places get the municipalities that they are in now. */
@Component
class MunicipalityLoader implements DatasetLoader {

    private static final String INFERRED = "dedotta";
    private static final int AREA_DIGITS = 2;

    private final MunicipalityTables tables;
    private final PlaceMunicipalities places;
    private final LoadTable loads;
    private final RawFiles files;

    MunicipalityLoader(MunicipalityTables tables, PlaceMunicipalities places, LoadTable loads, LoadingSettings settings) {
        this.tables = tables;
        this.places = places;
        this.loads = loads;
        this.files = new RawFiles(settings.limits());
    }

    @Override
    public Dataset dataset() {
        return Dataset.MUNICIPALITIES;
    }

    @Override
    public boolean takesMapping() {
        return false;
    }

    @Override
    public List<String> tables() {
        return List.of(MunicipalityTables.ZONES, MunicipalityTables.MUNICIPALITIES, MunicipalityTables.PAST);
    }

    @Override
    public void load(LoadRequest request, LoadJournal journal) throws IOException {
        List<Municipality> before = tables.municipalities();
        Map<String, Candidate> found = new TreeMap<>(new MunicipalityFile(before, journal).read(request, files));
        journal.endIfRefused();
        if (found.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "none_of_territory"));
            journal.endIfRefused();
        }
        journal.begin(LoadStep.CHECK);
        Succession succession = new Succession(before, found, journal);
        Map<String, String> successors = succession.successors();
        new CoverageCheck(journal).check(found.values(), OverlayNGRobust.union(found.values().stream().map(Candidate::shape).toList()));
        journal.endIfRefused();
        loads.inForce(Dataset.ZONES).ifPresent(given -> journal.note(Finding.of(Level.WARNING, "zones_united", given.fileName())));
        journal.begin(LoadStep.WRITE);
        write(before, found, successors, new Rows(succession, successors.values(), request.origin().date(), journal));
        places.refresh(journal);
    }

    /** Makes rows of what was found, from what was there; those that have grown by others are as they are since the date of the data. */
    private record Rows(Succession succession, Collection<String> grown, LocalDate date, LoadJournal journal) {

        Municipality row(Candidate found, Municipality before) {
            BigDecimal area = BigDecimal.valueOf(found.squareKilometres()).setScale(AREA_DIGITS, RoundingMode.HALF_UP);
            if (before != null) {
                return new Municipality(found.code(), found.name(), before.zone(), before.certainty(), area, before.source(), before.sourceEn(),
                        grown.contains(found.code()) ? date : before.validFrom(), Municipality.OFFICIAL, found.shape());
            }
            Municipality predecessor = succession.predecessor(found).orElseThrow(() -> {
                journal.note(Finding.of(Level.REFUSED, "no_predecessor", found.name(), found.code()).at(found.row()));
                return new LoadRefusedException();
            });
            journal.note(Finding.of(Level.WARNING, "new_municipality", found.name(), found.code(), predecessor.name(), predecessor.zone()).at(found.row()));
            return new Municipality(found.code(), found.name(), predecessor.zone(), INFERRED, area, "zona del comune precedente: " + predecessor.name(),
                    "zone of the municipality before: " + predecessor.name(), date, Municipality.OFFICIAL, found.shape());
        }
    }

    private void write(List<Municipality> before, Map<String, Candidate> found, Map<String, String> successors, Rows rows) {
        Map<String, Municipality> known = new LinkedHashMap<>();
        before.forEach(municipality -> known.put(municipality.code(), municipality));
        successors.keySet().forEach(tables::freeName);
        List<Municipality> now = new ArrayList<>();
        for (Candidate candidate : found.values()) {
            Municipality row = rows.row(candidate, known.get(candidate.code()));
            rows.journal().compared(compared(row, Optional.ofNullable(known.get(candidate.code()))));
            tables.put(row);
            tables.forget(row.code());
            now.add(row);
            rows.journal().done(now.size(), found.size());
        }
        successors.forEach((ended, successor) -> {
            tables.remember(known.get(ended), rows.date(), successor);
            rows.journal().compared(new Change(ended, known.get(ended).name(), Kind.ENDED, known.get(ended).area(), null, successor));
        });
        rows.journal().countTaken(now.size());
        zones(now, rows.journal());
        places.derive(successors.keySet());
        tables.remove(List.copyOf(successors.keySet()));
    }

    private static Change compared(Municipality now, Optional<Municipality> before) {
        boolean same = before.filter(old -> old.name().equals(now.name()) && old.official() && old.shape().equalsExact(now.shape())).isPresent();
        Kind kind = before.isEmpty() ? Kind.NEW : same ? Kind.SAME : Kind.CHANGED;
        return new Change(now.code(), now.name(), kind, before.map(Municipality::area).orElse(null), now.area(),
                before.filter(old -> !old.name().equals(now.name())).map(Municipality::name).orElse(""));
    }

    private void zones(List<Municipality> municipalities, LoadJournal journal) {
        Map<Integer, List<Municipality>> byZone = new TreeMap<>();
        municipalities.forEach(municipality -> byZone.computeIfAbsent(municipality.zone(), none -> new ArrayList<>()).add(municipality));
        byZone.forEach((zone, members) -> {
            Geometry union = OverlayNGRobust.union(members.stream().map(Municipality::shape).toList());
            BigDecimal area = BigDecimal.valueOf(union.getArea() / 1e6).setScale(AREA_DIGITS, RoundingMode.HALF_UP);
            tables.putZone(zone, members.size(), area, Municipality.OFFICIAL, union);
            if (union.getNumGeometries() > 1) {
                journal.note(Finding.of(Level.NOTE, "zone_in_parts", zone, union.getNumGeometries()));
            }
        });
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        List<String> now = tables.municipalities().stream().map(Municipality::code).toList();
        List<Municipality> then = rows.rows(MunicipalityTables.MUNICIPALITIES).stream().map(MunicipalityLoader::municipality).toList();
        List<String> gone = now.stream().filter(code -> then.stream().noneMatch(municipality -> municipality.code().equals(code))).toList();
        gone.forEach(tables::freeName);
        then.forEach(tables::put);
        tables.forgetAll();
        rows.rows(MunicipalityTables.PAST).forEach(row -> tables.remember(past(row), date(row, "valido_al"), row.text("successore")));
        restoreZones(rows, tables);
        places.derive(gone);
        tables.remove(gone);
        places.refresh(journal);
        journal.countTaken(then.size());
    }

    /** Gives zones the shapes that were kept. */
    static void restoreZones(PreviousRows rows, MunicipalityTables tables) {
        rows.rows(MunicipalityTables.ZONES).forEach(row -> tables.putZone(Integer.parseInt(row.text("codice")), Integer.parseInt(row.text("comuni_numero")),
                new BigDecimal(row.text("superficie_km2")), row.text("qualita_geometria"), row.shape()));
    }

    /** The municipality of a row that was kept. */
    static Municipality municipality(PreviousRows.Row row) {
        return new Municipality(row.text("codice_istat"), row.text("nome"), Integer.parseInt(row.text("zona")), row.text("zona_certezza"),
                new BigDecimal(row.text("superficie_km2")), row.text("fonte"), row.text("fonte_en"), date(row, "valido_dal"), row.text("qualita_geometria"),
                row.shape());
    }

    private static Municipality past(PreviousRows.Row row) {
        return new Municipality(row.text("codice_istat"), row.text("nome"), Integer.parseInt(row.text("zona")), "", new BigDecimal(row.text("superficie_km2")),
                "", "", date(row, "valido_dal"), row.text("qualita_geometria"), row.shape());
    }

    private static LocalDate date(PreviousRows.Row row, String column) {
        return row.text(column) == null ? null : LocalDate.parse(row.text(column));
    }
}
