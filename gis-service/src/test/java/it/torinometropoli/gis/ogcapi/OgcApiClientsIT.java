package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import it.torinometropoli.gis.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** GDAL and OWSLib read every collection page by page, with the right count, at the right place in every reference system. */
@IntegrationTest
@Tag("once")
class OgcApiClientsIT {

    @LocalServerPort
    private int port;

    @Test
    void gdalAndOwsLibReadEveryCollection() throws IOException, InterruptedException {
        Process clients = new ProcessBuilder("/usr/bin/python3", "src/test/clients/ogcapi_clients.py", "http://127.0.0.1:" + port, "comuni=312",
                "zone_omogenee=11", "aree_protette=97", "aree_dismesse=59", "luoghi_ripristino=46", "catalogo_circa=0").redirectErrorStream(true).start();
        String report = new String(clients.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(clients.waitFor()).describedAs(report).isZero();
    }
}
