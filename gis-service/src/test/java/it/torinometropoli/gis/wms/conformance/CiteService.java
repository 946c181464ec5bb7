package it.torinometropoli.gis.wms.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.GisApplication;
import org.geotools.referencing.operation.projection.MapProjection;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service that publishes {@code src/test/cite}: layers with the names and titles of the OGC's test data for WMS 1.3.0 and shapes of our
 * own, which GDAL writes as Shapefiles. It is started once for all tests that take a {@link CiteWms}.
 */
class CiteService implements ParameterResolver {

    private static final Path SOURCE = Path.of("src", "test", "cite");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CiteWms.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot().getStore(ExtensionContext.Namespace.create(CiteService.class))
                .getOrComputeIfAbsent(Running.class, absent -> Running.start(), Running.class);
        return new CiteWms(running.port());
    }

    private record Running(ConfigurableApplicationContext application) implements AutoCloseable {

        static Running start() {
            // The test data lie nine degrees from the stored system's meridian, where it is a centimetre off; only a Java with assertions objects
            MapProjection.SKIP_SANITY_CHECKS = true;
            try {
                Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "cite")), "run");
                copy(SOURCE, home);
                writeShapefiles(home.resolve("features"));
                return new Running(SpringApplication.run(GisApplication.class, "--server.port=0", "--gis.home=..", "--gis.var=" + home.resolve("var"),
                        "--gis.layers=" + home.resolve("layers"), "--gis.styles=" + home.resolve("styles")));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        int port() {
            return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        @Override
        public void close() {
            application.close();
        }

        private static void copy(Path from, Path to) throws IOException {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }

        private static void writeShapefiles(Path folder) throws IOException {
            List<Path> tables;
            try (Stream<Path> files = Files.list(folder)) {
                tables = files.toList();
            }
            for (Path table : tables) {
                Path shapefile = Path.of(table.toString().replace(".csv", ".shp"));
                Process ogr = new ProcessBuilder("ogr2ogr", "-q", "-a_srs", "EPSG:4326", "-oo", "GEOM_POSSIBLE_NAMES=WKT",
                        "-oo", "KEEP_GEOM_COLUMNS=NO", "-oo", "AUTODETECT_TYPE=YES", shapefile.toString(), table.toString()).inheritIO().start();
                if (ogr.onExit().join().exitValue() != 0) {
                    throw new IllegalStateException("ogr2ogr could not write " + shapefile);
                }
            }
        }
    }
}
