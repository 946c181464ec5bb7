package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.format.FeatureSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a format keeps in memory does not grow with the number of features: neither they nor what has been made of them. */
@IntegrationTest
@Tag("once")
class FlatMemoryIT {

    private static final int EARLY = 34_000;
    private static final int LATE = 64_000;
    /** What a portion may hold that is being put in order, and not half of the texts that come between the two looks. */
    private static final long ALLOWED = 6L << 20;

    @Autowired
    private FeatureFormats formats;
    @Autowired
    private Catalog catalog;

    private long early;
    private long late;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "kml", "shape-zip", "gpkg", "fgb", "xlsx"})
    void staysFlat(String name) throws IOException {
        FeatureFormat format = formats.named(name).orElseThrow();
        Layer layer = layer();
        FeatureSet set = new FeatureSet(layer, List.of("testo", "geom"), features(layer), LATE + 1, LATE + 1);

        format.writeCollection(new FeatureAnswer(List.of(set), format.defaultCrs(), List.of(), "", Instant.now()), OutputStream.nullOutputStream());

        assertThat(late - early).isLessThan(ALLOWED);
    }

    private Stream<SimpleFeature> features(Layer layer) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(layer.name());
        type.add("testo", String.class);
        type.add("geom", Point.class);
        SimpleFeatureType schema = type.buildFeatureType();
        GeometryFactory geometries = new GeometryFactory();
        Random random = new Random(1);
        return IntStream.rangeClosed(0, LATE).mapToObj(number -> {
            if (number == EARLY) {
                early = used();
            } else if (number == LATE) {
                late = used();
            }
            Point point = geometries.createPoint(new Coordinate(380_000 + 1_000 * random.nextDouble(), 4_980_000 + 1_000 * random.nextDouble()));
            return SimpleFeatureBuilder.build(schema, new Object[] {text(number), point}, "molti." + number);
        });
    }

    /** Some 500 letters, another text for each number. */
    private static String text(int number) {
        return Integer.toString(number, Character.MAX_RADIX).repeat(125);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Layer layer() {
        Layer real = catalog.layer("luoghi_ripristino").orElseThrow();
        Attribute text = new Attribute("testo", Attribute.Type.STRING, new LocalizedText("testo", "text"), null, null, null, null, null);
        return new Layer("molti", real.title(), real.summary(), null, Layer.GeometryKind.POINT, null, List.of(text), real.styles(), List.of(),
                real.attribution(), real.licence(), null, null, true, new LayerData("molti", null, "id", null, null), null);
    }
}
