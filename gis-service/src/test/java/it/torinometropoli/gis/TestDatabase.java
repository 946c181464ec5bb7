package it.torinometropoli.gis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the service under test at a new embedded database or at the PostGIS that {@code bin/test} has started; there each of the processes that run
 * tests beside each other has a database of its own, named by the system property {@code gis.test.process}.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of("gis.home", "..", "gis.var", newFolder().toString())).applyTo(context);
        if (System.getProperty("gis.test.database", "embedded").equals("postgis")) {
            TestPropertyValues.of(Map.of(
                    "gis.database.url", required("GIS_TEST_POSTGIS_URL") + System.getProperty("gis.test.process", ""),
                    "gis.database.username", required("GIS_TEST_POSTGIS_USERNAME"),
                    "gis.database.password", required("GIS_TEST_POSTGIS_PASSWORD"),
                    "gis.database.services-username", "gis_services",
                    "gis.database.services-password", required("GIS_TEST_POSTGIS_PASSWORD"),
                    "gis.database.workflow-username", "gis_workflow",
                    "gis.database.workflow-password", required("GIS_TEST_POSTGIS_PASSWORD"))).applyTo(context);
        }
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException(variable + " is not set: run the tests with bin/test, which starts a PostGIS for them");
        }
        return value;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "var")), "it");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
