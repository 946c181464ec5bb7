package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.territory.ShapeFacts.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShapeFactsTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** Three squares of a kilometre in a row, the third ten metres apart from the second. */
    private static final List<Shape> PARTS = List.of(square("west", 0, 1000, true), square("middle", 1000, 2000, true),
            square("east", 2010, 3010, false));

    @Test
    void neighboursAreThoseWhoseShapesTouch() {
        ShapeFacts facts = new ShapeFacts(PARTS, List.of(), Map.of());

        assertThat(facts.neighbours("middle")).containsExactly("west");
        assertThat(facts.neighbours("east")).isEmpty();
        assertThat(facts.neighbours("nowhere")).isEmpty();
    }

    @Test
    void whatLiesUnderTwoProtectedAreasCountsOnce() {
        ProtectedShare share = facts("west", square("park", 500, 1250, false), square("site", 750, 1500, false)).share("west");

        assertThat(share.percent()).isCloseTo(50, within(1e-9));
        assertThat(share.parts()).extracting(ProtectedShare.Part::id).containsExactly("park", "site");
        assertThat(share.parts()).extracting(ProtectedShare.Part::percent).containsExactly(50.0, 25.0);
    }

    @Test
    void aShareIsSchematicWhenAnyShapeThatItIsMeasuredOnIs() {
        Shape surveyed = square("surveyed", 2100, 2200, false);

        assertThat(facts("west", square("park", 0, 100, false)).share("west").schematic()).isTrue();
        assertThat(facts("east", surveyed, square("circle", 2500, 2600, true)).share("east").schematic()).isTrue();
        assertThat(facts("east", surveyed).share("east").schematic()).isFalse();
    }

    @Test
    void onlyAreasThatSourcesPlaceInAPartProtectIt() {
        assertThat(facts("east", square("park", 500, 1250, false)).share("west").percent()).isZero();
    }

    @Test
    void aShareIsUnknownWhereNoneOfTheAreasThatSourcesNameLies() {
        Shape point = new Shape("point", "point", SHAPES.createPoint(new Coordinate(500, 500)), true);

        assertThat(facts("west", point, square("beside", 1000, 1100, false)).share("west")).isNull();
        assertThat(new ShapeFacts(PARTS, null, Map.of()).share("west")).isNull();
    }

    @Test
    void givesTheShapeOfAPart() {
        ShapeFacts facts = new ShapeFacts(PARTS, null, Map.of());

        assertThat(facts.shape("west").getArea()).isEqualTo(1e6);
        assertThat(facts.isSchematic("west")).isTrue();
        assertThat(facts.isSchematic("east")).isFalse();
        assertThat(facts.shape("nowhere")).isNull();
    }

    /** What is known when sources place all the areas in one part. */
    private static ShapeFacts facts(String part, Shape... areas) {
        return new ShapeFacts(PARTS, List.of(areas), Map.of(part, Stream.of(areas).map(Shape::id).collect(Collectors.toSet())));
    }

    private static Shape square(String id, double from, double to, boolean schematic) {
        return new Shape(id, id, SHAPES.toGeometry(new Envelope(from, to, 0, 1000)), schematic);
    }
}
