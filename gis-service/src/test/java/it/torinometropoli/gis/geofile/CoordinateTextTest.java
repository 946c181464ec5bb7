package it.torinometropoli.gis.geofile;

import java.time.Duration;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class CoordinateTextTest {

    private static final Geometry TERRITORY = new GeometryFactory().toGeometry(new Envelope(310_000, 440_000, 4_950_000, 5_060_000));

    private final CoordinateText reader = new CoordinateText(
            new ShapeLimits(DataSize.ofMegabytes(10), DataSize.ofMegabytes(50), 100, 1_000, 100_000, Duration.ofSeconds(20)));

    /** Every way of writing the same place; PROJ has it at 396588.307 4991677.059. */
    @ParameterizedTest
    @ValueSource(strings = {"45.071, 7.6863", "45.071 7.6863", "45,071 7,6863", "45,071; 7,6863", "45,071, 7,6863", "N 45.071 E 7.6863", "7.6863 E 45.071 N",
            "45.071° N, 7.6863° E", "45°04'15.6\"N 7°41'10.68\"E", "45°04’15,6’’N 7°41’10,68’’E", "45° 4′ 15.6″ N, 7° 41′ 10.68″ E",
            "45 4 15.6 7 41 10.68", "45°4.26' N 7°41.178' E", "396588.307 4991677.059", "396588,307 4991677,059", "396588.307, 4991677.059",
            "E 396588.307 N 4991677.059", "N 4991677.059 E 396588.307", "4991677.059 N; 396588.307 E"})
    void readsAPositionHoweverItIsWritten(String text) {
        Geometry point = reader.read(text, TypedShape.LINE, TERRITORY);

        assertThat(point.getGeometryType()).isEqualTo("Point");
        assertThat(point.getCoordinate().x).isCloseTo(396_588.307, within(0.001));
        assertThat(point.getCoordinate().y).isCloseTo(4_991_677.059, within(0.001));
    }

    @Test
    void makesLinesAndAreasOfSeveralLines() {
        String three = "395000 4990000\n\n395100 4990000\n395100 4990100\n";

        assertThat(reader.read(three, TypedShape.LINE, TERRITORY).toText()).isEqualTo("LINESTRING (395000 4990000, 395100 4990000, 395100 4990100)");
        assertThat(reader.read(three, TypedShape.AREA, TERRITORY).toText())
                .isEqualTo("POLYGON ((395000 4990000, 395100 4990000, 395100 4990100, 395000 4990000))");
        assertThat(reader.read(three + "395000 4990000", TypedShape.AREA, TERRITORY).getArea()).isEqualTo(5_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | EMPTY", "Torino | NOT_COORDINATES", "45.07 | NOT_COORDINATES", "45,07,7,68 | NOT_COORDINATES",
            "45°61'N 7°41'E | NOT_COORDINATES", "45.071 N 7.6863 N | NOT_COORDINATES", "4.991.234 396.512 | NOT_COORDINATES",
            "45.5°30' N 7° E | NOT_COORDINATES", "1e5 2e5 | NOT_COORDINATES", "<script>alert(1)</script> | NOT_COORDINATES",
            "7.6863, 45.071 | AXES_SWAPPED", "4991677 396588 | AXES_SWAPPED", "40.7, -74.0 | FAR_AWAY", "40.7 N 74.0 W | FAR_AWAY", "45.46 9.19 | OUTSIDE"})
    void saysWhatItDoesNotTake(String text, Fault fault) {
        UploadRefusedException refused = catchThrowableOfType(UploadRefusedException.class, () -> reader.read(text, TypedShape.AREA, TERRITORY));

        assertThat(refused.problems()).extracting(UploadProblem::fault).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"45.07 7.6/395000 4990000 | NOT_COORDINATES", "395000 4990000/395100 4990100 | TOO_FEW_POINTS",
            "395000 4990000/395100 4990100/395100 4990000/395000 4990100 | SELF_CROSSING"})
    void saysWhatDoesNotMakeAnArea(String lines, Fault fault) {
        UploadRefusedException refused = catchThrowableOfType(UploadRefusedException.class,
                () -> reader.read(lines.replace('/', '\n'), TypedShape.AREA, TERRITORY));

        assertThat(refused.problems()).extracting(UploadProblem::fault).containsExactly(fault);
    }

    @Test
    void readsNoMoreThanSoManyLines() {
        UploadRefusedException refused = catchThrowableOfType(UploadRefusedException.class,
                () -> reader.read("395000 4990000\n".repeat(100_000), TypedShape.LINE, TERRITORY));

        assertThat(refused.problems()).extracting(UploadProblem::fault).containsExactly(Fault.TOO_MANY_LINES);
    }
}
