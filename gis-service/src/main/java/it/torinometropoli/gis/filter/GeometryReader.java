package it.torinometropoli.gis.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads geometries made of straight lines in GML 2 (OGC 02-069), 3.1 (OGC 03-105r1) and 3.2 (OGC 07-036). The nearest {@code srsName}, of the
 * geometry or of one that holds it, gives system and order of axes.
 */
final class GeometryReader {

    private static final Set<String> NAMESPACES = Set.of("http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2");
    private static final Set<String> BOXES = Set.of("Envelope", "Box");
    private static final String ALLOWED = String.join(", ", FilterOperators.GEOMETRIES) + ", Box, MultiLineString, MultiPolygon of GML";
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final XmlCursor xml;
    private final CrsName usual;

    /** @param usual the system of coordinates that name none */
    GeometryReader(XmlCursor xml, CrsName usual) {
        this.xml = xml;
        this.usual = usual;
    }

    /** Whether the cursor stands on an element of GML. */
    boolean here() {
        return NAMESPACES.contains(xml.namespace());
    }

    /** Whether the cursor stands on a box. */
    boolean boxHere() {
        return here() && BOXES.contains(xml.name());
    }

    /** Reads the gml:Envelope or gml:Box that the cursor stands on. */
    GmlBox box() {
        XmlPlace place = xml.place();
        CrsName crs = system(usual);
        List<Coordinate> corners = new ArrayList<>();
        xml.children(name -> corners.addAll(positions("lowerCorner, upperCorner", crs)));
        if (corners.size() != 2 || corners.get(0).x > corners.get(1).x || corners.get(0).y > corners.get(1).y) {
            throw wrong(place, "a box has a lower and an upper corner, the lower one first and not beyond the upper one");
        }
        return new GmlBox(new Envelope(corners.get(0), corners.get(1)), crs.crs());
    }

    /** Reads the geometry that the cursor stands on, into x,y of EPSG:32632. */
    Geometry geometry() {
        if (boxHere()) {
            GmlBox box = box();
            return BoxFilter.shape(box.envelope(), box.crs());
        }
        return read(usual);
    }

    /** Each geometry is projected where its system is known, as members of a collection may name their own. */
    private Geometry read(CrsName inherited) {
        XmlPlace place = xml.place();
        CrsName crs = system(inherited);
        String element = here() ? xml.name() : "";
        return switch (element) {
            case "Point" -> stored(GEOMETRIES.createPoint(exactly(1, coordinates("Point", crs), place).get(0)), crs, place);
            case "LineString", "LineStringSegment" -> stored(line(coordinates(element, crs), place), crs, place);
            case "Curve" -> joined(parts(crs, place), place);
            case "Polygon", "PolygonPatch" -> stored(polygon(crs, place), crs, place);
            case "Surface" -> {
                List<Geometry> patches = parts(crs, place);
                yield patches.size() == 1 ? patches.get(0) : GEOMETRIES.buildGeometry(patches);
            }
            case "MultiPoint", "MultiCurve", "MultiSurface", "MultiGeometry", "MultiLineString", "MultiPolygon" ->
                GEOMETRIES.buildGeometry(parts(crs, place));
            default -> throw xml.unexpected("geometry", ALLOWED);
        };
    }

    private static Geometry stored(Geometry geometry, CrsName crs, XmlPlace place) {
        try {
            return CrsTransform.between(crs.crs(), Crs.UTM32).apply(geometry);
        } catch (IllegalArgumentException outside) {
            throw wrong(place, "coordinates lie outside what %s can take".formatted(crs.text()));
        }
    }

    /** Geometries one level down (segments, patches, members). */
    private List<Geometry> parts(CrsName crs, XmlPlace place) {
        List<Geometry> parts = new ArrayList<>();
        xml.children(name -> xml.children(member -> parts.add(read(crs))));
        if (parts.isEmpty()) {
            throw wrong(place, "a collection holds no geometry");
        }
        return parts;
    }

    private static Geometry joined(List<Geometry> segments, XmlPlace place) {
        List<Coordinate> coordinates = new ArrayList<>();
        segments.forEach(segment -> coordinates.addAll(List.of(segment.getCoordinates())));
        return line(coordinates, place);
    }

    private Polygon polygon(CrsName crs, XmlPlace place) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        xml.children(name -> {
            List<LinearRing> rings = switch (name) {
                case "exterior", "outerBoundaryIs" -> shells;
                case "interior", "innerBoundaryIs" -> holes;
                default -> throw xml.unexpected("Polygon", "exterior, interior, outerBoundaryIs, innerBoundaryIs");
            };
            xml.children(ring -> rings.add(ring(coordinates("LinearRing", crs), place)));
        });
        if (shells.size() != 1) {
            throw wrong(place, "a gml:Polygon has one exterior");
        }
        return GEOMETRIES.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
    }

    private List<Coordinate> coordinates(String element, CrsName crs) {
        if (!here() || !xml.name().equals(element)) {
            throw xml.unexpected("geometry", element);
        }
        List<Coordinate> coordinates = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("pointProperty") || name.equals("pointRep")) {
                xml.children(point -> coordinates.addAll(coordinates("Point", system(crs))));
            } else {
                coordinates.addAll(positions("pos, posList, coordinates, coord, pointProperty", crs));
            }
        });
        return coordinates;
    }

    private List<Coordinate> positions(String allowed, CrsName crs) {
        return switch (here() ? xml.name() : "") {
            case "pos", "posList", "lowerCorner", "upperCorner" -> GmlNumbers.positions(xml, crs.axisOrder());
            case "coordinates" -> GmlNumbers.coordinates(xml, crs.axisOrder());
            case "coord" -> List.of(GmlNumbers.coord(xml, crs.axisOrder()));
            default -> throw xml.unexpected("geometry", allowed);
        };
    }

    private CrsName system(CrsName inherited) {
        return xml.attribute("srsName").map(name -> CrsName.parse(name).orElseThrow(() -> xml.place().wrong(Fault.VALUE, "srsName",
                "the reference system '%s' is not offered; allowed: %s".formatted(name.length() > 80 ? name.substring(0, 80) : name,
                        Arrays.stream(Crs.values()).map(Crs::urn).collect(Collectors.joining(", ")))))).orElse(inherited);
    }

    private static List<Coordinate> exactly(int count, List<Coordinate> coordinates, XmlPlace place) {
        if (coordinates.size() != count) {
            throw wrong(place, "a gml:Point has one position");
        }
        return coordinates;
    }

    private static LineString line(List<Coordinate> coordinates, XmlPlace place) {
        if (coordinates.size() < 2) {
            throw wrong(place, "a line has two positions at least");
        }
        return GEOMETRIES.createLineString(coordinates.toArray(Coordinate[]::new));
    }

    private static LinearRing ring(List<Coordinate> coordinates, XmlPlace place) {
        if (coordinates.size() < 4 || !coordinates.get(0).equals2D(coordinates.get(coordinates.size() - 1))) {
            throw wrong(place, "a gml:LinearRing has four positions at least, the last one like the first");
        }
        return GEOMETRIES.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private static XmlException wrong(XmlPlace place, String reason) {
        return place.wrong(Fault.FORM, "filter", reason);
    }
}
