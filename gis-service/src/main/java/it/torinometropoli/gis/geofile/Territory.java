package it.torinometropoli.gis.geofile;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Where uploaded shapes are expected. */
final class Territory {

    private static final double FAR_DEGREES = 15;

    private final Geometry area;
    private final PreparedGeometry prepared;

    /** Makes a territory of an area in EPSG:32632; null when shapes may lie anywhere. */
    Territory(Geometry area) {
        this.area = area;
        this.prepared = area == null ? null : PreparedGeometryFactory.prepare(area);
    }

    boolean known() {
        return area != null;
    }

    /** Whether the box about a shape in EPSG:32632 meets the box about it; false for null. */
    boolean near(Geometry shape) {
        return shape != null && (area == null || area.getEnvelopeInternal().intersects(shape.getEnvelopeInternal()));
    }

    /** Whether a valid shape in EPSG:32632 lies in it, in part at least. */
    boolean meets(Geometry shape) {
        return area == null || prepared.intersects(shape);
    }

    /** Whether a valid shape in EPSG:32632 lies in it as a whole and does not touch its outline. */
    boolean holds(Geometry shape) {
        return area == null || prepared.containsProperly(shape);
    }

    /** Whether a shape would be near if its coordinates were the other way round. */
    boolean nearSwapped(Geometry raw, Crs crs) {
        return area != null && near(placed(AxisOrder.NORTH_EAST.arrange(raw), crs));
    }

    boolean farFrom(Coordinate position, Crs crs) {
        double[] there = Position.degrees(position, crs);
        double[] here = area == null ? null : Position.degrees(area.getEnvelopeInternal().centre(), Crs.UTM32);
        return there == null || here == null || Math.hypot(there[0] - here[0], there[1] - here[1]) > FAR_DEGREES;
    }

    /** A shape in EPSG:32632; null when its coordinates are none of its system. */
    static Geometry placed(Geometry raw, Crs crs) {
        if (crs.geographic() && !withinDegrees(raw)) {
            return null;
        }
        try {
            Geometry placed = CrsTransform.between(crs, Crs.UTM32).apply(raw);
            return FlatShape.of(placed).finite() ? placed : null;
        } catch (IllegalArgumentException outside) {
            return null;
        }
    }

    private static boolean withinDegrees(Geometry raw) {
        Envelope all = raw.getEnvelopeInternal();
        return all.getMinX() >= -180 && all.getMaxX() <= 180 && all.getMinY() >= -90 && all.getMaxY() <= 90;
    }
}
