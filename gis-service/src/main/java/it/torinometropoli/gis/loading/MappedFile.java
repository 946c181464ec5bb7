package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geofile.RawFile;
import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.geofile.RawLayer;
import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.geofile.UploadRefusedException;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads a table or a file of features as a mapping says: which columns are there, where the rows are, what they say. */
final class MappedFile {

    private final FieldMapping mapping;
    private final List<Column> columns;
    private final Grounds grounds;
    private final SoundPlace sound;
    private final LoadJournal journal;
    private final Misplacements misplaced = new Misplacements();

    /**
     * Reads by a mapping.
     *
     * @param columns all that a file can say
     * @param grounds where its rows may be
     */
    MappedFile(FieldMapping mapping, List<Column> columns, Grounds grounds, SoundPlace sound, LoadJournal journal) {
        this.mapping = mapping;
        this.columns = columns;
        this.grounds = grounds;
        this.sound = sound;
        this.journal = journal;
    }

    /** The rows that can be taken; none when the journal has refused the file. */
    List<MappedRow> read(LoadRequest request, RawFiles files) throws IOException {
        RawFile file;
        try {
            file = files.readTable(request.file(), mapping::wanted, mapping.table().format());
        } catch (UploadRefusedException refused) {
            refused.problems().forEach(problem -> journal.note(Finding.of(Level.REFUSED, problem)));
            return List.of();
        }
        file.notices().forEach(notice -> journal.note(Finding.of(Level.NOTE, notice)));
        List<RawLayer> layers = file.layers().stream().filter(layer -> missing(layer).isEmpty()).toList();
        if (layers.isEmpty()) {
            Set<String> there = file.layers().stream().flatMap(layer -> layer.fields().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
            Set<String> gone = file.layers().stream().findFirst().map(this::missing).orElse(named());
            journal.note(Finding.of(Level.REFUSED, "field_missing", String.join(", ", gone), String.join(", ", there)));
            return List.of();
        }
        if (layers.size() < file.layers().size()) {
            journal.note(Finding.of(Level.NOTE, "other_layers", file.layers().size() - layers.size()));
        }
        tellUnmapped(layers);
        List<MappedRow> rows = new ArrayList<>();
        for (RawLayer layer : layers) {
            layer.unread().forEach(row -> journal.note(Finding.of(Level.REJECTED, row.problem()).at(row.number())));
            journal.countRead(layer.features().size() + layer.leftOut() + layer.unread().size(), layer.leftOut());
            rows.addAll(rows(layer, request.origin().crs(), file.kind().title()));
        }
        misplaced.tell(rows.size(), journal);
        return rows;
    }

    private Set<String> named() {
        Stream<String> positions = mapping.position() == null ? Stream.empty() : mapping.position().fields().stream();
        return Stream.of(mapping.fields().values().stream().map(FieldMapping.Rule::field).filter(Objects::nonNull), mapping.only().keySet().stream(), positions)
                .flatMap(names -> names).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the mapping names and a layer does not have. */
    private Set<String> missing(RawLayer layer) {
        Set<String> there = layer.fields().stream().map(MappedFile::small).collect(Collectors.toSet());
        return named().stream().filter(name -> !there.contains(small(name))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tellUnmapped(List<RawLayer> layers) {
        Set<String> known = named().stream().map(MappedFile::small).collect(Collectors.toSet());
        String left = layers.stream().flatMap(layer -> layer.fields().stream()).distinct().filter(field -> !known.contains(small(field))).collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            journal.note(Finding.of(Level.NOTE, "unmapped", left));
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private List<MappedRow> rows(RawLayer layer, Crs asked, String kind) {
        Position position = layer.features().stream().anyMatch(row -> row.shape() != null) ? null : mapping.position();
        Numerals numerals = numerals(layer);
        RawLayer placed = position == null ? layer : new RawLayer(layer.name(), position.system(), layer.fields(),
                layer.features().stream().flatMap(row -> located(row, position, numerals).stream()).toList(), layer.leftOut(), layer.unread());
        boolean shapes = placed.features().stream().anyMatch(row -> row.shape() != null);
        Optional<Crs> crs = shapes ? new LayerSystem(grounds.expected(), journal).of(placed, asked) : Optional.of(Crs.UTM32);
        journal.readFrom(kind, shapes ? crs.map(LayerSystem::name).orElse("") : "");
        RowValues values = new RowValues(mapping, columns, numerals, journal);
        return crs.isEmpty() ? List.of() : placed.features().stream().flatMap(row -> row(row, crs.get(), values).stream()).toList();
    }

    private Numerals numerals(RawLayer layer) {
        Position position = mapping.position();
        List<String> coordinates = position == null ? List.of() : position.numbers();
        List<String> areas = columns.stream().filter(column -> column.kind() == Column.Kind.AREA).map(column -> mapping.field(column.name()))
                .filter(field -> !field.isEmpty()).toList();
        boolean degrees = position != null && position.system() != null && position.system().geographic();
        return Numerals.of(mapping.table().decimal(), Stream.concat(coordinates.stream(), areas.stream()).toList(), degrees ? coordinates : List.of(),
                layer.features(), journal);
    }

    private Optional<RawFeature> located(RawFeature row, Position position, Numerals numerals) {
        try {
            return Optional.of(new RawFeature(row.number(), row.attributes(), position.shape(row.attributes(), numerals)));
        } catch (IllegalArgumentException wrong) {
            String[] told = wrong.getMessage().split(" ", 2);
            journal.note(Finding.of(Level.REJECTED, told[0], told[1], String.valueOf(FieldMapping.raw(row.attributes(), told[1]))).at(row.number()).in(told[1]));
            return Optional.empty();
        }
    }

    private Optional<MappedRow> row(RawFeature row, Crs crs, RowValues values) {
        Optional<Map<String, Object>> said = values.of(row);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (row.shape() == null || row.shape().isEmpty()) {
            return Optional.of(new MappedRow(row.number(), said.get(), null));
        }
        for (Coordinate coordinate : row.shape().getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                journal.note(Finding.of(Level.REJECTED, "not_a_position").at(row.number()));
                return Optional.empty();
            }
        }
        Optional<Whereabouts.Fault> fault = grounds.fault(row.shape(), crs);
        if (fault.isPresent()) {
            misplaced.add(Finding.of(Level.REJECTED, fault.get().code(), fault.get().values().toArray()).at(row.number()));
            return Optional.empty();
        }
        return sound.of(Whereabouts.placed(row.shape(), crs), row.number()).map(shape -> new MappedRow(row.number(), said.get(), shape));
    }
}
