package it.torinometropoli.gis.ingest;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A regular polygon that stands for a place of which only the size is known. */
final class EqualAreaShape {

    /** Corners of the polygon: enough to look round on a wall map. */
    static final int CORNERS = 64;

    private final GeometryFactory factory;

    EqualAreaShape(GeometryFactory factory) {
        this.factory = factory;
    }

    /**
     * The polygon with {@value #CORNERS} corners, centred on a point, that has exactly the given area.
     *
     * @param centre x,y in metres
     * @param area square metres, greater than 0
     */
    Polygon around(Coordinate centre, double area) {
        double step = 2 * Math.PI / CORNERS;
        double radius = Math.sqrt(2 * area / (CORNERS * Math.sin(step)));
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int corner = 0; corner < CORNERS; corner++) {
            ring[corner] = new Coordinate(centre.x + radius * Math.cos(corner * step), centre.y + radius * Math.sin(corner * step));
        }
        ring[CORNERS] = ring[0].copy();
        return factory.createPolygon(ring);
    }
}
