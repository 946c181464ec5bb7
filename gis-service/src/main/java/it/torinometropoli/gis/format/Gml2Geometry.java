package it.torinometropoli.gis.format;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.Utf8Output;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries in GML 2.1.2 (OGC 02-069, clause 4), x,y in every reference system. */
final class Gml2Geometry {

    private final XmlWriter xml;
    private final PositionWriter positions;
    private final String srsName;

    Gml2Geometry(XmlWriter xml, Crs crs) {
        this.xml = xml;
        this.positions = new PositionWriter(crs, AxisOrder.EAST_NORTH, PositionNotation.GML2);
        this.srsName = "http://www.opengis.net/gml/srs/epsg.xml#" + crs.epsg();
    }

    /** Writes a geometry, x,y in EPSG:32632, not empty. */
    void write(Geometry geometry) {
        write(geometry, srsName);
    }

    private void write(Geometry geometry, String namedSystem) {
        if (geometry instanceof Point point) {
            open("Point", namedSystem);
            positions.write(point.getCoordinateSequence(), coordinates());
            xml.end();
        } else if (geometry instanceof LineString line) {
            open("LineString", namedSystem);
            positions.write(line.getCoordinateSequence(), coordinates());
            xml.end();
        } else if (geometry instanceof Polygon polygon) {
            open("Polygon", namedSystem);
            positions.shell(polygon.getExteriorRing(), ring("outerBoundaryIs"));
            xml.end().end().end();
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                positions.hole(polygon.getInteriorRingN(hole), ring("innerBoundaryIs"));
                xml.end().end().end();
            }
        } else {
            parts((GeometryCollection) geometry, namedSystem);
        }
        xml.end();
    }

    private void parts(GeometryCollection collection, String namedSystem) {
        String kind = collection instanceof MultiPolygon ? "Polygon" : collection instanceof MultiLineString ? "LineString"
                : collection instanceof MultiPoint ? "Point" : "Geometry";
        open("Multi" + kind, namedSystem);
        String member = "gml:" + Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "Member";
        for (int part = 0; part < collection.getNumGeometries(); part++) {
            xml.open(member);
            write(collection.getGeometryN(part), null);
            xml.end();
        }
    }

    private Utf8Output ring(String boundary) {
        xml.open("gml:" + boundary).open("gml:LinearRing");
        return coordinates();
    }

    private Utf8Output coordinates() {
        return xml.open("gml:coordinates").attribute("decimal", ".").attribute("cs", ",").attribute("ts", " ").content();
    }

    private void open(String element, String namedSystem) {
        xml.open("gml:" + element).attribute("srsName", namedSystem);
    }
}
