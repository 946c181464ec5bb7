package it.torinometropoli.gis.render;

import java.util.Arrays;
import java.util.stream.Stream;

/** A side of a place to which a label may be moved. */
enum Direction {
    E(1, 0), W(-1, 0), N(0, 1), S(0, -1), NE(1, 1), SE(1, -1), NW(-1, 1), SW(-1, -1);

    private final int x;
    private final int y;

    Direction(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** The side of a name; empty when there is none. */
    static Stream<Direction> named(String name) {
        return Arrays.stream(values()).filter(direction -> direction.name().equalsIgnoreCase(name.trim()));
    }

    /** -1 to the west, 1 to the east, otherwise 0. */
    int x() {
        return x;
    }

    /** -1 to the south, 1 to the north, otherwise 0. */
    int y() {
        return y;
    }

    /** 1 for the sides, the square root of 2 for the corners. */
    double length() {
        return Math.hypot(x, y);
    }
}
