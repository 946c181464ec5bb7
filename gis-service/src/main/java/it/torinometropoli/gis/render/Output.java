package it.torinometropoli.gis.render;

/** What becomes of what is drawn: pixels of a picture, or shapes in a document, whose number is bounded. For one thread. */
final class Output {

    /** How much finer than a pixel patterns and pictures are in documents: about 360 dots per inch at the standard resolution. */
    private static final int DETAIL_OF_DOCUMENTS = 4;
    /** About 20 MB of SVG. */
    private static final long MOST_POINTS = 1_000_000;

    private final int detail;
    private long room;

    private Output(int detail, long room) {
        this.detail = detail;
        this.room = room;
    }

    /** Pixels, however much is drawn. */
    static Output picture() {
        return new Output(1, Long.MAX_VALUE);
    }

    /** Shapes, with room for {@value #MOST_POINTS} points. */
    static Output document() {
        return new Output(DETAIL_OF_DOCUMENTS, MOST_POINTS);
    }

    /** Pixels to draw for a unit of the map, along each axis, where something has to be a picture. */
    int detail() {
        return detail;
    }

    /** Whether shapes are kept. */
    boolean keepsShapes() {
        return detail > 1;
    }

    /**
     * Takes room for points.
     *
     * @throws MapTooLargeException when there is none left
     */
    void take(int points) {
        room -= points;
        if (room < 0) {
            throw new MapTooLargeException(MOST_POINTS);
        }
    }
}
