package it.torinometropoli.gis.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Which coordinate comes first where coordinates leave or enter the service. Inside it is always {@link #EAST_NORTH}. */
public enum AxisOrder {

    /** Easting or longitude first. */
    EAST_NORTH,

    /** Northing or latitude first. */
    NORTH_EAST;

    /**
     * A copy of an x,y geometry in this order, or the geometry itself when nothing changes.
     *
     * @param geometry coordinates with x first; left as it is
     */
    public Geometry arrange(Geometry geometry) {
        if (this == EAST_NORTH) {
            return geometry;
        }
        Geometry arranged = geometry.copy();
        arranged.apply((CoordinateFilter) AxisOrder::swap);
        arranged.geometryChanged();
        return arranged;
    }

    /** The x,y envelope of four numbers given in this order. */
    public Envelope envelope(double first1, double second1, double first2, double second2) {
        return this == EAST_NORTH ? new Envelope(first1, first2, second1, second2) : new Envelope(second1, second2, first1, first2);
    }

    private static void swap(Coordinate coordinate) {
        double x = coordinate.x;
        coordinate.x = coordinate.y;
        coordinate.y = x;
    }
}
