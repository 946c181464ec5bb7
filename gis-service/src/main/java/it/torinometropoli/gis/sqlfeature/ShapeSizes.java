package it.torinometropoli.gis.sqlfeature;

/**
 * How large the shapes of a table are, as the database keeps them: how many rows can be asked for at a time follows from it.
 *
 * @param largest bytes of the largest shape
 * @param large bytes of all shapes of more than {@value #LARGE} bytes together
 */
record ShapeSizes(long largest, long large) {

    static final int LARGE = 16_384;

    private static final int MOST_ROWS = 200;
    /** Of a portion of rows, beside {@value #MOST_ROWS} shapes that are not large. */
    private static final int MOST_BYTES = 4_000_000;
    /** How much smaller the database keeps coordinates than it hands them over. */
    private static final int COMPRESSION = 2;

    /** So many rows are held in memory at a time, whatever their order. */
    int rowsAtOnce() {
        if (COMPRESSION * large <= MOST_BYTES) {
            return MOST_ROWS;
        }
        return (int) Math.max(1, Math.min(MOST_ROWS, MOST_BYTES / (COMPRESSION * largest)));
    }
}
