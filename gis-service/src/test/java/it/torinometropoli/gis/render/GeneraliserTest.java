package it.torinometropoli.gis.render;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import static org.assertj.core.api.Assertions.assertThat;

class GeneraliserTest {

    @ParameterizedTest
    @CsvSource({
            "0 0 5 0 10 0,           1, 0 0 10 0",
            "0 0 5 0.9 10 0,         1, 0 0 10 0",
            "0 0 5 1.1 10 0,         1, 0 0 5 1.1 10 0",
            "0 0 5 0 10 0,           0, 0 0 5 0 10 0",
            "0 0 10 0 3 0,           1, 0 0 10 0 3 0",
            "0 0 10 0,               9, 0 0 10 0"})
    void leavesOutPointsOfLinesWithinTheTolerance(String line, double tolerance, String result) {
        assertThat(Generaliser.line(numbers(line), tolerance)).containsExactly(numbers(result));
    }

    @ParameterizedTest
    @CsvSource({
            "0 0 5 0 10 0 10 10 0 10 0 0,   1, 0 0 10 0 10 10 0 10 0 0",
            "0 0 1 0 1 1 0 1 0 0,           9, 0 0 1 0 1 1 0 0"})
    void keepsRingsClosedWithASurface(String ring, double tolerance, String result) {
        assertThat(Generaliser.ring(numbers(ring), tolerance)).containsExactly(numbers(result));
    }

    @Test
    void movesACircleByNoMoreThanTheTolerance() {
        Geometry circle = new GeometryFactory().createPoint(new Coordinate(400_000, 5_000_000)).buffer(1_000, 90);

        FlatGeometry flat = FlatGeometry.generalised(circle, 20);

        assertThat(flat.points()).isBetween(10, 40);
        double[] xy = flat.coordinates();
        assertThat(IntStream.range(0, flat.points()).mapToDouble(i -> xy[2 * i]).summaryStatistics())
                .satisfies(x -> assertThat(x.getMax() - x.getMin()).isBetween(1_960.0, 2_000.0));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
