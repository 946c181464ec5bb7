package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;

/**
 * Cuts lines to what a tile shows and writes what is left. A line that comes back into the tile goes on as another part. For one thread.
 */
final class TileLines {

    private static final int LEAST = -TilePlace.BUFFER;
    private static final int MOST = TilePlace.EXTENT + TilePlace.BUFFER;

    private final GeometryCommands commands;
    private int[] part = new int[64];
    private int points;

    TileLines(GeometryCommands commands) {
        this.commands = commands;
    }

    /**
     * Adds a line.
     *
     * @param coordinates x,y in units of the tile
     * @param from the index of the first point
     * @param end the index after the last
     */
    void add(int[] coordinates, int from, int end) {
        points = 0;
        for (int i = from + 1; i < end; i++) {
            segment(coordinates[2 * i - 2], coordinates[2 * i - 1], coordinates[2 * i], coordinates[2 * i + 1]);
        }
        finish();
    }

    /** The part of a segment within the tile (Liang and Barsky), joined to the one before. */
    private void segment(int x1, int y1, int x2, int y2) {
        double[] share = {0, 1};
        long dx = (long) x2 - x1;
        long dy = (long) y2 - y1;
        boolean visible = cut(-dx, (long) x1 - LEAST, share) && cut(dx, (long) MOST - x1, share)
                && cut(-dy, (long) y1 - LEAST, share) && cut(dy, (long) MOST - y1, share);
        if (!visible) {
            finish();
            return;
        }
        if (share[0] > 0) {
            finish();
        }
        point((int) Math.rint(x1 + share[0] * dx), (int) Math.rint(y1 + share[0] * dy));
        point((int) Math.rint(x1 + share[1] * dx), (int) Math.rint(y1 + share[1] * dy));
        if (share[1] < 1) {
            finish();
        }
    }

    /** Narrows the share of a segment to one side of the tile; false when nothing is left. */
    private static boolean cut(long towards, long room, double[] share) {
        if (towards == 0) {
            return room >= 0;
        }
        double at = (double) room / towards;
        if (towards < 0) {
            share[0] = Math.max(share[0], at);
        } else {
            share[1] = Math.min(share[1], at);
        }
        return share[0] <= share[1];
    }

    /** Goes on to a point; the one before is left out when it lies on the way. */
    private void point(int x, int y) {
        if (points > 0 && part[2 * points - 2] == x && part[2 * points - 1] == y) {
            return;
        }
        if (points > 1 && between(x, y)) {
            points--;
        }
        if (2 * points + 2 > part.length) {
            part = Arrays.copyOf(part, 2 * part.length);
        }
        part[2 * points] = x;
        part[2 * points++ + 1] = y;
    }

    private boolean between(int x, int y) {
        long ax = (long) part[2 * points - 2] - part[2 * points - 4];
        long ay = (long) part[2 * points - 1] - part[2 * points - 3];
        long bx = (long) x - part[2 * points - 2];
        long by = (long) y - part[2 * points - 1];
        return ax * by == ay * bx && ax * bx + ay * by > 0;
    }

    private void finish() {
        if (points > 1) {
            commands.line(part, points);
        }
        points = 0;
    }
}
