package it.torinometropoli.gis.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SchematicShapesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static List<Seat> seats;
    private static Polygon outline;
    private static Map<String, Polygon> municipalities;

    @BeforeAll
    static void drawTheShippedMunicipalities() {
        seats = TerritoryFiles.in(Path.of("../data/territory")).read().municipalities().stream().map(Municipality::seat).toList();
        outline = new SchematicOutline(FACTORY).around(seats);
        municipalities = new SchematicMunicipalities(FACTORY).divide(outline, seats);
    }

    @Test
    void everyMunicipalityIsOneValidPolygon() {
        assertThat(municipalities).hasSize(312);
        assertThat(municipalities.values()).allSatisfy(polygon -> assertThat(polygon.isValid()).isTrue());
    }

    @Test
    void municipalitiesFormACoverageWithoutGapsOrOverlaps() {
        Geometry[] coverage = municipalities.values().toArray(Geometry[]::new);

        assertThat(CoverageValidator.isValid(coverage)).isTrue();
        assertThat(CoverageValidator.validate(coverage, 1.0)).containsOnlyNulls();
    }

    @Test
    void everyMunicipalityHoldsItsOwnPointAndNoOther() {
        for (Seat seat : seats) {
            assertThat(municipalities.entrySet().stream()
                    .filter(cell -> cell.getValue().intersects(FACTORY.createPoint(seat.position()))).map(Map.Entry::getKey))
                    .containsExactly(seat.code());
        }
    }

    @Test
    void togetherTheyFillTheOutline() {
        Geometry union = CoverageUnion.union(municipalities.values().toArray(Geometry[]::new));

        assertThat(union).isInstanceOf(Polygon.class);
        assertThat(union.symDifference(outline).getArea()).isCloseTo(0, within(outline.getLength() * 0.01));
    }

    @Test
    void theOutlineIsAboutAsLargeAsTheTerritory() {
        double territory = seats.stream().mapToDouble(Seat::area).sum();

        assertThat(outline.getArea()).isBetween(territory * 0.95, territory * 1.1);
    }

    @Test
    void coordinatesAreRoundedToACentimetre() {
        for (Polygon polygon : municipalities.values()) {
            for (Coordinate corner : polygon.getCoordinates()) {
                assertThat(corner.x * 100).isCloseTo(Math.rint(corner.x * 100), within(1e-6));
                assertThat(corner.y * 100).isCloseTo(Math.rint(corner.y * 100), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {4_000, 300_000, 710_437_900})
    void aPlaceOfKnownSizeIsDrawnWithExactlyThatAreaAroundItsPoint(double area) {
        Coordinate centre = new Coordinate(395_000, 4_991_000);

        Polygon shape = new EqualAreaShape(FACTORY).around(centre, area);

        assertThat(shape.getArea()).isCloseTo(area, within(area * 1e-9));
        assertThat(shape.getCentroid().getCoordinate().distance(centre)).isLessThan(0.01);
        assertThat(shape.isValid()).isTrue();
    }

    @Test
    void municipalitiesThatLieFarApartAreRefused() {
        List<Seat> apart = List.of(
                new Seat("001001", new Coordinate(300_000, 4_990_000), 1e8),
                new Seat("001002", new Coordinate(400_000, 4_990_000), 1e8));

        assertThatThrownBy(() -> new SchematicOutline(FACTORY).around(apart)).hasMessageContaining("too far apart");
    }
}
