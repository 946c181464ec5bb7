package it.torinometropoli.gis.register;

import java.util.Locale;

/** Why there is a version of an area. */
enum VersionKind {

    /** What the shipped data say. */
    PARTENZA,
    /** A correction that a municipality has proposed. */
    CORREZIONE,
    /** An area that a municipality has added. */
    NUOVA,
    /** A change by other ways, such as newer shipped data or a program of the office. */
    ALTRA_MODIFICA,
    /** The area is no longer in the register. */
    TOLTA;

    /** The code in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a code that the database holds. */
    static VersionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
