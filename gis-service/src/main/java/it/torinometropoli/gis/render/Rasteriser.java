package it.torinometropoli.gis.render;

import java.awt.geom.PathIterator;

/**
 * Turns outlines into pixels with smooth edges. Every edge notes how it changes the covered part of the pixels right of it, exactly and
 * not in samples; {@link #paint} then sums these changes from left to right. Only pixels that edges touch cost time, what lies between is
 * filled at once. What lies beyond the picture is left out row by row without moving a point, so that adjacent pictures agree. For one thread.
 */
final class Rasteriser {

    /** Sums that are a hair's breadth from the limit between two levels fall on the same side wherever the picture begins. */
    private static final float ROUNDING = 0.5f + 1 / 512f;
    private static final int WORD_BITS = 6;

    private final PixelSurface surface;
    private final int width;
    private final int height;
    private final int stride;
    /** Changes of coverage, two columns more than the picture has. */
    private final float[] changes;
    /** Which changes have been noted: a bit for each column. */
    private final long[] touched;
    private final int words;
    private int firstRow;
    private int lastRow;

    Rasteriser(PixelSurface surface) {
        this.surface = surface;
        this.width = surface.width();
        this.height = surface.height();
        this.stride = width + 2;
        this.words = (stride + 63) >> WORD_BITS;
        this.changes = new float[stride * height];
        this.touched = new long[words * height];
        forgetRows();
    }

    private void forgetRows() {
        firstRow = height;
        lastRow = -1;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Adds an edge of an outline, in pixels of the picture; the edges of an outline form a ring. */
    void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY < toY) {
            edge(fromX, fromY, toX, toY, 1);
        } else if (toY < fromY) {
            edge(toX, toY, fromX, fromY, -1);
        }
    }

    private void edge(double topX, double topY, double bottomX, double bottomY, float direction) {
        if (bottomY <= 0 || topY >= height || topX >= width && bottomX >= width) {
            return;
        }
        double slope = (bottomX - topX) / (bottomY - topY);
        double y = Math.max(0, topY);
        double x = y == topY ? topX : topX + (y - topY) * slope;
        int row = (int) y;
        firstRow = Math.min(firstRow, row);
        int end = (int) Math.ceil(Math.min(height, bottomY));
        lastRow = Math.max(lastRow, end - 1);
        for (; row < end; row++) {
            double nextY = Math.min(row + 1, bottomY);
            double nextX = nextY == bottomY ? bottomX : topX + (nextY - topY) * slope;
            float change = (float) (nextY - y) * direction;
            if (x < nextX) {
                within(row, x, nextX, change);
            } else {
                within(row, nextX, x, change);
            }
            x = nextX;
            y = nextY;
        }
    }

    /** A piece of an edge within a row, cut to the picture: what is left of it counts for its first column. */
    private void within(int row, double fromX, double toX, float change) {
        if (fromX >= width) {
            return;
        }
        if (toX <= 0) {
            note(row, 0, change);
            return;
        }
        double left = fromX;
        double right = toX;
        float rest = change;
        if (left < 0) {
            float outside = (float) (rest * (-left / (right - left)));
            note(row, 0, outside);
            rest -= outside;
            left = 0;
        }
        if (right > width) {
            rest *= (float) ((width - left) / (right - left));
            right = width;
        }
        spread(row, left, right, rest);
    }

    private void spread(int row, double left, double right, float change) {
        int first = (int) left;
        int last = (int) Math.ceil(right);
        if (last <= first + 1) {
            float after = change * (float) (0.5 * (left + right) - first);
            note(row, first, change - after);
            note(row, first + 1, after);
            return;
        }
        float perPixel = (float) (1 / (right - left));
        float enters = 1 - (float) (left - first);
        float leaves = 1 - (float) (last - right);
        float begun = 0.5f * perPixel * enters * enters;
        float ended = 0.5f * perPixel * leaves * leaves;
        note(row, first, change * begun);
        if (last == first + 2) {
            note(row, first + 1, change * (1 - begun - ended));
        } else {
            float second = perPixel * (0.5f + enters);
            note(row, first + 1, change * (second - begun));
            for (int column = first + 2; column < last - 1; column++) {
                note(row, column, change * perPixel);
            }
            note(row, last - 1, change * (1 - second - (last - first - 3) * perPixel - ended));
        }
        note(row, last, change * ended);
    }

    private void note(int row, int column, float change) {
        changes[row * stride + column] += change;
        touched[row * words + (column >> WORD_BITS)] |= 1L << column;
    }

    /**
     * Paints what the edges added so far enclose, and forgets them. Where outlines overlap, the even-odd rule or the one of non-zero winding
     * holds.
     *
     * @param argb not multiplied by its alpha
     */
    void paint(int argb, int windingRule) {
        surface.colour(argb);
        boolean evenOdd = windingRule == PathIterator.WIND_EVEN_ODD;
        for (int row = firstRow; row <= lastRow; row++) {
            paintRow(row, evenOdd);
        }
        forgetRows();
    }

    private void paintRow(int row, boolean evenOdd) {
        float sum = 0;
        int coverage = 0;
        int from = 0;
        for (int word = 0; word < words; word++) {
            long bits = touched[row * words + word];
            if (bits == 0) {
                continue;
            }
            touched[row * words + word] = 0;
            while (bits != 0) {
                int column = (word << WORD_BITS) + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
                if (coverage > 0 && from < column) {
                    surface.paint(row, from, Math.min(column, width), coverage);
                }
                int at = row * stride + column;
                sum += changes[at];
                changes[at] = 0;
                from = Math.min(column, width);
                coverage = coverage(sum, evenOdd);
            }
        }
        if (coverage > 0 && from < width) {
            surface.paint(row, from, width, coverage);
        }
    }

    private static int coverage(float sum, boolean evenOdd) {
        float covered = Math.abs(sum);
        if (covered > 1) {
            if (evenOdd) {
                covered %= 2;
                covered = covered > 1 ? 2 - covered : covered;
            } else {
                covered = 1;
            }
        }
        return (int) (covered * 255 + ROUNDING);
    }
}
