package it.torinometropoli.gis.cql2;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads shapes in GeoJSON (RFC 7946, 3.1). */
final class JsonShapes {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private JsonShapes() {
    }

    /** @throws Cql2Exception when it is no geometry of GeoJSON */
    static Geometry read(JsonNode json, String place) {
        try {
            return geometry(json, place);
        } catch (IllegalArgumentException wrong) {
            throw new Cql2Exception(place, "the shape is no geometry: " + wrong.getMessage());
        }
    }

    private static Geometry geometry(JsonNode json, String place) {
        JsonNode coordinates = json.path("coordinates");
        return switch (json.path("type").asString("")) {
            case "Point" -> point(coordinates, place);
            case "LineString" -> line(coordinates, place);
            case "Polygon" -> polygon(coordinates, place);
            case "MultiPoint" -> GEOMETRIES.createMultiPoint(each(coordinates, place, JsonShapes::point).toArray(Point[]::new));
            case "MultiLineString" -> GEOMETRIES.createMultiLineString(each(coordinates, place, JsonShapes::line).toArray(LineString[]::new));
            case "MultiPolygon" -> GEOMETRIES.createMultiPolygon(each(coordinates, place, JsonShapes::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" -> GEOMETRIES.createGeometryCollection(
                    each(json.path("geometries"), place, JsonShapes::geometry).toArray(Geometry[]::new));
            default -> throw new Cql2Exception(place, "the type of a shape is Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon or "
                    + "GeometryCollection");
        };
    }

    private static Point point(JsonNode position, String place) {
        return GEOMETRIES.createPoint(coordinate(position, place));
    }

    private static LineString line(JsonNode positions, String place) {
        return GEOMETRIES.createLineString(each(positions, place, JsonShapes::coordinate).toArray(Coordinate[]::new));
    }

    private static Polygon polygon(JsonNode rings, String place) {
        List<LinearRing> read = each(rings, place, (ring, where) -> GEOMETRIES.createLinearRing(
                each(ring, where, JsonShapes::coordinate).toArray(Coordinate[]::new)));
        if (read.isEmpty()) {
            throw new Cql2Exception(place, "a polygon has an outer ring");
        }
        return GEOMETRIES.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate coordinate(JsonNode position, String place) {
        if (!position.isArray() || position.size() < 2) {
            throw new Cql2Exception(place, "a position is an array of two numbers");
        }
        return new Coordinate(number(position.path(0), place), number(position.path(1), place));
    }

    /** @throws Cql2Exception when it is no number */
    static double number(JsonNode json, String place) {
        if (!json.isNumber() || !Double.isFinite(json.asDouble())) {
            throw new Cql2Exception(place, "coordinates are finite numbers");
        }
        return json.asDouble();
    }

    private static <T> List<T> each(JsonNode array, String place, Reader<T> reader) {
        if (!array.isArray()) {
            throw new Cql2Exception(place, "coordinates are arrays");
        }
        List<T> read = new ArrayList<>();
        array.forEach(element -> read.add(reader.read(element, place)));
        return read;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(JsonNode json, String place);
    }
}
