package it.torinometropoli.gis.geo;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PolynomialTransformTest {

    private static final double WEST = 300_000;
    private static final double SOUTH = 4_900_000;
    private static final double SIDE = 200_000;
    private static final double METRES_IN_A_DEGREE = 111_320;

    @ParameterizedTest
    @EnumSource(Crs.class)
    void agreesWithTheExactWayToAMicrometre(Crs target) {
        double[] points = random(20_000);
        double[] exact = points.clone();
        CrsTransform.between(Crs.UTM32, target).apply(exact, exact, exact.length / 2);

        target.fromStored().apply(points, points.length / 2);

        double unit = target.geographic() ? METRES_IN_A_DEGREE : 1;
        double greatest = 0;
        for (int i = 0; i < points.length; i++) {
            greatest = Math.max(greatest, Math.abs(points[i] - exact[i]) * unit);
        }
        assertThat(greatest).isLessThan(1e-6);
    }

    @Test
    void takesAPointToTheSamePlaceWhateverCameBefore() {
        double[] many = random(1_000);
        double[] alone = {many[1_998], many[1_999]};

        Crs.WGS84.fromStored().apply(many, 1_000);
        Crs.WGS84.fromStored().apply(alone, 1);

        assertThat(alone).containsExactly(many[1_998], many[1_999]);
    }

    @Test
    void agreesWithTheExactWayFarFromTheZone() {
        double[] points = {1_300_000, 5_000_000};
        double[] exact = points.clone();
        CrsTransform.between(Crs.UTM32, Crs.WEB_MERCATOR).apply(exact, exact, 1);

        Crs.WEB_MERCATOR.fromStored().apply(points, 1);

        assertThat(points[0]).isCloseTo(exact[0], within(1e-5));
        assertThat(points[1]).isCloseTo(exact[1], within(1e-5));
    }

    @Test
    void refusesWhatTheProjectionCannotTake() {
        double[] points = {1e12, 1e12};

        assertThatThrownBy(() -> Crs.WGS84.fromStored().apply(points, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] random(int points) {
        Random random = new Random(points);
        double[] coordinates = new double[2 * points];
        for (int i = 0; i < coordinates.length; i += 2) {
            coordinates[i] = WEST + SIDE * random.nextDouble();
            coordinates[i + 1] = SOUTH + SIDE * random.nextDouble();
        }
        return coordinates;
    }
}
