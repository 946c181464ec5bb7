package it.torinometropoli.gis.geoserver;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;

/**
 * The area of all features of a layer.
 *
 * @param crs the system in which the database keeps the layer
 * @param bounds x,y in that system; never a null envelope
 */
record Extent(Crs crs, Envelope bounds) {

    /** Refuses an area that is nowhere. */
    Extent {
        if (bounds.isNull()) {
            throw new IllegalArgumentException("an extent needs bounds");
        }
    }

    /** The area that holds this one in another system, x first. */
    Extent in(Crs other) {
        return new Extent(other, CrsTransform.between(crs, other).apply(bounds));
    }

    /** Adds the area to an element as GeoServer has it: EPSG:4326 with longitude as x. */
    void describe(XmlNode box) {
        box.add("minx", bounds.getMinX()).add("maxx", bounds.getMaxX()).add("miny", bounds.getMinY()).add("maxy", bounds.getMaxY());
        box.add("crs", "EPSG:" + crs.epsg());
    }
}
