package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.assertj.core.api.Assertions.assertThat;

class PackedShapesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "POINT(394500.1234 4991999.9999)",
            "POINT(394500.123456789 4991999.98765432101)",
            "POINT(-1e300 1e-300)",
            "POINT EMPTY",
            "LINESTRING(0 0,1 1,1 1,-5.5 7.25)",
            "POLYGON((0 0,10 0,10 10,0 10,0 0),(1 1,1 2,2 2,1 1),(5.00001 5,5 6,6 6,5.00001 5))",
            "POLYGON EMPTY",
            "MULTIPOINT((1 2),(3 4.00005))",
            "MULTILINESTRING((0 0,1 1),(5 5,6 6,7 5))",
            "MULTIPOLYGON(((0 0,10 0,10 10,0 0)),((20 20,30 20,30 30,20 20),(25 22,26 22,26 23,25 22)))",
            "GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(3 4,5 6.123456),GEOMETRYCOLLECTION(POLYGON((0 0,1 0,1 1,0 0))))",
            "GEOMETRYCOLLECTION EMPTY"})
    void keepsGeometriesWithoutLoss(String wkt) throws ParseException {
        Geometry shape = new WKTReader().read(wkt);

        PackedShapes table = table(shape);

        for (Geometry kept : new Geometry[] {table.geometry(0), table.flatGeometry(0)}) {
            assertThat(kept.equalsExact(shape)).as(kept.toText()).isTrue();
            assertThat(kept.getGeometryType()).isEqualTo(shape.getGeometryType());
            assertThat(kept.getSRID()).isEqualTo(32632);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "MULTIPOINT((1 2),(3 4))                                                   | 0 | 1 2 3 4                 | 1 2 | {}",
            "LINESTRING(0 0,1 1,2 0)                                                   | 1 | 0 0 1 1 2 0             | 3   | {}",
            "POLYGON((0 0,9 0,9 9,0 0),(3 1,4 1,4 2,3 1))                              | 2 | 0 0 9 0 9 9 0 0 3 1 4 1 4 2 3 1 | 4 8 | {1}",
            "GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(3 4,5 6),POINT(7 8))             | 1 | 3 4 5 6                 | 2   | {}",
            "GEOMETRYCOLLECTION(LINESTRING(3 4,5 6),POLYGON((0 0,1 0,1 1,0 0)))        | 2 | 0 0 1 0 1 1 0 0         | 4   | {}"})
    void readsThePartsOfTheHighestDimensionIntoArrays(String wkt, int dimension, String coordinates, String ends, String holes) throws ParseException {
        ShapeReader reader = table(new WKTReader().read(wkt)).reader();

        assertThat(reader.read(0)).isTrue();

        assertThat(reader.dimension()).isEqualTo(dimension);
        assertThat(Arrays.stream(reader.coordinates()).limit(2L * reader.points())).containsExactly(
                Arrays.stream(coordinates.split(" ")).map(Double::valueOf).toArray(Double[]::new));
        assertThat(Arrays.stream(reader.ends()).limit(reader.parts())).containsExactly(
                Arrays.stream(ends.split(" ")).map(Integer::valueOf).toArray(Integer[]::new));
        assertThat(reader.holes()).hasToString(holes);
    }

    @Test
    void readsNothingWhereThereIsNoShape() throws ParseException {
        PackedShapes shapes = table(null, new WKTReader().read("POLYGON EMPTY"));

        assertThat(shapes.reader().read(0)).isFalse();
        assertThat(shapes.reader().read(1)).isFalse();
        assertThat(shapes.geometry(0)).isNull();
        assertThat(shapes.flatGeometry(0)).isNull();
        assertThat(shapes.meeting(new Envelope(-1e9, 1e9, -1e9, 1e9))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 256, 257, 5_000})
    void findsWhatMeetsAnAreaAsALookAtEveryEnvelopeDoes(int count) {
        Random random = new Random(count);
        Geometry[] shapes = new Geometry[count];
        for (int i = 0; i < count; i++) {
            double x = 400_000 + random.nextInt(10_000);
            double y = 5_000_000 + random.nextInt(10_000);
            shapes[i] = new GeometryFactory().toGeometry(new Envelope(x, x + random.nextInt(200), y, y + random.nextInt(200)));
        }
        PackedShapes table = table(shapes);
        for (int trial = 0; trial < 200; trial++) {
            Envelope area = new Envelope(new Coordinate(400_000.5 + random.nextInt(10_000), 5_000_000.5 + random.nextInt(10_000)));
            area.expandBy(random.nextInt(trial + 1) * 20, random.nextInt(trial + 1) * 20);

            assertThat(table.meeting(area)).containsExactly(
                    IntStream.range(0, count).filter(i -> shapes[i].getEnvelopeInternal().intersects(area)).toArray());
        }
    }

    @Test
    void takesFewBytesForAShapeOfASurvey() {
        ShapeEncoder encoder = new ShapeEncoder();
        encoder.encode(new GeometryFactory().toGeometry(new Envelope(394_500.12, 394_530.55, 4_991_000.01, 4_991_020.4)));

        assertThat(encoder.length()).isLessThan(40);
    }

    private static PackedShapes table(Geometry... shapes) {
        PackedShapes table = new PackedShapes();
        for (Geometry shape : shapes) {
            table.add(shape, new Digest());
        }
        table.complete();
        return table;
    }
}
