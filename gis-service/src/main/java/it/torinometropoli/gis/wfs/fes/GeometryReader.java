package it.torinometropoli.gis.wfs.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.feature.BoxFilter;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads GML 3.2 geometries made of straight lines: Point, LineString, Curve, Polygon, Surface and their collections. The nearest
 * {@code srsName}, of the geometry or of one that holds it, gives system and order of axes; {@link CrsNames#DEFAULT} when there is none.
 */
final class GeometryReader {

    /** The elements that are read. */
    static final List<String> OPERANDS = List.of("Envelope", "Point", "LineString", "Curve", "Polygon", "Surface", "MultiPoint", "MultiCurve",
            "MultiSurface", "MultiGeometry");

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final XmlCursor xml;

    GeometryReader(XmlCursor xml) {
        this.xml = xml;
    }

    /** Whether the cursor stands on an element of GML. */
    boolean here() {
        return xml.name().getNamespaceURI().equals(GmlNames.GML);
    }

    /** Reads the gml:Envelope that the cursor stands on. */
    BoundingBox envelope() {
        CrsName crs = system(CrsNames.DEFAULT);
        List<Coordinate> corners = new ArrayList<>();
        xml.children(() -> {
            if (!here() || !List.of("lowerCorner", "upperCorner").contains(xml.localName())) {
                throw xml.unexpected("Envelope", "lowerCorner, upperCorner");
            }
            corners.addAll(positions(xml.text(), crs));
        });
        if (corners.size() != 2 || corners.get(0).x > corners.get(1).x || corners.get(0).y > corners.get(1).y) {
            throw wrong("a gml:Envelope has a lowerCorner and an upperCorner, the lower one first and not beyond the upper one");
        }
        return new BoundingBox(new Envelope(corners.get(0), corners.get(1)), crs);
    }

    /** Reads the geometry that the cursor stands on, into x,y of EPSG:32632. */
    Geometry geometry() {
        if (xml.localName().equals("Envelope")) {
            BoundingBox box = envelope();
            return BoxFilter.shape(box.envelope(), box.crs().crs());
        }
        CrsName crs = system(CrsNames.DEFAULT);
        return stored(read(crs), crs);
    }

    private static Geometry stored(Geometry geometry, CrsName crs) {
        try {
            return CrsTransform.between(crs.crs(), Crs.UTM32).apply(geometry);
        } catch (IllegalArgumentException outside) {
            throw wrong("coordinates lie outside what %s can take".formatted(crs.text()));
        }
    }

    private Geometry read(CrsName inherited) {
        CrsName crs = system(inherited);
        String element = here() ? xml.localName() : "";
        return switch (element) {
            case "Point" -> GEOMETRIES.createPoint(exactly(1, coordinates("Point", crs)).get(0));
            case "LineString", "LineStringSegment" -> line(coordinates(element, crs));
            case "Curve" -> joined(parts(crs));
            case "Polygon", "PolygonPatch", "Surface", "MultiPoint", "MultiCurve", "MultiSurface", "MultiGeometry" -> area(element, crs);
            default -> throw xml.unexpected("geometry", String.join(", ", OPERANDS) + " of " + GmlNames.GML);
        };
    }

    private Geometry area(String element, CrsName crs) {
        if (element.startsWith("Polygon")) {
            return polygon(crs);
        }
        List<Geometry> parts = parts(crs);
        return element.equals("Surface") && parts.size() == 1 ? parts.get(0) : GEOMETRIES.buildGeometry(parts);
    }

    /** Geometries one level down (segments, patches, members). */
    private List<Geometry> parts(CrsName crs) {
        List<Geometry> parts = new ArrayList<>();
        xml.children(() -> xml.children(() -> parts.add(read(crs))));
        if (parts.isEmpty()) {
            throw wrong("a collection holds no geometry");
        }
        return parts;
    }

    private static Geometry joined(List<Geometry> segments) {
        List<Coordinate> coordinates = new ArrayList<>();
        segments.forEach(segment -> coordinates.addAll(List.of(segment.getCoordinates())));
        return line(coordinates);
    }

    private Polygon polygon(CrsName crs) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        xml.children(() -> {
            String boundary = xml.localName();
            if (!boundary.equals("exterior") && !boundary.equals("interior")) {
                throw xml.unexpected("Polygon", "exterior, interior");
            }
            xml.children(() -> (boundary.equals("exterior") ? shells : holes).add(ring(coordinates("LinearRing", crs))));
        });
        if (shells.size() != 1) {
            throw wrong("a gml:Polygon has one exterior");
        }
        return GEOMETRIES.createPolygon(shells.get(0), holes.toArray(LinearRing[]::new));
    }

    private List<Coordinate> coordinates(String element, CrsName crs) {
        if (!here() || !xml.localName().equals(element)) {
            throw xml.unexpected("geometry", element);
        }
        List<Coordinate> coordinates = new ArrayList<>();
        xml.children(() -> {
            switch (xml.localName()) {
                case "pos", "posList" -> coordinates.addAll(positions(xml.text(), crs));
                case "pointProperty" -> xml.children(() -> coordinates.addAll(List.of(read(crs).getCoordinates())));
                default -> throw xml.unexpected(element, "pos, posList, pointProperty");
            }
        });
        return coordinates;
    }

    private static List<Coordinate> positions(String text, CrsName crs) {
        String[] numbers = text.split("\\s+");
        if (numbers.length % 2 != 0) {
            throw wrong("a list of positions holds %d numbers; positions have two".formatted(numbers.length));
        }
        List<Coordinate> positions = new ArrayList<>(numbers.length / 2);
        for (int index = 0; index < numbers.length; index += 2) {
            Point first = GEOMETRIES.createPoint(new Coordinate(KvpParameters.number("filter", numbers[index]),
                    KvpParameters.number("filter", numbers[index + 1])));
            positions.add(crs.axisOrder().arrange(first).getCoordinate());
        }
        return positions;
    }

    private CrsName system(CrsName inherited) {
        Optional<String> named = xml.attribute("srsName");
        return named.map(name -> CrsNames.parse(name, "srsName")).orElse(inherited);
    }

    private static List<Coordinate> exactly(int count, List<Coordinate> coordinates) {
        if (coordinates.size() != count) {
            throw wrong("a gml:Point has one position");
        }
        return coordinates;
    }

    private static LineString line(List<Coordinate> coordinates) {
        if (coordinates.size() < 2) {
            throw wrong("a line has two positions at least");
        }
        return GEOMETRIES.createLineString(coordinates.toArray(Coordinate[]::new));
    }

    private static LinearRing ring(List<Coordinate> coordinates) {
        if (coordinates.size() < 4 || !coordinates.get(0).equals2D(coordinates.get(coordinates.size() - 1))) {
            throw wrong("a gml:LinearRing has four positions at least, the last one like the first");
        }
        return GEOMETRIES.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private static OwsException wrong(String reason) {
        return new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, "filter", reason);
    }
}
