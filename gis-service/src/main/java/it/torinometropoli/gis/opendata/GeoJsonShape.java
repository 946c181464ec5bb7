package it.torinometropoli.gis.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as objects of GeoJSON (RFC 7946): outer rings counterclockwise, holes clockwise, degrees with seven decimals, which are about a centimetre. */
final class GeoJsonShape {

    private static final double DECIMALS = 1e7;

    private GeoJsonShape() {
    }

    /**
     * The object of a geometry; null for none and for an empty one.
     *
     * @param degrees from the reference system of the geometry to longitude and latitude
     */
    static Map<String, Object> of(Geometry stored, CrsTransform degrees) {
        return stored == null || stored.isEmpty() ? null : object(degrees.apply(stored));
    }

    private static Map<String, Object> object(Geometry shape) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", shape.getGeometryType());
        if (shape.getClass() == GeometryCollection.class) {
            object.put("geometries", parts(shape, GeoJsonShape::object));
        } else {
            object.put("coordinates", coordinates(shape));
        }
        return object;
    }

    private static Object coordinates(Geometry shape) {
        if (shape instanceof Point point) {
            return position(point.getCoordinate());
        }
        if (shape instanceof LineString line) {
            return positions(line);
        }
        if (shape instanceof Polygon polygon) {
            List<Object> rings = new ArrayList<>(List.of(positions(shell(polygon.getExteriorRing()))));
            IntStream.range(0, polygon.getNumInteriorRing()).forEach(ring -> rings.add(positions(hole(polygon.getInteriorRingN(ring)))));
            return rings;
        }
        return parts(shape, GeoJsonShape::coordinates);
    }

    private static LinearRing shell(LinearRing ring) {
        return Orientation.isCCW(ring.getCoordinateSequence()) ? ring : ring.reverse();
    }

    private static LinearRing hole(LinearRing ring) {
        return Orientation.isCCW(ring.getCoordinateSequence()) ? ring.reverse() : ring;
    }

    private static <T> List<T> parts(Geometry shape, Function<Geometry, T> part) {
        return IntStream.range(0, shape.getNumGeometries()).mapToObj(shape::getGeometryN).map(part).toList();
    }

    private static List<Object> positions(LineString line) {
        return Arrays.stream(line.getCoordinates()).<Object>map(GeoJsonShape::position).toList();
    }

    private static List<Double> position(Coordinate place) {
        return List.of(Math.round(place.x * DECIMALS) / DECIMALS, Math.round(place.y * DECIMALS) / DECIMALS);
    }
}
