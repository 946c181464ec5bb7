package it.torinometropoli.gis.download;

import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.OrdinateFormat;

/** Writes shapes as KML 2.2 has them (OGC 07-147r2, clause 10). For one thread. */
final class KmlGeometry {

    private static final int DECIMALS = 8;

    private final XmlWriter xml;
    private final OrdinateFormat numbers = OrdinateFormat.create(DECIMALS);
    private final StringBuilder text = new StringBuilder();

    KmlGeometry(XmlWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a shape.
     *
     * @param shape longitude, latitude in WGS 84, not empty
     */
    void write(Geometry shape) {
        if (shape instanceof Point point) {
            xml.open("Point");
            coordinates(point);
        } else if (shape instanceof LineString line) {
            xml.open("LineString");
            coordinates(line);
        } else if (shape instanceof Polygon polygon) {
            xml.open("Polygon");
            boundary("outerBoundaryIs", polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                boundary("innerBoundaryIs", polygon.getInteriorRingN(hole));
            }
        } else {
            xml.open("MultiGeometry");
            for (int part = 0; part < shape.getNumGeometries(); part++) {
                write(shape.getGeometryN(part));
            }
        }
        xml.end();
    }

    private void boundary(String element, LineString ring) {
        xml.open(element).open("LinearRing");
        coordinates(ring);
        xml.end().end();
    }

    private void coordinates(Geometry shape) {
        text.setLength(0);
        for (Coordinate coordinate : shape.getCoordinates()) {
            text.append(text.isEmpty() ? "" : " ").append(numbers.format(coordinate.x)).append(',').append(numbers.format(coordinate.y));
        }
        xml.element("coordinates", text);
    }
}
