package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** GDAL and OWSLib, as a client would use them, find every feature where the database has it. {@code bin/test} installs both. */
@IntegrationTest
class RealClientsIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"WGS84", "UTM32", "WEB_MERCATOR"})
    void gdalReadsEveryLayerInItsPlace(Crs crs) throws Exception {
        for (Layer layer : catalog.layers()) {
            JsonNode features = readByGdal(layer, crs);
            Envelope found = new Envelope();
            features.forEach(feature -> grow(found, feature.at("/geometry/coordinates")));
            Envelope expected = envelope(layer, crs);

            assertThat(features).as(layer.name()).hasSize((int) sources.of(layer).count(FeatureQuery.ALL));
            assertThat(found.isNull()).isEqualTo(expected.isNull());
            if (!expected.isNull()) {
                double tolerance = crs.geographic() ? 1e-6 : 0.01;
                assertThat(found.getMinX()).as(layer.name()).isCloseTo(expected.getMinX(), within(tolerance));
                assertThat(found.getMinY()).as(layer.name()).isCloseTo(expected.getMinY(), within(tolerance));
                assertThat(found.getMaxX()).as(layer.name()).isCloseTo(expected.getMaxX(), within(tolerance));
                assertThat(found.getMaxY()).as(layer.name()).isCloseTo(expected.getMaxY(), within(tolerance));
            }
        }
    }

    @Test
    void gdalLeavesConditionsToTheService() throws Exception {
        String found = run("ogrinfo", "-ro", "-q", "WFS:http://127.0.0.1:%d/wfs".formatted(port), "psm:comuni", "-where", "nome = 'Torino'");

        assertThat(found).contains("codice_istat (String) = 001272").doesNotContain("Moncalieri");
    }

    @Test
    void owslibReadsEveryLayer() throws Exception {
        Path script = folder.resolve("owslib_features.py");
        try (InputStream content = getClass().getResourceAsStream("owslib_features.py")) {
            Files.copy(content, script);
        }
        List<String> expected = catalog.layers().stream().map(layer -> "psm:%s|%s|%d|%d".formatted(layer.name(), layer.title().it(),
                sources.of(layer).count(FeatureQuery.ALL), Crs.values().length)).toList();

        assertThat(run("/usr/bin/python3", script.toString(), "http://127.0.0.1:%d/wfs".formatted(port)).lines())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private JsonNode readByGdal(Layer layer, Crs crs) throws Exception {
        Path file = folder.resolve(layer.name() + crs + ".json");
        run("ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", file.toString(),
                "WFS:http://127.0.0.1:%d/wfs?srsname=%s".formatted(port, crs.urn()), "psm:" + layer.name());
        return new JsonMapper().readTree(Files.readAllBytes(file)).get("features");
    }

    private Envelope envelope(Layer layer, Crs crs) {
        CrsTransform transform = CrsTransform.between(Crs.UTM32, crs);
        Envelope envelope = new Envelope();
        sources.of(layer).features(FeatureQuery.ALL)
                .forEach(feature -> envelope.expandToInclude(transform.apply((Geometry) feature.getDefaultGeometry()).getEnvelopeInternal()));
        return envelope;
    }

    private static void grow(Envelope envelope, JsonNode coordinates) {
        if (coordinates.path(0).isNumber()) {
            envelope.expandToInclude(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
        } else {
            coordinates.forEach(part -> grow(envelope, part));
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return output;
    }
}
