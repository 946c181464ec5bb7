package it.torinometropoli.gis.ingest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.tabular.CsvRow;

/** Reads the rows of the thematic files. */
final class PlaceReader {

    private static final String SEPARATOR = "; ";

    private final Map<String, Municipality> municipalities;
    private final PositionReader positions;

    PlaceReader(Collection<Municipality> municipalities, PositionReader positions) {
        this.municipalities = municipalities.stream().collect(Collectors.toMap(Municipality::name, Function.identity()));
        this.positions = positions;
    }

    List<Place> read(PlaceTheme theme, List<CsvRow> rows) {
        UniqueColumn identifiers = new UniqueColumn("id");
        return rows.stream().map(row -> {
            identifiers.claim(row);
            return place(theme, row);
        }).toList();
    }

    private Place place(PlaceTheme theme, CsvRow row) {
        String id = row.matching("id", theme.identifier());
        Map<String, Object> facts = new LinkedHashMap<>();
        theme.facts().forEach(field -> facts.put(field.column(), field.read(row)));
        List<Municipality> named = row.text("comuni").stream().flatMap(names -> List.of(names.split(SEPARATOR)).stream())
                .map(name -> municipality(row, "comuni", name)).toList();
        facts.put("comuni", row.text("comuni").orElse(null));
        Set<Municipality> all = new LinkedHashSet<>();
        all.add(municipality(row, "comune", row.required("comune")));
        all.addAll(named);
        return new Place(id, positions.read(row), knownArea(theme, facts), List.copyOf(all), facts);
    }

    private Municipality municipality(CsvRow row, String column, String name) {
        Municipality municipality = municipalities.get(name);
        if (municipality == null) {
            throw row.failure("column '%s' names '%s'; comuni.csv has no municipality of that name".formatted(column, name));
        }
        return municipality;
    }

    private static OptionalDouble knownArea(PlaceTheme theme, Map<String, Object> facts) {
        if (facts.get(PlaceTheme.Position.COLUMN).equals(PlaceTheme.Position.MUNICIPALITY_ONLY)) {
            return OptionalDouble.empty();
        }
        return theme.size().filter(size -> facts.get(size.column()) != null)
                .map(size -> OptionalDouble.of((Double) facts.get(size.column()) * size.squareMetres()))
                .orElseGet(OptionalDouble::empty);
    }
}
