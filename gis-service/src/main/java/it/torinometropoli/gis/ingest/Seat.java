package it.torinometropoli.gis.ingest;

import org.locationtech.jts.geom.Coordinate;

/**
 * What the schematic municipalities are drawn from.
 *
 * @param code ISTAT code
 * @param position a point on the municipality's surface, x,y in EPSG:32632
 * @param area the true area in square metres
 */
record Seat(String code, Coordinate position, double area) {
}
