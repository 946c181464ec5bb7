package it.torinometropoli.gis.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.geofile.CoordinateText;
import it.torinometropoli.gis.geofile.TypedShape;
import it.torinometropoli.gis.geofile.UploadedShapes;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;

/** Shapes as people write them into a form: GeoJSON (RFC 7946) or coordinates, a position in each line. */
@Component
class ShapeText {

    private static final String ZONES = "zone_omogenee";
    /** The limits of the zones are schematic, so a shape may lie a little beyond. */
    private static final double METRES_BEYOND = 3_000;

    private final UploadedShapes files;
    private final CoordinateText coordinates;
    private final Catalog catalog;
    private final FeatureSources features;
    private volatile Territory territory;

    ShapeText(UploadedShapes files, CoordinateText coordinates, Catalog catalog, FeatureSources features) {
        this.files = files;
        this.coordinates = coordinates;
        this.catalog = catalog;
        this.features = features;
    }

    private record Territory(String version, Geometry area) {
    }

    /**
     * The shape of a text.
     *
     * @param text not blank
     * @return valid, x,y in EPSG:32632
     * @throws it.torinometropoli.gis.geofile.UploadRefusedException when it is not taken, with each reason
     */
    Geometry read(String text) {
        if (!text.startsWith("{")) {
            return coordinates.read(text, TypedShape.AREA, territory());
        }
        try {
            return files.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), territory()).single();
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /**
     * The GeoJSON geometry of a shape, in degrees with seven decimals, which is about a centimetre.
     *
     * @param shape x,y in EPSG:32632, of one or more polygons
     * @return null of other shapes
     */
    static String write(Geometry shape) {
        if (shape == null || shape.getDimension() < 2) {
            return null;
        }
        Geometry degrees = CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(shape);
        String parts = IntStream.range(0, degrees.getNumGeometries()).mapToObj(part -> rings((Polygon) degrees.getGeometryN(part)))
                .collect(Collectors.joining(","));
        return degrees.getNumGeometries() == 1 ? "{\"type\":\"Polygon\",\"coordinates\":%s}".formatted(parts)
                : "{\"type\":\"MultiPolygon\",\"coordinates\":[%s]}".formatted(parts);
    }

    /** The middle of a shape as {@code latitude,longitude} in degrees, for a map. */
    static String place(Geometry shape) {
        Coordinate middle = CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(shape.getCentroid()).getCoordinate();
        return String.format(Locale.ROOT, "%.5f,%.5f", middle.y, middle.x);
    }

    private static String rings(Polygon polygon) {
        return Stream.concat(Stream.of(polygon.getExteriorRing()), IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN))
                .map(ShapeText::ring).collect(Collectors.joining(",", "[", "]"));
    }

    private static String ring(LineString ring) {
        return Stream.of(ring.getCoordinates()).map(ShapeText::position).collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate position) {
        return String.format(Locale.ROOT, "[%.7f,%.7f]", position.x, position.y);
    }

    private Geometry territory() {
        FeatureSource zones = catalog.layer(ZONES).map(features::of).orElse(null);
        if (zones == null) {
            return null;
        }
        Territory known = territory;
        if (known == null || !known.version().equals(zones.version())) {
            try (Stream<SimpleFeature> found = zones.features(FeatureQuery.ALL)) {
                List<Geometry> shapes = found.map(zone -> (Geometry) zone.getDefaultGeometry()).toList();
                known = new Territory(zones.version(), UnaryUnionOp.union(shapes, new GeometryFactory()).buffer(METRES_BEYOND));
            }
            territory = known;
        }
        return known.area();
    }
}
