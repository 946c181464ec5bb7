package it.torinometropoli.gis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** GDAL, OWSLib and QGIS read and draw every layer: the right count, at the right place, in every reference system. */
@IntegrationTest
class RealClientsIT {

    /** The Python that Debian packages OWSLib and QGIS for. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final List<String> FEATURES_BY_LAYER = List.of("comuni=312", "zone_omogenee=11", "aree_protette=97", "aree_dismesse=59",
            "luoghi_ripristino=46", "catalogo_circa=0");

    @LocalServerPort
    private int port;

    @Test
    void gdalAndOwsLibReadAndDrawEveryLayer() throws IOException, InterruptedException {
        assertSuccess("src/test/clients/real_clients.py");
    }

    @Test
    @Tag("once")
    void qgisOpensEveryLayerStyleGridAndReferenceSystem() throws IOException, InterruptedException {
        assertSuccess("src/test/clients/qgis_client.py");
    }

    private void assertSuccess(String script) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(PYTHON, script, "http://127.0.0.1:" + port), FEATURES_BY_LAYER.stream()).toList();
        Process clients = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(clients.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(clients.waitFor()).describedAs(report).isZero();
    }
}
