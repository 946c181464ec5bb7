package it.torinometropoli.gis.metadata;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import it.torinometropoli.gis.ows.OwsException;

/** Orders in which records can be had (OGC 07-006r1, 10.8.4.13). */
final class RecordOrder {

    private static final List<String> SORTABLE = List.of("Identifier", "Title", "Abstract", "Type", "Modified");

    private RecordOrder() {
    }

    /**
     * The order by a queryable.
     *
     * @param direction {@code A}, {@code ASC}, {@code D} or {@code DESC}
     */
    static Comparator<Resource> by(String reference, String direction) {
        String name = RecordScope.attribute(reference.strip()).filter(SORTABLE::contains)
                .orElseThrow(() -> OwsException.notAllowed("SortBy", reference, SORTABLE));
        Queryable queryable = Queryable.of(name).orElseThrow();
        Comparator<Resource> order = Comparator.comparing(resource -> first(queryable.value(resource)));
        return switch (direction.strip().toUpperCase(Locale.ROOT)) {
            case "A", "ASC" -> order;
            case "D", "DESC" -> order.reversed();
            default -> throw OwsException.notAllowed("SortBy", direction, List.of("A", "D"));
        };
    }

    /** Of a text in two languages, the Italian one. */
    private static String first(Object value) {
        return Objects.toString(value instanceof List<?> several ? several.get(0) : value, "");
    }

    /** The order of a parameter, {@code dc:title:A,Modified:D}; a name without direction ascends. */
    static Comparator<Resource> of(List<String> keys) {
        return keys.stream().map(key -> {
            boolean directed = key.toUpperCase(Locale.ROOT).matches(".*:(A|D|ASC|DESC)");
            int end = directed ? key.lastIndexOf(':') : key.length();
            return by(key.substring(0, end), directed ? key.substring(end + 1) : "A");
        }).reduce(Comparator::thenComparing).orElse(null);
    }
}
