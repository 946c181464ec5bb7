package it.torinometropoli.gis.ingest;

import java.util.Collection;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * An outline of the territory drawn from the municipalities' points and areas: around each point a round shape somewhat larger than the
 * municipality, all of them joined, bays and holes closed, corners smoothed.
 */
final class SchematicOutline {

    private static final double SHAPE_TO_AREA = 1.25;
    private static final double CLOSING_METRES = 9_000;
    private static final double SMOOTHING_METRES = 1_500;
    private static final double TOLERANCE_METRES = 100;

    private final GeometryFactory factory;

    SchematicOutline(GeometryFactory factory) {
        this.factory = factory;
    }

    /**
     * The outline around the given points: one polygon without holes that holds each of them.
     *
     * @param seats the municipalities, near enough to each other to form one territory
     * @throws IllegalArgumentException when they lie so far apart that no single outline holds all of them
     */
    Polygon around(Collection<Seat> seats) {
        EqualAreaShape shapes = new EqualAreaShape(factory);
        List<Geometry> discs = seats.stream()
                .<Geometry>map(seat -> shapes.around(seat.position(), seat.area() * SHAPE_TO_AREA)).toList();
        Geometry closed = OverlayNGRobust.union(discs, factory).buffer(CLOSING_METRES).buffer(-CLOSING_METRES - SMOOTHING_METRES)
                .buffer(SMOOTHING_METRES);
        Geometry outline = TopologyPreservingSimplifier.simplify(closed, TOLERANCE_METRES);
        if (outline instanceof Polygon polygon && seats.stream().allMatch(seat -> holds(polygon, seat))) {
            return factory.createPolygon(polygon.getExteriorRing().getCoordinateSequence());
        }
        throw new IllegalArgumentException("The municipalities lie too far apart for one outline");
    }

    private boolean holds(Polygon polygon, Seat seat) {
        return polygon.contains(factory.createPoint(seat.position()));
    }
}
