package it.torinometropoli.gis;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of maps, tiles, legends and features when somebody changes files of styles and data while the service runs. */
@Tag("once")
class FileChangesIT {

    private static final String CHANGED_TILE = "/tiles/comuni/9/266/182.png";
    private static final String OTHER_TILE = "/tiles/zone_omogenee/9/266/182.png";
    private static final String ICON_TILE = "/tiles/aree_dismesse/9/266/184.png";
    /** A layer in a file: a square of a kilometre in Torino for each name. */
    private static final String LAYER = """
            name: %1$s
            title: {it: Prova, en: Trial}
            summary: {it: Quadrati, en: Squares}
            geometry: polygon
            data: {file: %2$s}
            attributes:
              - {name: nome, type: string, title: {it: Nome, en: Name}, role: name}
            styles: [evidenza]
            attribution: {title: {it: CMTo, en: CMTo}, url: "https://www.cittametropolitana.torino.it"}
            licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
            """;
    private static final String SQUARE = """
            {"type": "Feature", "properties": {"nome": "%s"}, "geometry": {"type": "Polygon", "coordinates":
              [[[395000, 4990000], [396000, 4990000], [396000, 4991000], [395000, 4991000], [395000, 4990000]]]}}""";
    private static final String CAPABILITIES = "/wms?SERVICE=WMS&REQUEST=GetCapabilities";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;
    private static Path styles;
    private static Path layers;
    private static ConfigurableApplicationContext running;
    private static ServiceClient client;

    @BeforeAll
    static void start() throws IOException {
        styles = copied("../sld-styles");
        layers = copied("../layers");
        for (String file : new String[] {"prova.shp", "prova.gpkg"}) {
            Files.writeString(layers.resolve(file.replace('.', '_') + ".yaml"), LAYER.formatted(file.replace('.', '_'), file));
            writeSquares(layers.resolve(file), "prima");
        }
        paintIcon("#ff0000");
        Path sites = styles.resolve("aree_dismesse.sld");
        Files.writeString(sites, Files.readString(sites).replaceAll("(?s)<Mark>\\s*<WellKnownName>square</WellKnownName>.*?</Mark>",
                "<ExternalGraphic><OnlineResource xlink:href=\"icone/sito.svg\"/><Format>image/svg+xml</Format></ExternalGraphic>"));
        running = new SpringApplicationBuilder(GisApplication.class).initializers(new TestDatabase(), context -> TestPropertyValues
                .of("gis.var=" + folder.resolve("var"), "server.port=0", "gis.styles=" + styles, "gis.layers=" + layers,
                        "gis.data.check-interval=200ms").applyTo(context)).run();
        client = new ServiceClient(running.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aStyleThatChangesRenewsItsTilesAndABrokenOneStaysAsItWas() throws IOException {
        String municipalities = tag(CHANGED_TILE);
        String zones = tag(OTHER_TILE);
        Path file = styles.resolve("comuni.sld");
        String style = Files.readString(file);

        Files.writeString(file, style.replace("<CssParameter name=\"stroke-width\">", "<CssParameter name=\"stroke-width\">1"));

        awaitChange(CHANGED_TILE, municipalities);
        assertThat(client.get(OTHER_TILE, "If-None-Match", zones).status()).isEqualTo(304);
        assertThat(client.get("/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=comuni").text())
                .contains("<CssParameter name=\"stroke-width\">1");

        String changed = tag(CHANGED_TILE);
        Files.writeString(file, style.replace("</Rule>", "</Role>"));

        await().atMost(PATIENCE).until(() -> client.get("/actuator/health/data").text().contains("comuni.sld, line "));
        assertThat(client.get(CHANGED_TILE, "If-None-Match", changed).status()).isEqualTo(304);

        Files.writeString(file, style);

        await().atMost(PATIENCE).until(() -> client.get(CHANGED_TILE, "If-None-Match", municipalities).status() == 304);
        await().atMost(PATIENCE).until(() -> client.get("/actuator/health/data").text().contains("\"UP\""));
    }

    @Test
    void anIconThatChangesRenewsWhatShowsItAndNothingElse() throws IOException {
        List<String> showing = List.of(ICON_TILE, legend("aree_dismesse"), CAPABILITIES,
                "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=aree_dismesse&STYLES=&SRS=EPSG:32632&BBOX=380000,4980000,400000,5000000"
                        + "&WIDTH=300&HEIGHT=300&FORMAT=image/png");
        String zones = tag(OTHER_TILE);
        String legendOfZones = tag(legend("zone_omogenee"));
        for (String colour : new String[] {"#00ff00", "#0000ff"}) {
            List<Answer> before = showing.stream().map(client::get).toList();

            paintIcon(colour);

            for (int position = 0; position < showing.size(); position++) {
                awaitChange(showing.get(position), before.get(position).header("ETag"));
                assertThat(client.get(showing.get(position)).body()).as(showing.get(position)).isNotEqualTo(before.get(position).body());
            }
        }
        assertThat(client.get(OTHER_TILE, "If-None-Match", zones).status()).isEqualTo(304);
        assertThat(client.get(legend("zone_omogenee"), "If-None-Match", legendOfZones).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prova.shp", "prova.gpkg"})
    void dataThatAreReplacedAreReadAgainAndBrokenOnesStayAsTheyWere(String file) throws IOException {
        String layer = file.replace('.', '_');
        String tile = "/tiles/%s/12/2135/1472.png".formatted(layer);
        String first = tag(tile);
        assertThat(names(layer)).contains("prima").doesNotContain("seconda");

        replaceSquares(file, "prima", "seconda");

        await().atMost(PATIENCE).until(() -> names(layer).contains("seconda"));
        assertThat(names(layer)).contains("prima");
        awaitChange(tile, first);

        Path broken = Files.write(folder.resolve("broken"), new byte[500]);
        Files.move(broken, layers.resolve(file), StandardCopyOption.REPLACE_EXISTING);

        await().atMost(PATIENCE).until(() -> client.get("/actuator/health/data").text().contains(layer));
        assertThat(names(layer)).contains("prima", "seconda");

        replaceSquares(file, "prima");

        await().atMost(PATIENCE).until(() -> client.get(tile, "If-None-Match", first).status() == 304);
        await().atMost(PATIENCE).until(() -> client.get("/actuator/health/data").text().contains("\"UP\""));
    }

    private static String names(String layer) {
        return client.get("/wfs?service=WFS&version=2.0.0&request=GetFeature&outputFormat=geojson&typeNames=" + layer).text();
    }

    private static void replaceSquares(String file, String... names) throws IOException {
        Path made = Files.createTempDirectory(folder, "made");
        writeSquares(made.resolve(file), names);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(made, "prova.*")) {
            for (Path part : parts) {
                Files.move(part, layers.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void writeSquares(Path file, String... names) throws IOException {
        Path collection = Files.writeString(folder.resolve("squares.geojson"), """
                {"type": "FeatureCollection", "features": [%s]}""".formatted(
                Stream.of(names).map(SQUARE::formatted).collect(Collectors.joining(","))));
        Process ogr = new ProcessBuilder("ogr2ogr", "-q", "-a_srs", "EPSG:32632", file.toString(), collection.toString()).inheritIO().start();
        assertThat(ogr.onExit().join().exitValue()).isZero();
    }

    private static Path copied(String shipped) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(Path.of(shipped).getFileName()));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(shipped), "*.*")) {
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static String legend(String layer) {
        return "/wms?SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer;
    }

    private static void paintIcon(String colour) throws IOException {
        Files.createDirectories(styles.resolve("icone"));
        Files.writeString(styles.resolve("icone/sito.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='12' height='12'><rect width='12' height='12' fill='%s'/></svg>".formatted(colour));
    }

    private static String tag(String address) {
        return client.get(address).header("ETag");
    }

    private static void awaitChange(String address, String before) {
        await().atMost(PATIENCE).until(() -> client.get(address, "If-None-Match", before).status() == 200);
    }
}
