package it.torinometropoli.gis.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.Snapshots;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.Utf8Output;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class GeometryTextsTest {

    private static final ProvenanceNotes NOTES = new ProvenanceNotes(
            layer -> new Provenance(layer.licence().name(), layer.licence().url(), layer.attribution().title(), null, null));
    private static final List<String> SYSTEMS = List.of("EPSG:4326", "urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:32632",
            "urn:ogc:def:crs:EPSG::32632", "EPSG:3857");
    private static final CrsName METRES = CrsName.parse("EPSG:32632").orElseThrow();
    private static final int MANY_POINTS = 400;

    private final GeometryTexts texts = kept(DataSize.ofMegabytes(4));

    @ParameterizedTest
    @MethodSource("formats")
    void documentsAreTheSameWithTextsAndWithout(Formats formats) {
        SnapshotSource before = layer(390_000);
        SnapshotSource after = layer(391_000);
        FeatureFormat keeping = formats.make(texts);
        FeatureFormat making = formats.make(kept(DataSize.ofBytes(0)));

        for (int turn = 0; turn < 2; turn++) {
            for (String crs : SYSTEMS) {
                assertThat(document(keeping, before, crs)).isEqualTo(document(making, before, crs));
                assertThat(document(keeping, after, crs)).isEqualTo(document(making, after, crs)).isNotEqualTo(document(making, before, crs));
            }
        }
    }

    private interface Formats {

        FeatureFormat make(GeometryTexts texts);
    }

    private static Stream<Formats> formats() {
        return Stream.of(texts -> new GeoJsonFormat(NOTES, texts), texts -> new GmlFormat(NOTES, texts), texts -> new Gml31Format(NOTES, texts),
                texts -> new Gml2Format(NOTES, texts));
    }

    @Test
    void aLargeGeometryIsWrittenOnceForEveryNotationAndSystem() {
        SimpleFeature large = layer(390_000).featureAt(0);

        assertThat(texts.in(PositionNotation.JSON, METRES).of(large)).isNull();
        texts.in(PositionNotation.JSON, METRES).write(large, new Utf8Output(new ByteArrayOutputStream()), () -> { });

        assertThat(texts.in(PositionNotation.JSON, METRES).of(large)).isNotNull();
        assertThat(texts.in(PositionNotation.GML, METRES).of(large)).isNull();
        assertThat(texts.in(PositionNotation.JSON, CrsName.parse("EPSG:3857").orElseThrow()).of(large)).isNull();
    }

    @Test
    void smallGeometriesAreNotKept() {
        SimpleFeature small = layer(390_000).featureAt(1);

        texts.in(PositionNotation.JSON, METRES).write(small, new Utf8Output(new ByteArrayOutputStream()), () -> { });

        assertThat(texts.in(PositionNotation.JSON, METRES).of(small)).isNull();
    }

    @Test
    void memoryIsBounded() {
        GeometryTexts few = kept(DataSize.ofKilobytes(320));
        SnapshotSource[] states = IntStream.range(0, 50).mapToObj(i -> layer(390_000 + i)).toArray(SnapshotSource[]::new);
        byte[] text = "1".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        GeometryTexts.Kept metres = few.in(PositionNotation.GML, METRES);

        for (SnapshotSource state : states) {
            Utf8Output output = new Utf8Output(new ByteArrayOutputStream());
            metres.write(state.featureAt(0), output, () -> output.encoded(text));
        }

        assertThat(Stream.of(states).filter(state -> metres.of(state.featureAt(0)) != null).count()).isBetween(1L, 16L);
    }

    /** A large ring, a point and no shape. */
    private static SnapshotSource layer(double x) {
        String ring = IntStream.rangeClosed(0, MANY_POINTS).mapToDouble(i -> 2 * Math.PI * (i % MANY_POINTS) / MANY_POINTS)
                .mapToObj(angle -> String.format(Locale.ROOT, "%f %f", x + 1_000 * Math.cos(angle), 4_990_000 + 1_000 * Math.sin(angle)))
                .collect(Collectors.joining(",", "POLYGON((", "))"));
        return Snapshots.layer("aree", null).with("Grande", "a", 1.5, ring).with("Piccola", "b", null, "POINT(" + x + " 4990000)")
                .with("Senza", null, null, null).snapshot();
    }

    private static GeometryTexts kept(DataSize most) {
        return new GeometryTexts(new FormatSettings(most));
    }

    private static String document(FeatureFormat format, SnapshotSource source, String crs) {
        List<String> properties = List.of("nome", "misura", FeatureSource.GEOMETRY);
        FeatureSet set = new FeatureSet(source.layer(), properties, source.features(FeatureQuery.ALL), 3, 3);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            format.writeCollection(new FeatureAnswer(List.of(set), CrsName.parse(crs).orElseThrow(), List.of(), "", Instant.EPOCH), output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
