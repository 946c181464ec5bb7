package it.torinometropoli.gis.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Layers to measure drawing with: boundaries of a GeoJSON file, and polygons that are made up. */
public final class BenchLayers {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double WEST = 320_000;
    private static final double SOUTH = 4_950_000;
    private static final double SIDE = 100_000;

    private BenchLayers() {
    }

    /**
     * The polygons of a GeoJSON file.
     *
     * @param file longitudes and latitudes in WGS 84
     */
    public static SnapshotSource boundaries(Path file) throws IOException {
        SnapshotBuilder features = builder("confini");
        CrsTransform stored = CrsTransform.between(Crs.CRS84, Crs.UTM32);
        for (JsonNode feature : new ObjectMapper().readTree(Files.readString(file)).get("features")) {
            JsonNode geometry = feature.get("geometry");
            boolean multi = "MultiPolygon".equals(geometry.get("type").asText());
            JsonNode polygons = geometry.get("coordinates");
            Polygon[] parts = new Polygon[multi ? polygons.size() : 1];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = polygon(multi ? polygons.get(i) : polygons);
            }
            features.add(String.valueOf(features.size() + 1), new Object[] {"nome " + features.size(), "comune", 1.0, null},
                    stored.apply(SHAPES.createMultiPolygon(parts)));
        }
        return features.build();
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] read = new LinearRing[rings.size()];
        for (int i = 0; i < read.length; i++) {
            Coordinate[] points = new Coordinate[rings.get(i).size()];
            for (int p = 0; p < points.length; p++) {
                points[p] = new Coordinate(rings.get(i).get(p).get(0).asDouble(), rings.get(i).get(p).get(1).asDouble());
            }
            read[i] = SHAPES.createLinearRing(points);
        }
        return SHAPES.createPolygon(read[0], Arrays.copyOfRange(read, 1, read.length));
    }

    /** Irregular polygons of 6 to 12 points side by side on a square of 100 km, always the same; coordinates in centimetres. */
    public static SnapshotSource parcels(int count) {
        SnapshotBuilder features = builder("particelle");
        Random random = new Random(1);
        int columns = (int) Math.ceil(Math.sqrt(count));
        double cell = SIDE / columns;
        for (int i = 0; i < count; i++) {
            int corners = 6 + random.nextInt(7);
            double x = WEST + (i % columns + 0.5) * cell;
            double y = SOUTH + (i / columns + 0.5) * cell;
            Coordinate[] points = new Coordinate[corners + 1];
            for (int p = 0; p < corners; p++) {
                double radius = cell * (0.35 + 0.15 * random.nextDouble());
                double angle = 2 * Math.PI * p / corners;
                points[p] = new Coordinate(Math.rint((x + radius * Math.cos(angle)) * 100) / 100, Math.rint((y + radius * Math.sin(angle)) * 100) / 100);
            }
            points[corners] = points[0];
            features.add(String.valueOf(i + 1), new Object[] {"particella " + i, random.nextBoolean() ? "a" : "b", random.nextDouble(), "2.2." + random.nextInt(9)},
                    SHAPES.createPolygon(points));
        }
        return features.build();
    }

    /** Lots of 4 to 12 corners in turned blocks of 10 by 10 every 600 m, as those of bench/compare/data.sql, always the same. */
    public static SnapshotSource lots(int count) {
        SnapshotBuilder features = builder("lotti");
        Random random = new Random(1);
        int columns = (int) Math.ceil(Math.sqrt(count / 100.0));
        for (int block = 0; features.size() < count; block++) {
            AffineTransformation place = AffineTransformation.rotationInstance(Math.PI * random.nextDouble());
            double side = 22 + 17 * random.nextDouble();
            place.scale(side, side).translate(WEST + block % columns * 600.0, SOUTH + block / columns * 600.0);
            for (Polygon lot : block(random)) {
                String number = String.valueOf(features.size() + 1);
                features.add(number, new Object[] {number, "lotto", 1.0, null}, place.transform(lot));
            }
        }
        return features.build();
    }

    /** Neighbours share their corners, which lie somewhat off the lattice, and the bends of their edges: none, one or two on each. */
    private static List<Polygon> block(Random random) {
        Coordinate[][][] ways = new Coordinate[11][11][];
        for (int i = 0; i <= 10; i++) {
            for (int j = 0; j <= 10; j++) {
                double v = j - 5 + 0.2 * (random.nextDouble() - 0.5);
                double u = i - 5 + 0.2 * (random.nextDouble() - 0.5);
                ways[i][j] = new Coordinate[] {new Coordinate(i - 5 + 0.2 * (random.nextDouble() - 0.5), j - 5 + 0.2 * (random.nextDouble() - 0.5)),
                    random.nextBoolean() ? new Coordinate(i - 4.67, v) : null, random.nextBoolean() ? new Coordinate(i - 4.34, v) : null,
                    random.nextBoolean() ? new Coordinate(u, j - 4.67) : null, random.nextBoolean() ? new Coordinate(u, j - 4.34) : null};
            }
        }
        List<Polygon> lots = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                Coordinate[] here = ways[i][j];
                Coordinate[] right = ways[i + 1][j];
                Coordinate[] above = ways[i][j + 1];
                lots.add(SHAPES.createPolygon(Stream.of(here[0], here[1], here[2], right[0], right[3], right[4], ways[i + 1][j + 1][0], above[2], above[1],
                        above[0], here[4], here[3], here[0]).filter(Objects::nonNull).map(Coordinate::copy).toArray(Coordinate[]::new)));
            }
        }
        return lots;
    }

    private static SnapshotBuilder builder(String name) {
        Layer layer = new Layer(name, text(name), text(name), null, Layer.GeometryKind.POLYGON, "published_" + name,
                List.of(attribute("nome", Attribute.Type.STRING), attribute("tipo", Attribute.Type.STRING),
                        attribute("misura", Attribute.Type.NUMBER), attribute("azioni", Attribute.Type.STRING)),
                List.of(name), List.of(), new Layer.Attribution(text("CMTo"), "https://example.org", null),
                new Layer.Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), null, null, true, null, null);
        return new SnapshotBuilder(layer, FeatureTypes.of(layer));
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, text(name), null, null, null, null, null);
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
