package it.torinometropoli.gis.ingest;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.locationtech.jts.geom.Coordinate;

/**
 * A named place of one of the thematic files.
 *
 * @param id stable identifier
 * @param position x,y in EPSG:32632
 * @param knownArea square metres; empty when no source states it or the place was not located
 * @param municipalities the municipality of the point first, then the others that a source names
 * @param facts the values of the other columns, null where the field is blank
 */
record Place(String id, Coordinate position, OptionalDouble knownArea, List<Municipality> municipalities, Map<String, Object> facts) {
}
