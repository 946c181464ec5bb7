package it.torinometropoli.gis.feature;

import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SnapshotBuilderTest {

    private static final Layer LAYER = TestLayers.sites();

    @Test
    void givesFeaturesThatEqualThoseOfGeoTools() {
        Object[] values = {"Fonderia", 35_000d, 1, null};
        Point place = new GeometryFactory().createPoint(new Coordinate(391_000, 4_990_000));
        SimpleFeature expected = SimpleFeatureBuilder.build(FeatureTypes.of(LAYER), new Object[] {"Fonderia", 35_000d, 1, null, place}, "siti.7");
        SnapshotBuilder builder = new SnapshotBuilder(LAYER, FeatureTypes.of(LAYER));
        builder.add("7", values, place);

        SimpleFeature feature = builder.build().feature("siti.7").orElseThrow();

        assertThat(feature).isEqualTo(expected);
        assertThat(feature.getAttributes()).isEqualTo(expected.getAttributes());
        assertThat(feature.getIdentifier()).isEqualTo(expected.getIdentifier());
        assertThat(feature.getBounds()).isEqualTo(expected.getBounds());
        assertThat(feature.getProperty("nome").getValue()).isEqualTo("Fonderia");
        assertThatThrownBy(() -> feature.setAttribute("nome", "x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsManyDifferentAndEqualTexts() {
        SnapshotBuilder builder = new SnapshotBuilder(LAYER, FeatureTypes.of(LAYER));
        int count = 70_000;
        for (int i = 0; i < count; i++) {
            builder.add("id-" + i, new Object[] {"nome è " + i, null, i, i % 2 == 0 ? "2.2.1" : null}, null);
        }
        SnapshotSource source = builder.build();

        assertThat(IntStream.range(0, count)).allSatisfy(i -> {
            SimpleFeature feature = source.featureAt(i);
            assertThat(feature.getAttributes()).isEqualTo(Arrays.asList("nome è " + i, null, i, i % 2 == 0 ? "2.2.1" : null, null));
            assertThat(source.feature("siti.id-" + i)).hasValue(feature);
        });
    }

    @Test
    void keepsDaysAndValuesOfOtherClasses() {
        Column days = Column.of(Date.class);
        Column flags = Column.of(Boolean.class);
        for (Object day : new Object[] {Date.valueOf("2024-02-29"), null, Date.valueOf("1861-03-17")}) {
            days.add(day);
            flags.add(day == null);
        }

        assertThat(IntStream.range(0, 3).mapToObj(days::get)).containsExactly(Date.valueOf("2024-02-29"), null, Date.valueOf("1861-03-17"));
        assertThat(IntStream.range(0, 3).mapToObj(flags::get)).containsExactly(false, true, false);
    }

    /** Features at x = 0, 10 and 20; the second one is changed, moved or left out. */
    @ParameterizedTest
    @CsvSource({
            "b,    10, true,  true,  true",
            "B,    10, false, true,  false",
            "b,    11, false, true,  false",
            "b,    21, false, false, false",
            "null, 10, false, true,  false",
            "'',    0, false, true,  false"})
    void theVersionOfAnAreaIsThatOfItsFeatures(String name, double x, boolean sameNear, boolean sameFar, boolean sameAll) {
        SnapshotSource before = three("b", 10);
        SnapshotSource after = three(name, x);
        Envelope near = new Envelope(5, 15, -1, 1);
        Envelope far = new Envelope(16, 30, -1, 1);

        assertThat(after.version(near).equals(before.version(near))).isEqualTo(sameNear);
        assertThat(after.version(far).equals(before.version(far))).isEqualTo(sameFar);
        assertThat(after.version().equals(before.version())).isEqualTo(sameAll);
        assertThat(after.version(new Envelope(-1, 99, -1, 99))).isEqualTo(after.version());
    }

    private static SnapshotSource three(String name, double x) {
        SnapshotBuilder builder = new SnapshotBuilder(LAYER, FeatureTypes.of(LAYER));
        GeometryFactory shapes = new GeometryFactory();
        builder.add("1", new Object[] {"a", null, null, null}, shapes.createPoint(new Coordinate(0, 0)));
        if (!name.isEmpty()) {
            builder.add("2", new Object[] {"null".equals(name) ? null : name, null, null, null}, shapes.createPoint(new Coordinate(x, 0)));
        }
        builder.add("3", new Object[] {"c", null, null, null}, shapes.createPoint(new Coordinate(20, 0)));
        return builder.build();
    }

    @Test
    void refusesAFeatureWithTooFewValues() {
        SnapshotBuilder builder = new SnapshotBuilder(LAYER, FeatureTypes.of(LAYER));

        assertThatThrownBy(() -> builder.add("1", List.of("a").toArray(), null)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 values for 4 attributes of layer siti");
    }
}
