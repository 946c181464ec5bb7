package it.torinometropoli.gis.render;

import java.awt.geom.Point2D;

import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A polygon that is to hold its label. */
final class PolygonFit {

    private static final int SAMPLES = 10;

    private final FlatGeometry polygon;
    private final Viewport viewport;
    private final Envelope box;

    /**
     * @param polygon rings in the reference system of the picture
     * @param viewport gives the size of pixels
     */
    PolygonFit(FlatGeometry polygon, Viewport viewport) {
        this.polygon = polygon;
        this.viewport = viewport;
        this.box = new Envelope();
        double[] xy = polygon.coordinates();
        for (int i = 0; i < xy.length; i += 2) {
            box.expandToInclude(xy[i], xy[i + 1]);
        }
    }

    /** The share of a text, from 0 to 1, that lies in the polygon, looked at along the text's middle. */
    double of(StraightLettering lettering) {
        int inside = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            Point2D at = lettering.placement().transform(new Point2D.Double(lettering.text().width() * i / (SAMPLES + 1), lettering.text().height() / 2), null);
            if (holds(at.getX() * viewport.pixelWidth(), -at.getY() * viewport.pixelHeight())) {
                inside++;
            }
        }
        return (double) inside / SAMPLES;
    }

    /** Even-odd rule over all rings. */
    private boolean holds(double x, double y) {
        if (!box.contains(x, y)) {
            return false;
        }
        double[] xy = polygon.coordinates();
        boolean inside = false;
        int start = 0;
        for (int end : polygon.ends()) {
            for (int i = start + 1; i < end; i++) {
                double y1 = xy[2 * i - 1];
                double y2 = xy[2 * i + 1];
                if (y1 > y != y2 > y && x < xy[2 * i - 2] + (y - y1) / (y2 - y1) * (xy[2 * i] - xy[2 * i - 2])) {
                    inside = !inside;
                }
            }
            start = end;
        }
        return inside;
    }

    /** Whether the polygon is higher than wide on the picture. */
    boolean upright() {
        return box.getHeight() / viewport.pixelHeight() > box.getWidth() / viewport.pixelWidth();
    }

    /** The direction of the longer sides of the smallest rectangle about the polygon, degrees clockwise from -90 to 90. */
    double direction() {
        double[] xy = polygon.coordinates();
        Coordinate[] points = new Coordinate[polygon.points()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(viewport.worldX(xy[2 * i]), viewport.worldY(xy[2 * i + 1]));
        }
        Geometry rectangle = MinimumAreaRectangle.getMinimumRectangle(new GeometryFactory().createMultiPointFromCoords(points));
        Coordinate[] corners = rectangle.getCoordinates();
        if (corners.length < 4) {
            return 0;
        }
        boolean first = corners[0].distance(corners[1]) >= corners[1].distance(corners[2]);
        Coordinate from = corners[first ? 0 : 1];
        Coordinate to = corners[first ? 1 : 2];
        double degrees = Math.toDegrees(Math.atan2(to.y - from.y, to.x - from.x));
        return degrees >= 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
    }
}
