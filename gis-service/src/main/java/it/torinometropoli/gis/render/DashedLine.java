package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.util.Arrays;

/** Cuts lines into dashes for a stroker; the part of a segment that cannot be seen only moves the pattern on. For one thread. */
final class DashedLine {

    private final LineStroker stroker;
    private final float[] dashes;
    private final double pattern;
    private final double phase;
    private final double width;
    private final double height;
    /** Which dash or gap the line is in, and how much of it is left. */
    private int current;
    private double left;
    private double[] dash = new double[64];
    private int length;

    /**
     * @param pen with dashes
     */
    DashedLine(LineStroker stroker, BasicStroke pen, Rasteriser target) {
        this.stroker = stroker;
        float[] array = pen.getDashArray();
        this.dashes = array.length % 2 == 0 ? array : twice(array);
        double sum = 0;
        for (float part : dashes) {
            sum += part;
        }
        this.pattern = sum;
        this.phase = pen.getDashPhase();
        this.width = target.width();
        this.height = target.height();
    }

    private static float[] twice(float[] array) {
        float[] twice = Arrays.copyOf(array, 2 * array.length);
        System.arraycopy(array, 0, twice, array.length, array.length);
        return twice;
    }

    /**
     * Adds the dashes of a line.
     *
     * @param xy x1, y1, x2, y2 … in pixels
     * @param from index of the first point
     * @param to index of the point after the last
     */
    void line(double[] xy, int from, int to, boolean closed) {
        current = 0;
        left = dashes[0];
        length = 0;
        advance(phase % pattern);
        int segments = closed ? to - from : to - from - 1;
        for (int i = 0; i < segments; i++) {
            int a = 2 * (from + i);
            int b = i + 1 < to - from ? a + 2 : 2 * from;
            segment(xy[a], xy[a + 1], xy[b], xy[b + 1]);
        }
        flush();
    }

    private void segment(double fromX, double fromY, double toX, double toY) {
        double distance = Math.hypot(toX - fromX, toY - fromY);
        double[] part = {0, 1};
        if (!(distance > 0)) {
            return;
        }
        if (!cut(fromX, toX, width, part) || !cut(fromY, toY, height, part)) {
            flush();
            advance(distance % pattern);
            return;
        }
        double start = part[0] * distance;
        double end = part[1] * distance;
        if (part[0] > 0) {
            flush();
            advance(start % pattern);
        }
        dashes(new double[] {fromX, fromY, (toX - fromX) / distance, (toY - fromY) / distance}, start, end);
        if (part[1] < 1) {
            flush();
            advance((distance - end) % pattern);
        }
    }

    /** Narrows the part of a segment to where one coordinate may be seen; false when it never is (Liang and Barsky 1984). */
    private boolean cut(double from, double to, double most, double[] part) {
        double margin = stroker.reach();
        if (from == to) {
            return from > -margin && from < most + margin;
        }
        double one = (-margin - from) / (to - from);
        double other = (most + margin - from) / (to - from);
        part[0] = Math.max(part[0], Math.min(one, other));
        part[1] = Math.min(part[1], Math.max(one, other));
        return part[0] < part[1];
    }

    private void dashes(double[] ray, double start, double end) {
        double at = start;
        if (drawing()) {
            point(ray, at);
        }
        while (at + left <= end) {
            at += left;
            if (drawing()) {
                point(ray, at);
                flush();
            }
            current = (current + 1) % dashes.length;
            left = dashes[current];
            if (drawing()) {
                point(ray, at);
            }
        }
        left -= end - at;
        if (drawing()) {
            point(ray, end);
        }
    }

    private boolean drawing() {
        return current % 2 == 0;
    }

    private void advance(double distance) {
        double rest = distance;
        while (rest >= left) {
            rest -= left;
            current = (current + 1) % dashes.length;
            left = dashes[current];
        }
        left -= rest;
    }

    private void point(double[] ray, double at) {
        if (2 * length + 2 > dash.length) {
            dash = Arrays.copyOf(dash, 2 * dash.length);
        }
        dash[2 * length] = ray[0] + ray[2] * at;
        dash[2 * length + 1] = ray[1] + ray[3] * at;
        length++;
    }

    private void flush() {
        if (length > 1) {
            stroker.line(dash, 0, length, false);
        }
        length = 0;
    }
}
