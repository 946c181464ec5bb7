package it.torinometropoli.gis.vectortiles;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.ShapeReader;
import it.torinometropoli.gis.feature.Snapshots;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Shapes in a tile's grid. The tiles are of the UTM grid, so that coordinates are those of the shapes but for scale and origin. */
class TileGeometryTest {

    private static final int ZOOM = 12;
    /** The tile with the lower left corner of the territory's middle. */
    private static final TilePlace PLACE = place(1012, 1536);

    private static TilePlace place(int column, int row) {
        return new TilePlace(TileGrid.UTM32, TileGrid.UTM32.set().find(ZOOM, column, row));
    }

    /** Shapes in units of the tile, and what is left of them; y goes down. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            POINT (10 20); POINT (10 20)
            POINT (-64 4160); POINT (-64 4160)
            POINT (-65 20);
            MULTIPOINT (5 5, 5.2 5.3, 9 9, 5000 9); MULTIPOINT (5 5, 9 9)
            LINESTRING (0 0, 10 0, 20 0, 20 10); LINESTRING (0 0, 20 0, 20 10)
            LINESTRING (0 0, 0.3 0.2); 
            LINESTRING (-1000 100, 5000 100); LINESTRING (-64 100, 4160 100)
            LINESTRING (-1000 -1000, -1000 5000);
            LINESTRING (100 100, 100 5000, 200 5000, 200 100); MULTILINESTRING ((100 100, 100 4160), (200 4160, 200 100))
            POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)); POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))
            POLYGON ((0 0, 5 0, 10 0, 10 10, 0 10, 0 0)); POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))
            POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10)); POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))
            POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (10 10, 10.3 10, 10.3 10.3, 10 10.3, 10 10)); POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))
            POLYGON ((0 0, 0.4 0, 0.4 0.4, 0 0.4, 0 0));
            POLYGON ((-500 -500, 9000 -500, 9000 9000, -500 9000, -500 -500)); POLYGON ((-64 -64, 4160 -64, 4160 4160, -64 4160, -64 -64))
            POLYGON ((-500 100, 500 100, 500 200, -500 200, -500 100)); POLYGON ((-64 100, 500 100, 500 200, -64 200, -64 100))
            POLYGON ((5000 100, 5500 100, 5500 200, 5000 200, 5000 100));
            MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 20.2 0, 20.2 0.2, 20 0)), ((30 0, 40 0, 40 10, 30 10, 30 0))); MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((30 0, 40 0, 40 10, 30 10, 30 0)))
            """)
    void shapesAreRoundedAndCut(String inTile, String expected) throws Exception {
        DecodedTile tile = tile(PLACE, List.of(inTile));

        if (expected == null) {
            assertThat(tile.layers()).isEmpty();
        } else {
            Geometry shown = tile.layer("prova").get(0).shape();
            assertThat(shown.norm()).isEqualTo(new WKTReader().read(expected).norm());
        }
    }

    static Stream<String> polygonsThatRoundingBreaks() {
        return Stream.of(
                "POLYGON ((0 0, 100 0.4, 100 50, 50 0.4, 0 50, 0 0))",
                "POLYGON ((0 0, 50 0.2, 50 100, 50.4 100, 50.4 0.2, 100 0, 100 200, 0 200, 0 0))",
                "POLYGON ((0 0, 200 0, 200 200, 0 200, 0 0), (0.3 50, 100 50, 100 100, 0.3 100, 0.3 50))",
                "POLYGON ((0 0, 200 0, 200 200, 100 0.3, 0 200, 0 0))",
                "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((100.3 0, 200 0, 200 100, 100.3 100, 100.3 0)))");
    }

    @ParameterizedTest
    @MethodSource("polygonsThatRoundingBreaks")
    void polygonsStayValidWhenTheirPointsAreRounded(String inTile) throws Exception {
        Geometry shown = tile(PLACE, List.of(inTile)).layer("prova").get(0).shape();

        assertThat(shown.isValid()).isTrue();
        assertThat(shown.getArea()).isCloseTo(new WKTReader().read(inTile).getArea(), Offset.offset(210.0));
    }

    @Test
    void starsOfManyPointsStayValidOnEveryTileThatTheyReach() {
        Random random = new Random(4);
        List<String> stars = Stream.generate(() -> star(random)).limit(120).toList();
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 2; row++) {
                DecodedTile tile = tile(place(1012 + column, 1536 + row), stars);
                assertThat(tile.layer("prova")).isNotEmpty().allSatisfy(feature -> {
                    assertThat(feature.shape().isValid()).isTrue();
                    assertThat(new Envelope(-64, 4160, -64, 4160).contains(feature.shape().getEnvelopeInternal())).isTrue();
                });
            }
        }
    }

    /** In the strip that both show, neighbours have the same shapes, to a unit. */
    @Test
    void neighboursAgree() {
        Random random = new Random(5);
        List<String> stars = Stream.generate(() -> star(random)).limit(120).toList();
        Geometry strip = new GeometryFactory().toGeometry(new Envelope(4096 - 60, 4096 + 60, 0, 4096));
        Map<String, Geometry> left = shapes(tile(PLACE, stars), 0, strip);
        Map<String, Geometry> right = shapes(tile(place(1013, 1536), stars), 4096, strip);

        assertThat(left.keySet()).isEqualTo(right.keySet()).hasSizeGreaterThan(10);
        left.forEach((id, shape) -> assertThat(DiscreteHausdorffDistance.distance(shape.getBoundary(),
                right.get(id).getBoundary(), 0.1)).as(id).isLessThan(2));
    }

    private static Map<String, Geometry> shapes(DecodedTile tile, int shift, Geometry strip) {
        return tile.layer("prova").stream().collect(Collectors.toMap(DecodedTile.Feature::id, feature ->
                AffineTransformation.translationInstance(shift, 0).transform(feature.shape()).intersection(strip)))
                .entrySet().stream().filter(entry -> entry.getValue().getArea() > 10).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A star about the right border of the tile, with points so near each other that rounding makes them cross. */
    private static String star(Random random) {
        double x = 4096 + 600 * random.nextGaussian();
        double y = 2 * 4096 * random.nextDouble();
        double reach = 30 + 400 * random.nextDouble();
        int points = 60;
        String ring = IntStream.rangeClosed(0, points).mapToObj(i -> {
            Random own = new Random(Double.doubleToLongBits(x) + i % points);
            double radius = reach * (0.02 + own.nextDouble());
            return (x + radius * Math.cos(2 * Math.PI * (i % points) / points)) + " " + (y + radius * Math.sin(2 * Math.PI * (i % points) / points));
        }).collect(Collectors.joining(", "));
        return "POLYGON ((" + ring + "))";
    }

    private static DecodedTile tile(TilePlace place, List<String> inTile) {
        Snapshots layer = Snapshots.layer("prova", null);
        inTile.forEach(wkt -> layer.with("nome", null, null, stored(wkt)));
        SnapshotSource source = layer.snapshot();
        MvtLayer features = new MvtLayer("prova", new FeatureValues(source.layer()).names());
        TileGeometry geometry = new TileGeometry(place, CrsTransform.between(Crs.UTM32, Crs.UTM32));
        ShapeReader reader = source.shapes().reader();
        for (int position = 0; position < inTile.size(); position++) {
            reader.read(position);
            GeometryCommands shown = geometry.of(reader);
            if (!shown.isEmpty()) {
                features.add((long) position, new Object[] {"nome"}, shown);
            }
        }
        ProtobufWriter tile = new ProtobufWriter();
        features.write(tile);
        return DecodedTile.of(tile.toByteArray());
    }

    /** A shape in units of {@link #PLACE} as one in metres. */
    private static String stored(String inTile) {
        Envelope envelope = PLACE.envelope();
        double unit = envelope.getWidth() / TilePlace.EXTENT;
        try {
            return new AffineTransformation(unit, 0, envelope.getMinX(), 0, -unit, envelope.getMaxY())
                    .transform(new WKTReader().read(inTile)).toText();
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(inTile, wrong);
        }
    }
}
