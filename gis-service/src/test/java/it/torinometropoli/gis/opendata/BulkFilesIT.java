package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.settings.Folders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of whole layers: complete, checkable, resumable, made anew only when the layer has changed, within their part of the disk. */
@IntegrationTest
class BulkFilesIT {

    private static final int FORMATS = 8;
    private static final Instant NIGHT = Instant.parse("2026-11-23T01:15:00Z");
    private static final Instant NEXT_NIGHT = Instant.parse("2026-11-24T01:15:00Z");
    private static final String FILE = "/dati/file/comuni.gpkg";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private BulkJob job;
    @Autowired
    private BulkFolder folder;
    @Autowired
    private Folders folders;
    @Autowired
    private FeatureSources sources;
    @Autowired
    private FileFormats formats;
    @Autowired
    private LayerContents contents;
    @Autowired
    private InstanceLock lock;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
        job.make(NIGHT);
    }

    private JsonNode json(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void everyLayerIsThereInEveryFormatWithTheChecksumThatIsStated() throws Exception {
        JsonNode index = json("/dati/file/indice.json");
        List<String> checksums = new ArrayList<>();

        assertThat(index).hasSize(catalog.layers().size());
        for (JsonNode layer : index) {
            assertThat(layer.get("files")).as(layer.get("layer").asString()).hasSize(FORMATS);
            assertThat(layer.get("citation").asString()).contains(layer.get("title").asString(), layer.get("licence").asString());
            for (JsonNode file : layer.get("files")) {
                String path = file.get("url").asString().substring(client.base().length());
                Answer answer = client.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).hasSize(file.get("bytes").asInt());
                assertThat(sha256(answer.body())).as(path).isEqualTo(file.get("sha256").asString());
                assertThat(answer.header("Link")).contains("rel=\"license\"");
                String line = sha256(answer.body()) + "  " + path.substring(path.lastIndexOf('/') + 1) + "\n";
                assertThat(client.get(path + ".sha256").text()).isEqualTo(line);
                checksums.add(line);
            }
        }
        assertThat(client.get("/dati/file/SHA256SUMS").text()).isEqualTo(String.join("", checksums));
    }

    @Test
    void cataloguesNameTheFilesWithTheirSizeAndChecksum() throws Exception {
        byte[] file = client.get(FILE).body();
        JsonNode graph = json("/metadati/catalogo.jsonld").get("@graph");
        JsonNode distribution = node(graph, client.base() + "/metadati/comuni#file-gpkg");
        JsonNode markup = JSON.readTree(Jsoup.parse(client.get("/metadati/comuni").text()).select("script[type=application/ld+json]").first().data());
        JsonNode download = markup.get("distribution").valueStream().filter(each -> each.get("contentUrl").asString().equals(client.base() + FILE)).findFirst()
                .orElseThrow();

        assertThat(distribution.at("/dcat:downloadURL/0/@id").asString()).isEqualTo(client.base() + FILE);
        assertThat(client.get(distribution.at("/dcat:accessURL/0/@id").asString().substring(client.base().length())).status()).isEqualTo(200);
        assertThat(distribution.at("/dcat:byteSize/0/@value").asString()).isEqualTo(String.valueOf(file.length));
        assertThat(node(graph, distribution.at("/spdx:checksum/0/@id").asString()).at("/spdx:checksumValue/0/@value").asString()).isEqualTo(sha256(file));
        assertThat(download.get("sha256").asString()).isEqualTo(sha256(file));
        assertThat(download.get("contentSize").asString()).isEqualTo(file.length + " B");
        Answer record = client.get("/metadati/comuni.xml");
        assertThat(record.text()).contains("<gmd:URL>" + client.base() + FILE + "</gmd:URL>");
        assertThat(OgcSchemas.violations(record.body())).isEmpty();
    }

    @Test
    void cataloguesAreThereEvenIfTheIndexCannotBeRead(@TempDir Path var) throws IOException {
        Files.writeString(Files.createDirectories(var.resolve("open-data")).resolve("index.json"), "{\"layers\": [");

        assertThat(new BulkFiles(folder(var, DataSize.ofMegabytes(1))).files("https://example.org")).isEmpty();
        assertThat(new BulkFiles(folder).files("https://example.org").get("comuni")).hasSize(FORMATS);
    }

    private static JsonNode node(JsonNode graph, String address) {
        return graph.valueStream().filter(node -> node.get("@id").asString().equals(address)).findFirst().orElseThrow();
    }

    @Test
    void aFileHoldsWhatTheServiceGives() {
        JsonNode file = JSON.readTree(client.get("/dati/file/aree_dismesse.geojson").body());

        assertThat(file.get("features")).hasSize((int) sources.of(catalog.layer("aree_dismesse").orElseThrow()).count(
                it.torinometropoli.gis.feature.FeatureQuery.ALL));
        assertThat(file.at("/features/0/properties").has("nome")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"indice.json", "modifiche.json", "SHA256SUMS", "comuni.gpkg.sha256"})
    void whoHasAListIsNotSentItAgain(String name) {
        Answer first = client.get("/dati/file/" + name);

        assertThat(first.status()).isEqualTo(200);
        assertThat(client.get("/dati/file/" + name, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void whoHasAFileIsNotSentItAgain() {
        Answer first = client.get(FILE);

        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(client.get(FILE, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
        assertThat(client.get(FILE, "If-Modified-Since", first.header("Last-Modified")).status()).isEqualTo(304);
    }

    @Test
    void aDownloadThatBrokeOffGoesOn() {
        Answer whole = client.get(FILE);
        Answer rest = client.get(FILE, "Range", "bytes=100-", "If-Range", whole.header("ETag"));

        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.header("Content-Range")).isEqualTo("bytes 100-%d/%d".formatted(whole.body().length - 1, whole.body().length));
        assertThat(rest.body()).isEqualTo(java.util.Arrays.copyOfRange(whole.body(), 100, whole.body().length));
    }

    @Test
    void aDownloadOfAFileThatHasChangedBeginsAgain() {
        Answer answer = client.get(FILE, "Range", "bytes=100-", "If-Range", "\"another\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        assertThat(answer.body()).isEqualTo(client.get(FILE).body());
    }

    @Test
    void onlyALayerThatHasChangedIsMadeAnewAndNoted() throws IOException {
        BulkIndex before = folder.index();
        pretendThatAnotherStateWasWritten("comuni");

        job.make(NEXT_NIGHT);

        BulkIndex after = folder.index();
        assertThat(after.layer("comuni").orElseThrow().made()).isEqualTo(NEXT_NIGHT);
        assertThat(after.layers()).filteredOn(layer -> !layer.layer().equals("comuni"))
                .isEqualTo(before.layers().stream().filter(layer -> !layer.layer().equals("comuni")).toList());
        assertThat(json("/dati/file/modifiche.json").get(0)).isEqualTo(JSON.readTree(
                "{\"at\": \"2026-11-24T01:15:00Z\", \"layer\": \"comuni\", \"kind\": \"CHANGED\", \"before\": 312, \"after\": 312}"));
        assertThat(after.changes()).hasSize(before.changes().size() + 1);
    }

    @Test
    void filesThatAreReplacedStayUntilTheNextNight() throws IOException {
        BulkIndex before = folder.index();
        pretendThatAnotherStateWasWritten("comuni");
        pretendThatAnotherStateWasWritten("zone_omogenee");
        job.make(NEXT_NIGHT);
        assertThat(before.layers()).allSatisfy(layer -> assertThat(folder.file(layer, layer.files().get(0))).exists());

        job.make(NEXT_NIGHT);

        assertThat(folders.kept().resolve("open-data").toFile().listFiles(java.io.File::isDirectory)).hasSize(catalog.layers().size());
    }

    private void pretendThatAnotherStateWasWritten(String name) throws IOException {
        BulkIndex index = folder.index();
        folder.replace(new BulkIndex(index.layers().stream().map(layer -> !layer.layer().equals(name) ? layer
                : new BulkIndex.BulkLayer(name, "earlier", layer.folder(), layer.made(), layer.features(), layer.files())).toList(), index.changes()));
    }

    @Test
    void theFilesTakeNoMoreDiskThanTheyMay(@TempDir Path var) throws IOException {
        DataSize most = DataSize.ofKilobytes(500);
        BulkFolder small = folder(var, most);

        BulkJob limited = job(small);
        limited.make(NIGHT);

        assertThat(limited.failures()).isNotEmpty();
        assertThat(limited.failures().size() + small.index().layers().size()).isEqualTo(catalog.layers().size());
        assertThat(small.index().layers()).hasSizeLessThan(catalog.layers().size()).allSatisfy(layer -> assertThat(layer.files()).hasSize(FORMATS));
        assertThat(small.bytes()).isLessThan(most.toBytes() + DataSize.ofKilobytes(50).toBytes());
        assertThat(var.resolve("open-data").toFile().listFiles(java.io.File::isDirectory)).hasSize(small.index().layers().size());
    }

    @Test
    void anIndexThatIsBrokenIsMadeAnew(@TempDir Path var) throws IOException {
        BulkFolder broken = folder(var, DataSize.ofGigabytes(1));
        Files.writeString(Files.createDirectories(var.resolve("open-data")).resolve("index.json"), "{\"layers\": [");
        assertThat(broken.index()).isEqualTo(BulkIndex.EMPTY);

        BulkWriter writer = new BulkWriter(contents, formats, broken);
        Layer smallest = catalog.layer("zone_omogenee").orElseThrow();
        broken.replace(new BulkIndex(List.of(writer.write(smallest, Optional.empty(), NIGHT).orElseThrow()), List.of()));

        assertThat(broken.index().layer("zone_omogenee").orElseThrow().files()).hasSize(FORMATS);
    }

    private BulkFolder folder(Path var, DataSize most) {
        return new BulkFolder(new Folders(folders.home(), var.toString(), "", ""), new BulkSettings("-", most));
    }

    private BulkJob job(BulkFolder other) {
        return new BulkJob(catalog, new BulkWriter(contents, formats, other), other, lock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dati/file/sogni.csv", "/dati/file/index.json", "/dati/file/comuni", "/dati/file/sogni.csv.sha256"})
    void whatIsNotThereSaysWhereTheListIs(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("/dati/file/indice.json");
    }

    @Test
    void thePageListsEveryFileWithItsChecksumAndWhatHasChanged() {
        Document page = Jsoup.parse(client.get("/dati/file", "Accept-Language", "it").text());
        List<String> files = page.select(".data-formats a").eachAttr("href");

        assertThat(files).hasSize(catalog.layers().size() * FORMATS * 2).contains("/dati/file/comuni.gpkg", "/dati/file/comuni.gpkg.sha256");
        assertThat(page.select("dd[lang=it]").eachText()).hasSize(catalog.layers().size()).allMatch(citation -> citation.contains("licenza"));
        assertThat(page.select("#modifiche ~ .data-scroll tbody tr")).isNotEmpty();
        assertThat(page.select(".data-formats li").first().text()).matches(".*\\([0-9.,]+ [kM]B\\), SHA-256.*");
    }

    @Test
    void healthTellsWhetherFilesAreUpToDate() {
        assertThat(client.get("/actuator/health/open-data").text()).contains("openData");
        assertThat(job.failures()).isEmpty();
    }
}
