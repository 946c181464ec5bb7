package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;

/**
 * A geometry as a vector tile writes it: commands with differences of coordinates (Mapbox Vector Tile 2.1, clause 4.3). Coordinates are whole
 * numbers in the tile's grid, x to the right, y down.
 */
final class GeometryCommands {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private int[] commands = new int[64];
    private int count;
    private int x;
    private int y;
    private Kind kind;

    /** What a geometry is, by its number in a tile. */
    enum Kind {
        POINT(1), LINE(2), POLYGON(3);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** Begins a new geometry. */
    void start(Kind of) {
        kind = of;
        count = 0;
        x = 0;
        y = 0;
    }

    /** All points of the geometry. */
    void points(int[] coordinates, int points) {
        add(MOVE_TO | points << 3);
        for (int i = 0; i < points; i++) {
            go(coordinates[2 * i], coordinates[2 * i + 1]);
        }
    }

    /** A line of at least two points, none equal to the one before. */
    void line(int[] coordinates, int points) {
        add(MOVE_TO | 1 << 3);
        go(coordinates[0], coordinates[1]);
        add(LINE_TO | points - 1 << 3);
        for (int i = 1; i < points; i++) {
            go(coordinates[2 * i], coordinates[2 * i + 1]);
        }
    }

    /**
     * A ring of at least three points, none equal to the one before.
     *
     * @param points how many there are, without the first one again at the end
     */
    void ring(int[] coordinates, int points) {
        line(coordinates, points);
        add(CLOSE_PATH | 1 << 3);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Writes type and geometry into a feature. */
    void write(ProtobufWriter feature, int typeField, int geometryField) {
        feature.number(typeField, kind.number());
        feature.packed(geometryField, commands, count);
    }

    private void go(int toX, int toY) {
        add(zigzag(toX - x));
        add(zigzag(toY - y));
        x = toX;
        y = toY;
    }

    private static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    private void add(int number) {
        if (count == commands.length) {
            commands = Arrays.copyOf(commands, 2 * count);
        }
        commands[count++] = number;
    }
}
