package it.torinometropoli.gis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** GDAL, OWSLib and QGIS read and draw every layer: the right count, at the right place, in every reference system and version. */
@IntegrationTest
class RealClientsIT {

    /** The Python that Debian packages OWSLib and QGIS for. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final List<String> FEATURES_BY_LAYER = List.of("comuni=312", "zone_omogenee=11", "aree_protette=97", "aree_dismesse=59",
            "luoghi_ripristino=46", "catalogo_circa=0");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalog catalog;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @Autowired
    private Dialect dialect;

    @Test
    void gdalAndOwsLibReadAndDrawEveryLayer(@TempDir Path stored) throws IOException, InterruptedException {
        store(stored);
        assertSuccess("src/test/clients/real_clients.py", stored.toString());
    }

    private void store(Path folder) throws IOException {
        for (Layer layer : catalog.layers()) {
            Files.write(folder.resolve(layer.name() + ".wkt"), stored(layer));
        }
    }

    /** Identifier and well-known text of each feature as the database has it. */
    private List<String> stored(Layer layer) {
        return services.sql("SELECT id, %s FROM %s".formatted(dialect.readGeometry("geom"), layer.view()))
                .query((row, number) -> layer.featureId(row.getString(1)) + " " + GeometryCodec.read(row.getBytes(2)).toText()).list();
    }

    @Test
    @Tag("once")
    void qgisOpensEveryLayerStyleGridAndReferenceSystem(@TempDir Path stored) throws IOException, InterruptedException {
        store(stored);
        assertSuccess("src/test/clients/qgis_client.py", stored.toString());
    }

    private void assertSuccess(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(Stream.of(PYTHON, script, "http://127.0.0.1:" + port), Stream.of(arguments), FEATURES_BY_LAYER.stream())
                .flatMap(words -> words).toList();
        Process clients = new ProcessBuilder(command).redirectErrorStream(true).start();
        String report = new String(clients.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(clients.waitFor()).describedAs(report).isZero();
    }
}
