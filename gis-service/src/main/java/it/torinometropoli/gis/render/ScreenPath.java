package it.torinometropoli.gis.render;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/** Lines or rings in pixels of the screen, as flat arrays for {@link PixelPainter}; a shape of the platform for all others. For one thread. */
final class ScreenPath implements Shape {

    /** Farther from the picture, in pixels, double numbers no longer tell parts of a pixel apart safely. */
    private static final double MOST = 1e8;

    private final double[] xy;
    private final int[] ends;
    private final BitSet holes;
    private final boolean rings;
    private Path2D path;

    /**
     * @param xy x1, y1, x2, y2 …; rings end where they start
     * @param ends for each part the index of the point after its last
     * @param rings whether parts are rings
     * @param holes which rings are interior
     */
    ScreenPath(double[] xy, int[] ends, boolean rings, BitSet holes) {
        this.xy = xy;
        this.ends = ends;
        this.rings = rings;
        this.holes = holes;
    }

    double[] coordinates() {
        return xy;
    }

    int[] ends() {
        return ends;
    }

    boolean rings() {
        return rings;
    }

    boolean hole(int part) {
        return holes.get(part);
    }

    /** Whether all points are numbers and near enough to be drawn exactly. */
    boolean near() {
        for (int i = 0; i < xy.length; i++) {
            if (!(Math.abs(xy[i]) < MOST)) {
                return false;
            }
        }
        return true;
    }

    private Path2D path() {
        if (path == null) {
            path = new Path2D.Double(Path2D.WIND_EVEN_ODD, xy.length / 2 + ends.length);
            int start = 0;
            for (int end : ends) {
                path.moveTo(xy[2 * start], xy[2 * start + 1]);
                for (int i = start + 1; i < (rings ? end - 1 : end); i++) {
                    path.lineTo(xy[2 * i], xy[2 * i + 1]);
                }
                if (rings) {
                    path.closePath();
                }
                start = end;
            }
        }
        return path;
    }

    @Override
    public PathIterator getPathIterator(AffineTransform transform) {
        return path().getPathIterator(transform);
    }

    @Override
    public PathIterator getPathIterator(AffineTransform transform, double flatness) {
        return path().getPathIterator(transform);
    }

    @Override
    public Rectangle getBounds() {
        return path().getBounds();
    }

    @Override
    public Rectangle2D getBounds2D() {
        return path().getBounds2D();
    }

    @Override
    public boolean contains(double x, double y) {
        return path().contains(x, y);
    }

    @Override
    public boolean contains(Point2D point) {
        return path().contains(point);
    }

    @Override
    public boolean contains(double x, double y, double width, double height) {
        return path().contains(x, y, width, height);
    }

    @Override
    public boolean contains(Rectangle2D box) {
        return path().contains(box);
    }

    @Override
    public boolean intersects(double x, double y, double width, double height) {
        return path().intersects(x, y, width, height);
    }

    @Override
    public boolean intersects(Rectangle2D box) {
        return path().intersects(box);
    }
}
