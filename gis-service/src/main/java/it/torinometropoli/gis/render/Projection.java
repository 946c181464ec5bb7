package it.torinometropoli.gis.render;

import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Geometry;

/**
 * The way from the stored system to that of a picture.
 *
 * @param exact for what is needed to the millimetre
 * @param grid for what is drawn, or null where only the exact way is good enough
 */
record Projection(CrsTransform exact, ProjectionGrid grid) {

    /** Takes flat coordinates x1, y1, x2, y2 … to the picture's system, in place, for drawing. */
    void draw(double[] coordinates, int points) {
        if (grid != null) {
            grid.apply(coordinates, points);
        } else if (!exact.identity()) {
            exact.apply(coordinates, coordinates, points);
        }
    }

    /** The geometry in the picture's system. */
    Geometry apply(Geometry geometry) {
        return exact.apply(geometry);
    }
}
