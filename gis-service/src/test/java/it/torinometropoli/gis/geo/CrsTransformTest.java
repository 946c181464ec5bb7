package it.torinometropoli.gis.geo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CrsTransformTest {

    private static final Geometry STORED = new GeometryFactory().createPoint(new Coordinate(395_000, 4_991_000));

    /** Expected coordinates by PROJ 9.1 (gdaltransform), in metres or degrees. */
    @ParameterizedTest
    @CsvSource({
            "UTM32,            395000.0,            4991000.0,           0.0005",
            "WGS84,            7.66626996113663,    45.0646730365255,    0.000000005",
            "CRS84,            7.66626996113663,    45.0646730365255,    0.000000005",
            "WEB_MERCATOR,     853405.268357499,    5631708.68485527,    0.0005",
            "GAUSS_BOAGA_WEST, 1395025.54660579,    4991019.69519657,    0.01",
            "ETRS89_UTM32,     394999.999999135,    4990999.99988025,    0.0005",
            "ETRS89,           7.66626996113663,    45.0646730365255,    0.000000005",
            "RDN2008,          7.66626996113663,    45.0646730365255,    0.000000005",
            "RDN2008_UTM32,    394999.999999135,    4990999.99988025,    0.0005",
            "RDN2008_UTM33,    -77354.6356615645,   5016363.85546922,    0.0005"})
    void agreesWithProj(Crs target, double x, double y, double tolerance) {
        Coordinate moved = CrsTransform.between(Crs.UTM32, target).apply(STORED).getCoordinate();

        assertThat(moved.x).isCloseTo(x, within(tolerance));
        assertThat(moved.y).isCloseTo(y, within(tolerance));
    }

    @ParameterizedTest
    @EnumSource(value = Crs.class, mode = EnumSource.Mode.EXCLUDE, names = {"GAUSS_BOAGA_WEST", "RDN2008_UTM33"})
    void goesThereAndBackToATenthOfAMillimetre(Crs target) {
        Geometry there = CrsTransform.between(Crs.UTM32, target).apply(STORED);
        Geometry back = CrsTransform.between(target, Crs.UTM32).apply(there);

        assertThat(back.distance(STORED)).isLessThan(0.0001);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void envelopesHoldWhatTheyHeld(Crs target) {
        Envelope territory = new Envelope(310_000, 460_000, 4_940_000, 5_050_000);

        Envelope moved = CrsTransform.between(Crs.UTM32, target).apply(territory);
        Geometry centre = CrsTransform.between(Crs.UTM32, target).apply(STORED);

        assertThat(moved.contains(centre.getCoordinate())).isTrue();
        assertThat(CrsTransform.between(target, Crs.UTM32).apply(moved).contains(territory)).isTrue();
    }
}
