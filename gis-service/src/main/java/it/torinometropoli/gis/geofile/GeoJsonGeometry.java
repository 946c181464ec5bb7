package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A geometry of GeoJSON, whose type may follow its coordinates. Every position and every list counts as a vertex before it is kept. */
final class GeoJsonGeometry {

    private static final GeometryFactory GEOMETRIES = PositionList.GEOMETRIES;
    private static final Set<String> TYPES = Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
            "GeometryCollection");
    private static final int HEIGHT = 3;

    private String type;
    private Node coordinates;
    private List<GeoJsonGeometry> geometries = List.of();

    /** A list of positions, or of lists; a single position is a list with its one position. */
    private static final class Node {
        private final PositionList positions = new PositionList();
        private final List<Node> parts = new ArrayList<>();
        private boolean position;
    }

    static boolean known(String type) {
        return TYPES.contains(type);
    }

    String type() {
        return type;
    }

    /** Reads a geometry on whose start the parser stands. */
    static GeoJsonGeometry read(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw GeoJsonReader.broken(parser);
        }
        GeoJsonGeometry geometry = new GeoJsonGeometry();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            geometry.member(name, parser, reading);
        }
        return geometry;
    }

    /** Reads a member on whose value the parser stands. */
    void member(String name, JsonParser parser, Reading reading) {
        switch (name) {
            case "type" -> type = parser.getValueAsString();
            case "coordinates" -> coordinates = node(parser, reading);
            case "geometries" -> geometries = list(parser, reading);
            default -> parser.skipChildren();
        }
    }

    private static List<GeoJsonGeometry> list(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw GeoJsonReader.broken(parser);
        }
        List<GeoJsonGeometry> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reading.budget().vertices(1);
            list.add(read(parser, reading));
        }
        return list;
    }

    private static Node node(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw GeoJsonReader.broken(parser);
        }
        Node node = new Node();
        JsonToken first = parser.nextToken();
        if (first == JsonToken.VALUE_NUMBER_FLOAT || first == JsonToken.VALUE_NUMBER_INT) {
            reading.budget().vertices(1);
            position(parser, node.positions, reading);
            node.position = true;
            return node;
        }
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Node part = node(parser, reading);
            if (part.position && node.parts.isEmpty()) {
                node.positions.add(part.positions);
            } else if (part.position || node.positions.count() > 0) {
                throw GeoJsonReader.broken(parser);
            } else {
                reading.budget().vertices(1);
                node.parts.add(part);
            }
        }
        return node;
    }

    /** Reads the numbers of a position, on whose first the parser stands. */
    private static void position(JsonParser parser, PositionList positions, Reading reading) {
        double[] numbers = new double[2];
        int count = 0;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
                throw GeoJsonReader.broken(parser);
            }
            if (count < 2) {
                numbers[count] = parser.getDoubleValue();
            }
            count++;
        }
        if (count < 2) {
            throw GeoJsonReader.broken(parser);
        }
        if (!Double.isFinite(numbers[0]) || !Double.isFinite(numbers[1])) {
            throw UploadProblem.of(Fault.NOT_A_POSITION, reading.next()).refused();
        }
        if (count >= HEIGHT) {
            reading.notice(UploadProblem.of(Fault.HEIGHTS_LEFT_OUT));
        }
        positions.add(numbers[0], numbers[1]);
    }

    /**
     * The geometry.
     *
     * @param feature its number, for errors
     * @param named its type, which for a geometry alone in a document its reader has read
     */
    Geometry shape(int feature, String named) {
        if (named == null || !known(named)) {
            throw UploadProblem.of(Fault.UNKNOWN_GEOMETRY, feature, named == null ? "?" : named.substring(0, Math.min(40, named.length()))).refused();
        }
        if ("GeometryCollection".equals(named)) {
            return GEOMETRIES.createGeometryCollection(geometries.stream().map(part -> part.shape(feature, part.type)).toArray(Geometry[]::new));
        }
        if (coordinates == null) {
            return null;
        }
        return switch (named) {
            case "Point" -> coordinates.position || coordinates.positions.count() == 0 && coordinates.parts.isEmpty()
                    ? coordinates.positions.point() : wrongNesting(feature);
            case "MultiPoint" -> GEOMETRIES.createMultiPoint(flat(coordinates, feature).points());
            case "LineString" -> flat(coordinates, feature).line(feature);
            case "MultiLineString" -> GEOMETRIES.createMultiLineString(parts(feature, GeoJsonGeometry::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates, feature);
            default -> GEOMETRIES.createMultiPolygon(parts(feature, GeoJsonGeometry::polygon).toArray(Polygon[]::new));
        };
    }

    private <T> List<T> parts(int feature, BiFunction<Node, Integer, T> make) {
        if (coordinates.positions.count() > 0) {
            wrongNesting(feature);
        }
        return coordinates.parts.stream().map(part -> make.apply(part, feature)).toList();
    }

    private static LineString line(Node node, int feature) {
        return (LineString) flat(node, feature).line(feature);
    }

    private static Polygon polygon(Node node, int feature) {
        if (node.positions.count() > 0) {
            wrongNesting(feature);
        }
        List<LinearRing> rings = node.parts.stream().map(ring -> flat(ring, feature).ring(feature)).toList();
        return rings.isEmpty() ? GEOMETRIES.createPolygon()
                : GEOMETRIES.createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static PositionList flat(Node node, int feature) {
        if (node.position || !node.parts.isEmpty()) {
            wrongNesting(feature);
        }
        return node.positions;
    }

    private static Point wrongNesting(int feature) {
        throw UploadProblem.of(Fault.UNKNOWN_GEOMETRY, feature, "coordinates").refused();
    }
}
