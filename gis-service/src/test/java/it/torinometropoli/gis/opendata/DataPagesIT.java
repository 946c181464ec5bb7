package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the data: everything that it offers is there, under the address that it states. */
@IntegrationTest
class DataPagesIT {

    private static final Pattern DOWNLOAD = Pattern.compile("<td><a href=\"([^\"]+)\" type=\"([^\"]+)\"");
    private static final Pattern DESCRIPTION = Pattern.compile("href=\"([^\"]+(?:f=tilejson|f=mapbox))\"");
    private static final int FORMATS = 8;

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    private String page(String language) {
        Answer answer = client.get("/dati?lang=" + language);
        assertThat(answer.status()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.text());
    }

    @ParameterizedTest
    @CsvSource({"it, Dati aperti, Come citare", "en, Open data, How to cite"})
    void everyLayerIsThereWithSourceLicenceDateAndCitation(String language, String title, String citation) {
        String page = page(language);

        assertThat(page).contains("<h1>" + title, citation).doesNotContain("??");
        for (Layer layer : catalog.layers()) {
            String card = page.substring(page.indexOf("<article class=\"page-card\" id=\"" + layer.name() + "\""));
            card = card.substring(0, card.indexOf("</article>"));
            assertThat(card).contains(language.equals("it") ? layer.title().it() : layer.title().en(), layer.licence().name(),
                    layer.licence().url(), language.equals("it") ? layer.attribution().title().it() : layer.attribution().title().en());
            if (layer.schematic() != null) {
                assertThat(card).contains(language.equals("it") ? layer.schematic().it() : layer.schematic().en());
            }
        }
    }

    @Test
    void everyDownloadAnswersInItsFormat() {
        List<Matcher> downloads = found(DOWNLOAD);

        assertThat(downloads).hasSize(catalog.layers().size() * FORMATS);
        assertThat(downloads).allSatisfy(download -> {
            Answer answer = client.get(download.group(1).replace(" ", "%20"));
            assertThat(answer.status()).as(download.group(1)).isEqualTo(200);
            assertThat(answer.contentType().replace(" ", "")).startsWith(download.group(2).replace(" ", "").replaceAll(";.*", ""));
            assertThat(answer.body()).isNotEmpty();
        });
    }

    @Test
    void tilesAndStylesOfEveryLayerAreDescribed() {
        List<Matcher> descriptions = found(DESCRIPTION);

        assertThat(descriptions).hasSize(catalog.layers().size() * 2);
        assertThat(descriptions).allSatisfy(description -> {
            assertThat(description.group(1)).startsWith(client.base());
            assertThat(client.get(description.group(1).substring(client.base().length())).status()).isEqualTo(200);
        });
    }

    private List<Matcher> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(page("it"));
        return matcher.results().map(match -> {
            Matcher one = pattern.matcher(match.group());
            one.find();
            return one;
        }).toList();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"wms, ?SERVICE=WMS&REQUEST=GetCapabilities", "wfs, ?SERVICE=WFS&REQUEST=GetCapabilities", "oapif, ``",
            "wmts, ``", "xyz, ``", "mvt, ``"})
    void addressesToCopyAnswer(String key, String request) {
        Matcher field = Pattern.compile("id=\"indirizzo-" + key + "\" value=\"([^\"]+)\"").matcher(page("it"));
        assertThat(field.find()).isTrue();

        assertThat(field.group(1)).startsWith(client.base());
        String address = field.group(1).substring(client.base().length()).replace("{z}", "9").replace("{x}", "266").replace("{y}", "184");
        assertThat(client.get(address + request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"psm.qgs, application/x-qgis-project, it, Aree produttive dismesse", "psm.qlr, application/x-qgis-layer-definition, en, Dismissed production sites"})
    void filesForQgisAreInTheReadersLanguageWithAddressesOfThisService(String name, String type, String language, String title) {
        Answer answer = client.get("/dati/" + name + "?lang=" + language);

        assertThat(answer.contentType()).isEqualTo(type);
        assertThat(answer.header("Content-Disposition")).contains("filename=\"" + name + "\"");
        assertThat(answer.text()).contains(title, "url=" + client.base() + "/wms", "url='" + client.base() + "/wfs'");
    }

    @Test
    @Tag("once")
    void theExamplesDoWhatTheySay(@TempDir Path folder) throws IOException, InterruptedException {
        String page = page("it");
        Files.writeString(folder.resolve("example.py"), example(page, "python"));

        run(folder, "/usr/bin/python3", "example.py");
        run(folder, "/bin/sh", "-c", example(page, "curl"));
        assertThat(Files.readString(folder.resolve("aree_dismesse.geojson"))).contains("FeatureCollection", "AD-001");
        assertThat(Files.readAllBytes(folder.resolve("aree_dismesse.gpkg"))).startsWith("SQLite format 3".getBytes(StandardCharsets.US_ASCII));
        Files.delete(folder.resolve("aree_dismesse.gpkg"));
        run(folder, "/bin/sh", "-c", example(page, "gdal"));
        assertThat(folder.resolve("aree_dismesse.gpkg")).exists();
    }

    private static String example(String page, String language) {
        Matcher code = Pattern.compile("<code id=\"esempio-" + language + "\">(.*?)</code>", Pattern.DOTALL).matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(report).isZero();
    }
}
