package it.torinometropoli.gis.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much of a record is wanted (OGC 07-006r1, 10.8.4.9); each set holds what the one before it does. */
enum ElementSet {

    /** What a list of records shows. */
    BRIEF,
    /** What helps to choose a resource. */
    SUMMARY,
    /** The whole record. */
    FULL;

    /** The names in requests. */
    static final List<String> NAMES = Arrays.stream(values()).map(ElementSet::label).toList();

    /** The set of a name in requests, in any case of letters. */
    static ElementSet of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Its name in requests and answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds what another set does. */
    boolean holds(ElementSet other) {
        return compareTo(other) >= 0;
    }
}
