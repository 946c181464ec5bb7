package it.torinometropoli.gis.filter;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * A box in GML.
 *
 * @param envelope x,y in the system
 */
record GmlBox(Envelope envelope, Crs crs) {
}
