package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * What a municipality says of an area, checked.
 *
 * @param values by name of the field; empty where nothing is said
 * @param shape x,y in EPSG:32632, of one or more polygons; null when it stays as it is
 * @param sourceDate of the source, not in the future
 * @param note for the register keeper; null for none
 */
record Submission(Map<String, String> values, Geometry shape, LocalDate sourceDate, String note) {

    /** The value of a field; empty when nothing is said. */
    String text(String field) {
        return values.getOrDefault(field, "");
    }
}
