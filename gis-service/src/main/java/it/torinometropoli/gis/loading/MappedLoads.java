package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/** What loads of tables of places have in common: the mapping that they need, their rows, the municipalities that rows name. */
@Component
class MappedLoads {

    /** Of a type: all that there are. */
    static final String ALL = "*";
    private static final double MUCH = 0.1;
    private static final int MOST_OVERLAPS = 1_000;
    private static final double LEAST_RATIO = 0.8;
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    private final MunicipalityTables municipalities;
    private final PlaceRecords records;
    private final RawFiles files;

    MappedLoads(MunicipalityTables municipalities, PlaceRecords records, LoadingSettings settings) {
        this.municipalities = municipalities;
        this.records = records;
        this.files = new RawFiles(settings.limits());
    }

    /**
     * What a file can hold.
     *
     * @param columns what it can say of places
     * @param dimensions of their shapes
     */
    record Content(List<Column> columns, Set<Integer> dimensions) {
    }

    /**
     * Rows read.
     *
     * @param all whether the file has all places that there are
     */
    record Mapped(FieldMapping mapping, List<MappedRow> rows, boolean all) {
    }

    /**
     * Reads the file of a request.
     *
     * @throws LoadRefusedException when the file or its mapping is not taken
     */
    Mapped read(LoadRequest request, Content content, LoadJournal journal) throws IOException {
        Path given = request.origin().mapping();
        if (given == null) {
            journal.note(Finding.of(Level.REFUSED, "no_mapping"));
            journal.endIfRefused();
        }
        FieldMapping mapping = MappingFile.read(given, journal);
        List<String> names = content.columns().stream().map(Column::name).toList();
        Set<String> unknown = new TreeSet<>(mapping.fields().keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "unknown_columns", String.join(", ", unknown), String.join(", ", names)));
        }
        if (!mapping.covers().isEmpty() && !mapping.covers().equals(List.of(ALL))) {
            journal.note(Finding.of(Level.REFUSED, "covers_all", ALL));
        }
        content.columns().stream().filter(column -> column.needed() && !mapping.fields().containsKey(column.name())).forEach(column ->
                journal.note(Finding.of(Level.REFUSED, "not_mapped", column.name())));
        journal.endIfRefused();
        journal.begin(LoadStep.READ);
        List<MappedRow> rows = new MappedFile(mapping, content.columns(), Grounds.of(municipalities.municipalities()), new SoundPlace(content.dimensions(), journal), journal)
                .read(request, files);
        journal.endIfRefused();
        journal.begin(LoadStep.CHECK);
        tellOverlaps(rows, journal);
        return new Mapped(mapping, rows, !mapping.covers().isEmpty());
    }

    /** Refuses a load of which nothing was left. */
    static void endIfNothing(int taken, LoadJournal journal) {
        if (taken == 0) {
            journal.note(Finding.of(Level.REFUSED, "nothing_taken"));
        }
        journal.endIfRefused();
    }

    /**
     * Codes of the municipalities that a row names, in the columns comune (one) and comuni (several); none when it names none.
     *
     * @return empty when it names one that there is not, which has rejected it
     */
    Optional<List<String>> stated(MappedRow row, PlaceRecords.Names names, PlaceRun run) {
        List<String> codes = new ArrayList<>();
        for (String column : List.of("comune", "comuni")) {
            List<String> named = row.text(column) == null ? List.of() : Stream.of(row.text(column).split("comuni".equals(column) ? "\\s*[;,]\\s*" : "(?!)"))
                    .filter(name -> !name.isBlank()).toList();
            for (String name : named) {
                Optional<String> code = names.code(name);
                if (code.isEmpty()) {
                    run.journal().note(Finding.of(Level.REJECTED, "no_such_municipality", name, String.join(", ", names.like(name))).at(row.number())
                            .in(run.field(column)));
                    return Optional.empty();
                }
                code.filter(known -> !codes.contains(known)).ifPresent(codes::add);
            }
        }
        return Optional.of(codes);
    }

    PlaceRecords.Names names() {
        return records.names();
    }

    MunicipalityMap map() {
        return MunicipalityMap.of(municipalities, Set.of());
    }

    /** What is wrong with the area that a row states beside its shape: another unit rejects it, another size is told. */
    static boolean fits(MappedRow row, FieldMapping mapping, LoadJournal journal) {
        if (row.shape() == null || row.shape().getDimension() != 2 || row.area(PlaceTable.AREA) == null) {
            return true;
        }
        double ratio = row.area(PlaceTable.AREA).doubleValue() / row.shape().getArea();
        for (String unit : List.of("ha", "km2")) {
            double factor = "ha".equals(unit) ? SQUARE_METRES_PER_HECTARE : SQUARE_METRES_PER_HECTARE * 100;
            if (near(ratio * factor) || near(ratio / factor)) {
                journal.note(Finding.of(Level.REJECTED, "wrong_area_unit", row.area(PlaceTable.AREA), Math.round(row.shape().getArea()), unit).at(row.number())
                        .in(mapping.field(PlaceTable.AREA)));
                return false;
            }
        }
        if (!near(ratio)) {
            journal.note(Finding.of(Level.WARNING, "area_differs", row.area(PlaceTable.AREA), Math.round(row.shape().getArea())).at(row.number())
                    .in(mapping.field(PlaceTable.AREA)));
        }
        return true;
    }

    /** Whether two sizes with this ratio are much the same. */
    static boolean near(double ratio) {
        return ratio > LEAST_RATIO && ratio < 1 / LEAST_RATIO;
    }

    /** Tells of areas of the file that lie over others of it by much; of very many the first. */
    private static void tellOverlaps(List<MappedRow> rows, LoadJournal journal) {
        STRtree areas = new STRtree();
        List<MappedRow> withArea = rows.stream().filter(row -> row.shape() != null && row.shape().getDimension() == 2).toList();
        for (int place = 0; place < withArea.size(); place++) {
            areas.insert(withArea.get(place).shape().getEnvelopeInternal(), place);
        }
        int told = 0;
        for (int place = 0; place < withArea.size() && told < MOST_OVERLAPS; place++) {
            told += tellOverlaps(place, withArea, areas, journal) ? 1 : 0;
        }
    }

    /** Tells the first of the earlier areas over which an area lies. */
    private static boolean tellOverlaps(int place, List<MappedRow> rows, STRtree areas, LoadJournal journal) {
        Geometry shape = rows.get(place).shape();
        for (Object near : areas.query(shape.getEnvelopeInternal()).stream().sorted().toList()) {
            if ((int) near >= place) {
                return false;
            }
            MappedRow earlier = rows.get((int) near);
            double shared = OverlayNGRobust.overlay(shape, earlier.shape(), OverlayNG.INTERSECTION).getArea();
            if (shared > MUCH * Math.min(shape.getArea(), earlier.shape().getArea())) {
                journal.note(Finding.of(Level.WARNING, "over_other_row", earlier.number(), Math.round(shared)).at(rows.get(place).number()));
                return true;
            }
        }
        return false;
    }
}
