package it.torinometropoli.gis.format;

/** How positions are set apart. */
enum PositionNotation {

    /** {@code x y x y}. */
    GML(' ', ' '),
    /** {@code x,y x,y}. */
    GML2(',', ' '),
    /** {@code [x,y],[x,y]}. */
    JSON(',', ',');

    private final char between;
    private final char separator;

    PositionNotation(char between, char separator) {
        this.between = between;
        this.separator = separator;
    }

    /** Between the two numbers of a position. */
    char between() {
        return between;
    }

    /** Between positions. */
    char separator() {
        return separator;
    }

    /** Whether a position is in brackets. */
    boolean bracketed() {
        return this == JSON;
    }
}
