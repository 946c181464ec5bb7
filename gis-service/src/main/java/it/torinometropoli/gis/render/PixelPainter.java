package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;

/** Draws the shapes of features in flat colours straight into the pixels of a picture. For one thread. */
final class PixelPainter {

    /** Patterns of dashes shorter than this, in pixels, are left to the platform. */
    private static final double SHORTEST_PATTERN = 0.5;

    private static final double LEVELS = 255;
    /** As for {@link Rasteriser}: what is at the limit between two levels falls on the same side in every picture. */
    private static final double ROUNDING = 0.5 + 1e-6;

    private final PixelSurface surface;
    private final Rasteriser rasteriser;
    private BasicStroke pen;
    private LineStroker stroker;
    private DashedLine dashes;

    /**
     * @param picture of type {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     */
    PixelPainter(BufferedImage picture) {
        this.surface = new PixelSurface(picture);
        this.rasteriser = new Rasteriser(surface);
    }

    /**
     * Fills a box, each pixel as much as the box covers it.
     *
     * @param x of its centre, in pixels
     * @param y of its centre, in pixels
     */
    void box(double x, double y, double width, double height, int argb) {
        double left = Math.max(0, x - width / 2);
        double top = Math.max(0, y - height / 2);
        double right = Math.min(surface.width(), x + width / 2);
        double bottom = Math.min(surface.height(), y + height / 2);
        if (argb >>> 24 == 0 || left >= right || top >= bottom) {
            return;
        }
        surface.colour(argb);
        for (int row = (int) top; row < bottom; row++) {
            double covered = (Math.min(bottom, row + 1) - Math.max(top, row)) * LEVELS;
            for (int column = (int) left; column < right; column++) {
                double share = Math.min(right, column + 1) - Math.max(left, column);
                surface.paint(row, column, column + 1, (int) (covered * share + ROUNDING));
            }
        }
    }

    /** Fills rings, or lines as if they were closed. */
    void fill(ScreenPath path, int argb) {
        double[] xy = path.coordinates();
        int start = 0;
        for (int part = 0; part < path.ends().length; part++) {
            int end = path.ends()[part];
            boolean reversed = path.rings() && area(xy, start, end) < 0 != path.hole(part);
            for (int i = start; i < end; i++) {
                int next = i + 1 < end ? i + 1 : start;
                if (reversed) {
                    rasteriser.edge(xy[2 * next], xy[2 * next + 1], xy[2 * i], xy[2 * i + 1]);
                } else {
                    rasteriser.edge(xy[2 * i], xy[2 * i + 1], xy[2 * next], xy[2 * next + 1]);
                }
            }
            start = end;
        }
        rasteriser.paint(argb, PathIterator.WIND_EVEN_ODD);
    }

    /** Twice the area, above zero or below it as the ring runs one way or the other. Exterior rings all run alike once this is known. */
    private static double area(double[] xy, int from, int to) {
        double baseX = xy[2 * from];
        double baseY = xy[2 * from + 1];
        double area = 0;
        for (int i = from + 1; i < to - 1; i++) {
            area += (xy[2 * i] - baseX) * (xy[2 * i + 3] - baseY) - (xy[2 * i + 2] - baseX) * (xy[2 * i + 1] - baseY);
        }
        return area;
    }

    /** Whether lines can be drawn with a pen. */
    static boolean takes(BasicStroke pen) {
        if (pen.getDashArray() == null) {
            return true;
        }
        double pattern = 0;
        for (float dash : pen.getDashArray()) {
            pattern += dash;
        }
        return pattern >= SHORTEST_PATTERN;
    }

    /** Draws lines, or rings all the way round. */
    void draw(ScreenPath path, BasicStroke stroke, int argb) {
        if (pen != stroke) {
            pen = stroke;
            stroker = new LineStroker(rasteriser, stroke);
            dashes = stroke.getDashArray() == null ? null : new DashedLine(stroker, stroke, rasteriser);
        }
        double[] xy = path.coordinates();
        int start = 0;
        for (int end : path.ends()) {
            if (dashes == null) {
                stroker.line(xy, start, end, path.rings());
            } else {
                dashes.line(xy, start, end, path.rings());
            }
            start = end;
        }
        rasteriser.paint(argb, PathIterator.WIND_NON_ZERO);
    }
}
