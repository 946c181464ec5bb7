package it.torinometropoli.gis.geofile;

import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of an upload that was taken.
 *
 * @param layer of the file; empty when it has none
 * @param number of the feature in the whole file, from 1
 * @param attributes by name in the order of the file: text, number, boolean, {@link java.time.LocalDate} or null
 * @param shape valid, not empty, x,y in EPSG:32632, without heights
 * @param source the reference system of the file
 */
public record UploadedShape(String layer, int number, Map<String, Object> attributes, Geometry shape, Crs source) {
}
