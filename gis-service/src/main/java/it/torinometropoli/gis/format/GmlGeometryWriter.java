package it.torinometropoli.gis.format;

import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries in GML 3.2.1 (OGC 07-036), simple features profile: straight lines only. */
final class GmlGeometryWriter {

    private final XmlWriter xml;
    private final PositionWriter positions;
    private final String srsName;

    GmlGeometryWriter(XmlWriter xml, CrsName crs) {
        this.xml = xml;
        this.positions = new PositionWriter(crs.crs(), crs.axisOrder(), PositionNotation.GML);
        this.srsName = crs.text();
    }

    /**
     * Writes a geometry.
     *
     * @param geometry x,y in EPSG:32632, not empty
     * @param id the {@code gml:id} of the geometry; its parts get it with a number
     */
    void write(Geometry geometry, String id) {
        write(geometry, id, srsName);
    }

    private void write(Geometry geometry, String id, String namedSystem) {
        if (geometry instanceof Point point) {
            open("gml:Point", id, namedSystem).open("gml:pos");
            positions.write(point.getCoordinateSequence(), xml.content());
            xml.end().end();
        } else if (geometry instanceof LineString line) {
            open("gml:LineString", id, namedSystem).open("gml:posList");
            positions.write(line.getCoordinateSequence(), xml.content());
            xml.end().end();
        } else if (geometry instanceof Polygon polygon) {
            open("gml:Polygon", id, namedSystem);
            rings(polygon);
            xml.end();
        } else if (geometry instanceof GeometryCollection collection) {
            parts(collection, id, namedSystem);
        } else {
            throw new IllegalArgumentException(geometry.getGeometryType() + " has no form in GML here");
        }
    }

    private void rings(Polygon polygon) {
        xml.open("gml:exterior").open("gml:LinearRing").open("gml:posList");
        positions.shell(polygon.getExteriorRing(), xml.content());
        xml.end().end().end();
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            xml.open("gml:interior").open("gml:LinearRing").open("gml:posList");
            positions.hole(polygon.getInteriorRingN(hole), xml.content());
            xml.end().end().end();
        }
    }

    private void parts(GeometryCollection collection, String id, String namedSystem) {
        String element;
        String member;
        if (collection instanceof MultiPolygon) {
            element = "gml:MultiSurface";
            member = "gml:surfaceMember";
        } else if (collection instanceof MultiLineString) {
            element = "gml:MultiCurve";
            member = "gml:curveMember";
        } else if (collection instanceof MultiPoint) {
            element = "gml:MultiPoint";
            member = "gml:pointMember";
        } else {
            element = "gml:MultiGeometry";
            member = "gml:geometryMember";
        }
        open(element, id, namedSystem);
        for (int part = 0; part < collection.getNumGeometries(); part++) {
            xml.open(member);
            write(collection.getGeometryN(part), id + "." + (part + 1), null);
            xml.end();
        }
        xml.end();
    }

    private XmlWriter open(String element, String id, String namedSystem) {
        return xml.open(element).attribute("gml:id", id).attribute("srsName", namedSystem);
    }
}
