package it.torinometropoli.gis.loading;

import java.util.List;

/**
 * Something that a file can say of the things of a data set.
 *
 * @param name ours
 * @param kind of its values
 * @param needed whether a row without it is not taken
 * @param allowed the only values; empty when all are
 */
record Column(String name, Kind kind, boolean needed, List<String> allowed) {

    /** What values are. */
    enum Kind {
        /** Any text. */
        TEXT,
        /** A short text that names something. */
        CODE,
        /** A number of square metres, at least one and less than the territory has. */
        AREA,
        /** A day that has been. */
        DATE
    }

    static Column text(String name) {
        return new Column(name, Kind.TEXT, false, List.of());
    }

    static Column code(String name, String... allowed) {
        return new Column(name, Kind.CODE, false, List.of(allowed));
    }

    static Column area(String name) {
        return new Column(name, Kind.AREA, false, List.of());
    }

    static Column date(String name) {
        return new Column(name, Kind.DATE, false, List.of());
    }

    Column asNeeded() {
        return new Column(name, kind, true, allowed);
    }
}
