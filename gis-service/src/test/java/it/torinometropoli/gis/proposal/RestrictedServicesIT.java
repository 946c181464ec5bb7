package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.download.Gdal;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The services of officers: what awaits a decision is there for them, in GDAL and QGIS too, and nowhere for others. */
@IntegrationTest
class RestrictedServicesIT {

    private static final String LAYER = "circa_in_istruttoria";
    private static final String FEATURES = "?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=" + LAYER;
    private static final String MAP = "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&CRS=EPSG:32632&BBOX=413000,5033000,415000,5035000&WIDTH=200"
            + "&HEIGHT=200&FORMAT=image/png&LAYERS=";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    private ServiceClient client;
    private ProposalStage stage;

    @BeforeEach
    void people() {
        stage = new ProposalStage(service, port);
        client = new ServiceClient(port);
    }

    @Test
    void officersReadWhatAwaitsADecisionBesideThePublicLayers() {
        String reviewer = login("istruisce@example.org");
        long id = stage.in("completamento");
        String number = stage.number(id);

        await().atMost(PATIENCE).until(() -> restricted("/wfs" + FEATURES + "&OUTPUTFORMAT=application/geo%2Bjson", reviewer).text().contains(number));
        Answer features = restricted("/wfs" + FEATURES + "&OUTPUTFORMAT=application/geo%2Bjson", reviewer);
        assertThat(features.text()).contains("\"stato\":\"integrazione_richiesta\"", "Sponda della Dora", "\"comune\":\"Ivrea\"")
                .doesNotContain("Ada Prova", "ada@example.org", "compila@example.org");
        assertThat(features.header("Cache-Control")).isEqualTo("no-store");
        String capabilities = restricted("/wms?SERVICE=WMS&REQUEST=GetCapabilities", reviewer).text();
        assertThat(capabilities).contains("<Name>" + LAYER + "</Name>", "<Name>aree_dismesse</Name>", "/riservato/wms", "/riservato/wfs");
        assertThat(restricted("/wfs?SERVICE=WFS&REQUEST=GetCapabilities", reviewer).text()).contains(LAYER, "/riservato/wfs").doesNotContain(":" + port + "/wfs");
        assertThat(restricted("/wfs" + FEATURES.replace(LAYER, "comuni") + "&RESULTTYPE=hits", reviewer).text()).contains("numberMatched=\"312\"");
        for (String format : List.of("CSV", "GPKG")) {
            assertThat(restricted("/wfs" + FEATURES + "&OUTPUTFORMAT=" + format, reviewer).status()).as(format).isEqualTo(200);
        }

        Answer map = restricted("/wms" + MAP + LAYER, reviewer);
        assertThat(map.contentType()).isEqualTo("image/png");
        assertThat(map.header("Cache-Control")).isEqualTo("no-store");
        assertThat(map.body()).isNotEqualTo(restricted("/wms" + MAP + "catalogo_circa", reviewer).body());
        assertThat(restricted("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + LAYER, login("decide@example.org")).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsDecidedLeavesTheLayer() {
        String reviewer = login("istruisce@example.org");
        String number = stage.number(stage.in("ritirata"));

        await().atMost(PATIENCE).until(() -> !restricted("/wfs" + FEATURES, reviewer).text().contains(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/wfs?SERVICE=WFS&REQUEST=GetCapabilities", "/wms" + MAP + "comuni"})
    void othersDoNotComeIn(String path) {
        TestMembers.make(service, "registro-wms@example.org", null, Role.REGISTER_KEEPER);

        assertThat(client.get("/riservato" + path).status()).isEqualTo(401);
        assertThat(restricted(path, "istruisce@example.org:" + TestMembers.PASSWORD).status()).isEqualTo(401);
        assertThat(restricted(path, login("compila@example.org")).status()).isEqualTo(403);
        assertThat(restricted(path, login("registro-wms@example.org")).status()).isEqualTo(403);
        assertThat(AreaClient.signedIn(port, "istruisce@example.org", TestMembers.PASSWORD).get("/riservato" + path).status()).as("a session is no key")
                .isEqualTo(401);
    }

    @Test
    void nothingPublicKnowsTheLayer() {
        String reviewer = login("istruisce@example.org");
        stage.in("inviata");
        restricted("/wms" + MAP + LAYER, reviewer);

        for (String path : List.of("/wms?SERVICE=WMS&REQUEST=GetCapabilities", "/wfs?SERVICE=WFS&REQUEST=GetCapabilities",
                "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType", "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", "/ogcapi/collections?f=json",
                "/api/v1/layers", "/dati", "/dati/psm.qgs", "/")) {
            assertThat(client.get(path).text()).as(path).containsPattern("aree[_-]dismesse").doesNotContain(LAYER);
        }
        for (String path : List.of("/wms" + MAP + LAYER, "/wfs" + FEATURES, "/ogcapi/collections/" + LAYER + "/items?f=json", "/tiles/" + LAYER + "/10/530/366.png",
                "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + LAYER,
                "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=" + LAYER)) {
            assertThat(client.get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void gdalReadsTheLayerWithAnApplicationPassword() {
        String login = login("istruisce@example.org");
        stage.in("inviata");

        String told = Gdal.info("WFS:http://127.0.0.1:" + port + "/riservato/wfs", "psm:" + LAYER, "--config", "GDAL_HTTP_USERPWD", login);

        assertThat(told).contains("numero: String", "UTM zone 32N").doesNotContain("Feature Count: 0");
    }

    @Test
    @Tag("once")
    void qgisReadsAndDrawsTheLayerWithAnApplicationPassword() throws IOException, InterruptedException {
        String[] login = login("istruisce@example.org").split(":");
        String number = stage.number(stage.in("inviata"));
        Process qgis = new ProcessBuilder("/usr/bin/python3", "src/test/clients/restricted_client.py", "http://127.0.0.1:" + port, login[0], login[1], number)
                .redirectErrorStream(true).start();
        String report = new String(qgis.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(qgis.waitFor()).as(report).isZero();
    }

    /** A name and a new application password, with a colon between. */
    private String login(String email) {
        AreaClient browser = AreaClient.signedIn(port, email, TestMembers.PASSWORD);
        Jsoup.parse(browser.get("/account").text()).select("form[action*=revoca]").forEach(form -> browser.post(form.attr("action")));
        return email + ":" + Jsoup.parse(browser.post("/account/password-applicazioni", "label", "QGIS").text()).selectFirst(".area-issued code").text();
    }

    private Answer restricted(String path, String login) {
        return client.get("/riservato" + path, "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
}
