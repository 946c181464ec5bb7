package it.torinometropoli.gis.geofile;

import java.util.Locale;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;

/** Positions as people read them: latitude and longitude where there are such, else the coordinates as they are. */
final class Position {

    private Position() {
    }

    /** A position in EPSG:32632. */
    static String text(Coordinate position) {
        return text(position, Crs.UTM32);
    }

    static String text(Coordinate position, Crs crs) {
        double[] degrees = degrees(position, crs);
        return degrees == null ? String.format(Locale.ROOT, "x %s, y %s", position.x, position.y)
                : String.format(Locale.ROOT, "%.5f %s, %.5f %s", Math.abs(degrees[1]), degrees[1] < 0 ? "S" : "N", Math.abs(degrees[0]),
                        degrees[0] < 0 ? "W" : "E");
    }

    /** Longitude and latitude in degrees; null when the coordinates are none of that system. */
    static double[] degrees(Coordinate position, Crs crs) {
        double[] degrees = {position.x, position.y};
        try {
            CrsTransform.between(crs, Crs.CRS84).apply(degrees, degrees, 1);
        } catch (IllegalArgumentException outside) {
            return null;
        }
        return Math.abs(degrees[0]) <= 180 && Math.abs(degrees[1]) <= 90 ? degrees : null;
    }
}
