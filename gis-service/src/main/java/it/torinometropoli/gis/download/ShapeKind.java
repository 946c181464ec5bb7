package it.torinometropoli.gis.download;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The shape types of Shapefiles; each file has one (ESRI, Shapefile Technical Description, 1998). */
enum ShapeKind {

    POINT(1, "points"), LINE(3, "lines"), POLYGON(5, "polygons"), MULTIPOINT(8, "multipoints");

    private final int code;
    private final String textKey;

    ShapeKind(int code, String textKey) {
        this.code = code;
        this.textKey = textKey;
    }

    /** The number of the type in the file. */
    int code() {
        return code;
    }

    /** What the shapes are, in words. */
    String in(DownloadTexts texts) {
        return texts.text(textKey);
    }

    /** The type of features without a shape. */
    static ShapeKind of(Layer.GeometryKind layer) {
        return switch (layer) {
            case LINE -> LINE;
            case POLYGON -> POLYGON;
            case POINT, ANY -> POINT;
        };
    }

    /** A shape by the types that can hold it: one, or several when a collection mixes them. */
    static Map<ShapeKind, Geometry> split(Geometry shape) {
        if (shape instanceof Point) {
            return Map.of(POINT, shape);
        }
        if (shape instanceof MultiPoint) {
            return Map.of(MULTIPOINT, shape);
        }
        Map<ShapeKind, Geometry> parts = new EnumMap<>(ShapeKind.class);
        for (int dimension = 0; dimension <= 2; dimension++) {
            List<Geometry> same = parts(shape, dimension).toList();
            if (!same.isEmpty()) {
                parts.put(List.of(MULTIPOINT, LINE, POLYGON).get(dimension), shape.getFactory().buildGeometry(same));
            }
        }
        return parts;
    }

    private static Stream<Geometry> parts(Geometry shape, int dimension) {
        boolean single = shape instanceof Point || shape instanceof LineString || shape instanceof Polygon;
        return single ? Stream.of(shape).filter(part -> part.getDimension() == dimension && !part.isEmpty())
                : IntStream.range(0, shape.getNumGeometries()).mapToObj(shape::getGeometryN).flatMap(part -> parts(part, dimension));
    }
}
