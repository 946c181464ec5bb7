package it.torinometropoli.gis.filter;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The condition that a feature's shape meets a box in any reference system (BBOX of OGC 09-026r2, 7.8.3.2). The box is cut to where
 * features can be before it is projected, so that the whole world is a box like any other, and its sides are densified, since a
 * parallel is no straight line in the stored system.
 */
public final class BoxFilter {

    /** Longitude and latitude of what EPSG:32632 can hold without loss: the zone and its neighbours. */
    private static final Envelope ZONE = new Envelope(0, 18, 30, 60);

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int SEGMENTS = 128;
    private static final double MARGIN = 0.01;

    private BoxFilter() {
    }

    /**
     * The condition for features that all lie in an area.
     *
     * @param box x,y in the given system; may be a point or a line
     * @param crs the system of the box
     * @param stored the area, x,y in EPSG:32632; a null envelope when there are no features
     */
    public static Filter of(Envelope box, Crs crs, Envelope stored) {
        return stored.isNull() ? Filter.EXCLUDE : of(box, CrsTransform.between(Crs.UTM32, crs).apply(stored), crs);
    }

    /** The condition for features anywhere; a box of more than two degrees is metres off at its sides. */
    public static Filter of(Envelope box, Crs crs) {
        return of(box, zone(crs), crs);
    }

    /**
     * A box as a shape, x,y in EPSG:32632; what lies more than a zone away is cut off.
     *
     * @param box x,y in the given system
     * @param crs the system of the box
     */
    public static Geometry shape(Envelope box, Crs crs) {
        return projected(box.intersection(zone(crs)), crs);
    }

    private static Envelope zone(Crs crs) {
        return CrsTransform.between(Crs.CRS84, crs).apply(ZONE);
    }

    private static Filter of(Envelope box, Envelope occupied, Crs crs) {
        if (box.contains(occupied)) {
            return FILTERS.not(FILTERS.isNull(FILTERS.property(FilterScope.GEOMETRY)));
        }
        Envelope near = new Envelope(occupied);
        near.expandBy(occupied.getWidth() * MARGIN, occupied.getHeight() * MARGIN);
        Envelope searched = box.intersection(near);
        return searched.isNull() ? Filter.EXCLUDE
                : FILTERS.intersects(FILTERS.property(FilterScope.GEOMETRY), FILTERS.literal(projected(searched, crs)));
    }

    private static Geometry projected(Envelope box, Crs crs) {
        Geometry shape = GEOMETRIES.toGeometry(box);
        CrsTransform transform = CrsTransform.between(crs, Crs.UTM32);
        double side = Math.max(box.getWidth(), box.getHeight());
        return transform.identity() || side == 0 ? transform.apply(shape) : transform.apply(Densifier.densify(shape, side / SEGMENTS));
    }
}
