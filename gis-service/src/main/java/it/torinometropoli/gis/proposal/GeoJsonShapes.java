package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Geometries to and from GeoJSON (RFC 7946): longitude before latitude, in degrees. */
final class GeoJsonShapes {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int LEAST_OF_RING = 4;
    /** Seven decimals of a degree are a centimetre. */
    private static final double PRECISION = 1e7;

    private final int maxVertices;
    private int vertices;

    private GeoJsonShapes(int maxVertices) {
        this.maxVertices = maxVertices;
    }

    /**
     * The geometry of an object, as it is given.
     *
     * @param maxVertices how many points it may have
     * @return x,y in degrees, longitude first
     * @throws ProposalProblem when it is none of the three kinds and their collections, or has more points
     */
    static Geometry read(JsonNode object, int maxVertices) {
        return new GeoJsonShapes(maxVertices).geometry(object);
    }

    /** The object of a geometry, with coordinates rounded to about a centimetre: for documents that Jackson writes. */
    static Map<String, Object> write(Geometry utm32) {
        Geometry degrees = CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(utm32);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", degrees.getGeometryType());
        object.put("coordinates", degrees.getNumGeometries() > 1 || degrees.getGeometryType().startsWith("Multi") ? parts(degrees) : part(degrees));
        return object;
    }

    private Geometry geometry(JsonNode object) {
        JsonNode coordinates = object.path("coordinates");
        return switch (object.path("type").asString("")) {
            case "Point" -> GEOMETRIES.createPoint(position(coordinates));
            case "LineString" -> line(coordinates);
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> GEOMETRIES.createMultiPointFromCoords(positions(coordinates));
            case "MultiLineString" -> GEOMETRIES.createMultiLineString(array(coordinates).stream().map(this::line).toArray(LineString[]::new));
            case "MultiPolygon" -> GEOMETRIES.createMultiPolygon(array(coordinates).stream().map(this::polygon).toArray(Polygon[]::new));
            default -> throw ProposalProblem.wrong("proposal.shape.kind").with("field", ProposalForm.GEOMETRY);
        };
    }

    private LineString line(JsonNode coordinates) {
        Coordinate[] positions = positions(coordinates);
        if (positions.length < 2) {
            throw malformed();
        }
        return GEOMETRIES.createLineString(positions);
    }

    private Polygon polygon(JsonNode coordinates) {
        List<LinearRing> rings = array(coordinates).stream().map(this::ring).toList();
        if (rings.isEmpty()) {
            throw malformed();
        }
        return GEOMETRIES.createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode coordinates) {
        Coordinate[] positions = positions(coordinates);
        if (positions.length < LEAST_OF_RING || !positions[0].equals2D(positions[positions.length - 1])) {
            throw ProposalProblem.wrong("proposal.shape.ring").with("field", ProposalForm.GEOMETRY);
        }
        return GEOMETRIES.createLinearRing(positions);
    }

    private Coordinate[] positions(JsonNode coordinates) {
        return array(coordinates).stream().map(this::position).toArray(Coordinate[]::new);
    }

    private Coordinate position(JsonNode coordinates) {
        if (++vertices > maxVertices) {
            throw ProposalProblem.wrong("proposal.shape.vertices", maxVertices).with("field", ProposalForm.GEOMETRY);
        }
        if (coordinates.size() < 2 || !coordinates.get(0).isNumber() || !coordinates.get(1).isNumber()) {
            throw malformed();
        }
        double x = coordinates.get(0).asDouble();
        double y = coordinates.get(1).asDouble();
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw malformed();
        }
        return new Coordinate(x, y);
    }

    private static List<JsonNode> array(JsonNode node) {
        if (!node.isArray()) {
            throw malformed();
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        return items;
    }

    private static ProposalProblem malformed() {
        return ProposalProblem.wrong("proposal.shape.malformed").with("field", ProposalForm.GEOMETRY);
    }

    private static List<Object> parts(Geometry collection) {
        List<Object> parts = new ArrayList<>();
        for (int part = 0; part < collection.getNumGeometries(); part++) {
            parts.add(part(collection.getGeometryN(part)));
        }
        return parts;
    }

    private static Object part(Geometry shape) {
        if (shape instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (shape instanceof Polygon polygon) {
            List<Object> rings = new ArrayList<>();
            rings.add(positions(polygon.getExteriorRing()));
            for (int ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
                rings.add(positions(polygon.getInteriorRingN(ring)));
            }
            return rings;
        }
        return positions(shape);
    }

    private static List<Object> positions(Geometry line) {
        List<Object> positions = new ArrayList<>();
        for (Coordinate coordinate : line.getCoordinates()) {
            positions.add(position(coordinate));
        }
        return positions;
    }

    private static List<Double> position(Coordinate coordinate) {
        return List.of(Math.round(coordinate.x * PRECISION) / PRECISION, Math.round(coordinate.y * PRECISION) / PRECISION);
    }
}
