package it.torinometropoli.gis.explorer;

/**
 * A column of a list, by which it can be sorted.
 *
 * @param key what the parameter of the order calls it
 * @param kind what it shows
 * @param attribute name of the attribute that it shows; of the place, that of the municipality's name; null for the distance
 */
record Column(String key, Kind kind, String attribute) {

    /** What columns show. */
    enum Kind {
        /** The name, with a link to the sheet. */
        NAME,
        /** An attribute. */
        FACT,
        /** Municipality and zone. */
        PLACE,
        /** The distance from the municipality that the reader has chosen. */
        DISTANCE
    }

    static final Column NAME = new Column("nome", Kind.NAME, "nome");
    static final Column PLACE = new Column("comune", Kind.PLACE, "comune");
    static final Column DISTANCE = new Column("distanza", Kind.DISTANCE, null);

    static Column fact(String key, String attribute) {
        return new Column(key, Kind.FACT, attribute);
    }
}
