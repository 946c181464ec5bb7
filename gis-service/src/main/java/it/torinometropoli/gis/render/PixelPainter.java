package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;

/** Draws the shapes of features in flat colours straight into the pixels of a picture. For one thread. */
final class PixelPainter {

    /** Patterns of dashes shorter than this, in pixels, are left to the platform. */
    private static final double SHORTEST_PATTERN = 0.5;

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
     * Paints over a pixel, which may lie outside the picture.
     *
     * @param coverage how much of it, from 0; all of it from 1 on
     */
    void dot(int column, int row, int argb, double coverage) {
        if (column >= 0 && row >= 0 && column < surface.width() && row < surface.height()) {
            surface.colour(argb);
            surface.paint(row, column, column + 1, (int) (Math.min(1, coverage) * 255 + 0.5));
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
