package it.torinometropoli.gis.geofile;

import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * A feature of an upload, taken or not.
 *
 * @param layer of the file; empty when it has none
 * @param number of the feature in the whole file, from 1
 * @param attributes by name in the order of the file: text, number, boolean, {@link java.time.LocalDate} or null
 * @param shape valid, not empty, x,y in EPSG:32632, without heights; null when it is refused
 * @param problems why it is refused; none when it is not
 */
public record InspectedShape(String layer, int number, Map<String, Object> attributes, Geometry shape, List<UploadProblem> problems) {

    /** Copies the list. */
    public InspectedShape {
        problems = List.copyOf(problems);
    }
}
