package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.loading.Finding.Level;

/**
 * Tells which rows are of places that are there already: by our identifier, by the code of the source, or by name and municipality. Identifiers of
 * places that have been are never given to others.
 */
final class KnownPlaces {

    private final Map<String, LoadedPlace> places;
    private final Map<String, String> byCode;
    private final Map<String, String> codeOf = new HashMap<>();
    private final Map<String, List<LoadedPlace>> byName = new HashMap<>();
    private final String format;
    private final LoadJournal journal;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int last;

    /**
     * How new identifiers are made.
     *
     * @param format with one number
     * @param given all that have ever been given, of whatever form
     */
    record Series(String format, Set<String> given) {

        /** The last number that is in one of them, or in one of others. */
        int last(Collection<String> others) {
            String beginning = format.substring(0, format.indexOf('%'));
            return Stream.concat(given.stream(), others.stream()).filter(id -> id.startsWith(beginning)).map(id -> id.substring(beginning.length()))
                    .filter(number -> number.matches("\\d{1,8}")).mapToInt(Integer::parseInt).max().orElse(0);
        }
    }

    /**
     * Expects rows of a layer.
     *
     * @param places that are there
     * @param byCode the identifier of each code of the source
     */
    KnownPlaces(Map<String, LoadedPlace> places, Map<String, String> byCode, Series series, LoadJournal journal) {
        this.places = new LinkedHashMap<>(places);
        this.byCode = byCode;
        this.format = series.format();
        this.journal = journal;
        this.last = series.last(byCode.values());
        places.values().forEach(place -> byName.computeIfAbsent(PlaceRecords.Names.folded(place.name()), none -> new ArrayList<>()).add(place));
        byCode.forEach((code, id) -> codeOf.put(id, code));
    }

    /**
     * The identifier of a row, whether its place is there or new.
     *
     * @param municipality the code of its municipality
     * @return empty when the row was rejected
     */
    Optional<String> identify(MappedRow row, String municipality, FieldMapping mapping) {
        String code = row.text("codice");
        String asked = row.text("id");
        if (asked != null && !places.containsKey(asked)) {
            return rejected(row, "unknown_id", mapping.field("id"), asked);
        }
        String coded = code == null ? null : byCode.get(code);
        if (asked != null && coded != null && !coded.equals(asked) && places.containsKey(coded)) {
            return rejected(row, "code_of_other", mapping.field("codice"), code, coded);
        }
        Integer sameCode = code == null ? null : codes.putIfAbsent(code, row.number());
        if (sameCode != null) {
            return rejected(row, "code_twice", mapping.field("codice"), code, sameCode);
        }
        String id = asked != null ? asked : coded != null ? coded : byName(row, municipality, code);
        if (id == null) {
            id = format.formatted(++last);
        }
        Integer samePlace = rows.putIfAbsent(id, row.number());
        return samePlace == null ? Optional.of(id) : rejected(row, "place_twice", mapping.field(asked == null ? "nome" : "id"), id, samePlace);
    }

    private String byName(MappedRow row, String municipality, String code) {
        List<LoadedPlace> same = byName.getOrDefault(PlaceRecords.Names.folded(row.text("nome")), List.of()).stream().filter(place ->
                place.municipality().equals(municipality) && (code == null || !codeOf.containsKey(place.id()))).toList();
        if (same.size() != 1) {
            return null;
        }
        journal.note(Finding.of(Level.NOTE, "known_by_name", same.get(0).id(), same.get(0).name()).at(row.number()));
        return same.get(0).id();
    }

    private Optional<String> rejected(MappedRow row, String code, String field, Object... values) {
        journal.note(Finding.of(Level.REJECTED, code, values).at(row.number()).in(field));
        return Optional.empty();
    }

    /** Those that no row was of. */
    Collection<LoadedPlace> others() {
        return places.values().stream().filter(place -> !rows.containsKey(place.id())).toList();
    }
}
