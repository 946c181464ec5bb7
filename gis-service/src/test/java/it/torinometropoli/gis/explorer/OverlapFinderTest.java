package it.torinometropoli.gis.explorer;

import java.util.ArrayList;
import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

class OverlapFinderTest {

    private static final String LARGE = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";
    private static final String SMALL = "POLYGON ((90 0, 110 0, 110 20, 90 20, 90 0))";

    @Test
    void anOverlapIsToldOfBothAreas() {
        assertThat(overlaps(SMALL, LARGE)).singleElement().satisfies(overlap -> {
            assertThat(overlap.one().getID()).isEqualTo("shape.1");
            assertThat(overlap.squareMetres()).isEqualTo(200, offset(1e-6));
            assertThat(overlap.ofOne()).isEqualTo(0.02, offset(1e-9));
            assertThat(overlap.ofOther()).isEqualTo(0.5, offset(1e-9));
        });
    }

    @Test
    void areasThatOnlyTouchDoNotOverlap() {
        assertThat(overlaps(LARGE, "POLYGON ((100 0, 200 0, 200 50, 100 50, 100 0))")).isEmpty();
    }

    @Test
    void aPointInAnAreaIsToldWithoutFigures() {
        assertThat(overlaps(LARGE, "POINT (5 5)", "POINT (500 5)")).singleElement().satisfies(overlap -> {
            assertThat(overlap.ofPoint()).isTrue();
            assertThat(overlap.other().getID()).isEqualTo("shape.1");
        });
    }

    @Test
    void featuresWithoutShapeAreLeftOut() {
        assertThat(overlaps(LARGE, "POLYGON EMPTY")).isEmpty();
    }

    private static List<Overlap> overlaps(String... shapes) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("shape");
        type.add("geom", Geometry.class);
        SimpleFeatureType built = type.buildFeatureType();
        List<SimpleFeature> features = new ArrayList<>();
        for (int position = 0; position < shapes.length; position++) {
            features.add(SimpleFeatureBuilder.build(built, new Object[] {shape(shapes[position])}, "shape." + position));
        }
        return new OverlapFinder(features).all();
    }

    private static Geometry shape(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
