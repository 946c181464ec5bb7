package it.torinometropoli.gis.render;

import java.util.ArrayDeque;
import java.util.BitSet;

/** Leaves out points of lines and rings that lie within a tolerance of the line between their neighbours (Douglas and Peucker 1973). */
final class Generaliser {

    private static final int FEWEST_POINTS_OF_A_RING = 4;

    private Generaliser() {
    }

    /** A part of a geometry of a dimension: a point, a line or a ring. */
    static double[] part(double[] coordinates, int dimension, double tolerance) {
        return switch (dimension) {
            case 2 -> ring(coordinates, tolerance);
            case 1 -> line(coordinates, tolerance);
            default -> coordinates;
        };
    }

    /**
     * The line with its ends kept.
     *
     * @param coordinates x1, y1, x2, y2 …; left as they are
     * @param tolerance how far the line may move, in units of the coordinates
     */
    static double[] line(double[] coordinates, double tolerance) {
        int last = coordinates.length / 2 - 1;
        if (tolerance <= 0 || last < 2) {
            return coordinates;
        }
        BitSet kept = new BitSet(last + 1);
        kept.set(0);
        kept.set(last);
        keep(coordinates, tolerance, kept, 0, last);
        return select(coordinates, kept);
    }

    /**
     * The ring, closed, with enough points to keep a surface.
     *
     * @param coordinates x1, y1, x2, y2 …, the last point equal to the first; left as they are
     * @param tolerance how far the line may move, in units of the coordinates
     */
    static double[] ring(double[] coordinates, double tolerance) {
        int last = coordinates.length / 2 - 1;
        if (tolerance <= 0 || last < FEWEST_POINTS_OF_A_RING) {
            return coordinates;
        }
        int opposite = farthestFromFirst(coordinates, last);
        BitSet kept = new BitSet(last + 1);
        kept.set(0);
        kept.set(opposite);
        kept.set(last);
        keep(coordinates, tolerance, kept, 0, opposite);
        keep(coordinates, tolerance, kept, opposite, last);
        if (kept.cardinality() < FEWEST_POINTS_OF_A_RING) {
            kept.set(opposite / 2 == 0 ? opposite + (last - opposite) / 2 : opposite / 2);
        }
        return select(coordinates, kept);
    }

    private static void keep(double[] xy, double tolerance, BitSet kept, int from, int to) {
        ArrayDeque<int[]> spans = new ArrayDeque<>();
        spans.push(new int[] {from, to});
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int farthest = -1;
            double most = tolerance * tolerance;
            for (int i = span[0] + 1; i < span[1]; i++) {
                double distance = squaredDistance(xy, i, span[0], span[1]);
                if (distance > most) {
                    most = distance;
                    farthest = i;
                }
            }
            if (farthest >= 0) {
                kept.set(farthest);
                spans.push(new int[] {span[0], farthest});
                spans.push(new int[] {farthest, span[1]});
            }
        }
    }

    private static int farthestFromFirst(double[] xy, int last) {
        int farthest = 1;
        double most = -1;
        for (int i = 1; i < last; i++) {
            double distance = square(xy[2 * i] - xy[0]) + square(xy[2 * i + 1] - xy[1]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    /** From a point to the segment between two others. */
    private static double squaredDistance(double[] xy, int point, int start, int end) {
        double dx = xy[2 * end] - xy[2 * start];
        double dy = xy[2 * end + 1] - xy[2 * start + 1];
        double px = xy[2 * point] - xy[2 * start];
        double py = xy[2 * point + 1] - xy[2 * start + 1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        return square(px - along * dx) + square(py - along * dy);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double[] select(double[] xy, BitSet kept) {
        double[] selected = new double[kept.cardinality() * 2];
        int at = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            selected[at++] = xy[2 * i];
            selected[at++] = xy[2 * i + 1];
        }
        return selected;
    }
}
