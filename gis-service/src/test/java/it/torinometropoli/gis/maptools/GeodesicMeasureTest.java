package it.torinometropoli.gis.maptools;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Coordinate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class GeodesicMeasureTest {

    /** Area of the ellipsoid of WGS 84 in square metres. */
    private static final double EARTH = 510_065_621_724_088.44;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "geodesics.csv", numLinesToSkip = 1)
    void lengthsAreThoseThatOthersPublish(String what, String points, double length) {
        assertThat(GeodesicMeasure.of(points(points)).length()).isCloseTo(length, offset(0.0002));
    }

    @Test
    void anOctantOfTheEarthHasAnEighthOfItsArea() {
        GeodesicMeasure measure = GeodesicMeasure.of(points("0 0;90 0;0 90"));

        assertThat(measure.area()).isCloseTo(EARTH / 8, offset(0.1));
        assertThat(measure.perimeter()).isCloseTo(10_018_754.1714 + 2 * 10_001_965.7293, offset(0.001));
    }

    @Test
    void theAreaIsTheSameWhicheverWayRoundThePointsAreSet() {
        assertThat(GeodesicMeasure.of(points("7 45;7.1 45;7.1 45.1;7 45.1")).area()).isPositive()
                .isCloseTo(GeodesicMeasure.of(points("7 45.1;7.1 45.1;7.1 45;7 45")).area(), offset(0.001));
    }

    @Test
    void twoPointsHaveNoArea() {
        GeodesicMeasure measure = GeodesicMeasure.of(points("7 45;7.1 45"));

        assertThat(measure.segments()).hasSize(1);
        assertThat(measure.perimeter()).isNull();
        assertThat(measure.area()).isNull();
    }

    @Test
    void anOutlineThatCrossesItselfHasAPerimeterOnly() {
        GeodesicMeasure measure = GeodesicMeasure.of(points("7 45;7.1 45.1;7.1 45;7 45.1"));

        assertThat(measure.selfCrossing()).isTrue();
        assertThat(measure.area()).isNull();
        assertThat(measure.perimeter()).isPositive();
    }

    private static List<Coordinate> points(String text) {
        return Arrays.stream(text.split(";")).map(pair -> pair.split(" "))
                .map(pair -> new Coordinate(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]))).toList();
    }
}
