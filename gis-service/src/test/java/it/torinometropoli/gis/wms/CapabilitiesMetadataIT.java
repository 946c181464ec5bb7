package it.torinometropoli.gis.wms;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What capabilities tell about the data and the service beyond how to ask for maps. */
@IntegrationTest
class CapabilitiesMetadataIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources features;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest(name = "{0} in {1}: {2} is {3}")
    @CsvSource(delimiter = '|', value = {
        "1.3.0|it|//Layer[Name='comuni']/KeywordList/Keyword[@vocabulary='GEMET - INSPIRE themes, version 1.0']|Unità amministrative",
        "1.3.0|en|//Layer[Name='aree_protette']/KeywordList/Keyword[@vocabulary='GEMET - INSPIRE themes, version 1.0']|Protected sites",
        "1.1.1|it|//Layer[Name='aree_dismesse']/KeywordList/Keyword[last()]|Utilizzo del territorio",
        "1.3.0|it|//Service/KeywordList/Keyword[@vocabulary='ISO'][1]|infoMapAccessService",
        "1.1.1|en|//Service/KeywordList/Keyword[last()]|humanGeographicViewer",
        "1.3.0|it|//Layer[Name='psm']/Style/Title|Stile predefinito",
        "1.1.1|eng|//Layer[Name='psm']/Style[Name='default']/Title|Default style",
        "1.3.0|it|//Layer[Name='comuni']/DataURL[1]/Format|application/gml+xml; version=3.2",
        "1.1.1|it|//Layer[Name='comuni']/DataURL[2]/Format|application/geo+json",
        "1.3.0|it|//Service/MaxWidth|4096",
        "1.3.0|it|//*[name()='sld:UserDefinedSymbolization']/@UserStyle|1",
        "1.1.1|it|//Capability/UserDefinedSymbolization[@SupportSLD='1' and @UserLayer='0']/@UserStyle|1",
        "1.3.0|it|//Service/LayerLimit|32",
        "1.3.0|ita|//ExtendedCapabilities/ResponseLanguage/Language|ita",
        "1.3.0|eng|//ExtendedCapabilities/ResponseLanguage/Language|eng",
        "1.3.0|it|//ExtendedCapabilities/SupportedLanguages/DefaultLanguage/Language|ita",
        "1.3.0|en|//ExtendedCapabilities/SupportedLanguages/SupportedLanguage/Language|eng",
        "1.3.0|it|//ExtendedCapabilities/SpatialDataServiceType|view",
        "1.3.0|it|//ExtendedCapabilities/Conformity/Degree|notEvaluated",
        "1.3.0|en|//ExtendedCapabilities/Keyword[KeywordValue='Protected sites']/OriginatingControlledVocabulary/Title|GEMET - INSPIRE themes",
        "1.1.1|it|count(//ExtendedCapabilities)|0"})
    void tellsWhatTheDataAre(String version, String language, String path, String value) throws Exception {
        assertThat(WmsDocument.of(capabilities(version, "LANGUAGE", language)).text(path)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, it", "1.3.0, en", "1.1.1, it", "1.1.1, en"})
    void isValidInBothLanguages(String version, String language) {
        assertThat(OgcSchemas.violations(capabilities(version, "LANGUAGE", language).body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void everyLegendAndEveryLinkToFeaturesCanBeFollowed(String version) throws Exception {
        WmsDocument document = WmsDocument.of(capabilities(version));
        Map<String, String> links = new TreeMap<>();
        for (int link = 1; link <= document.count("//LegendURL"); link++) {
            links.put(document.text("(//LegendURL)[%d]/OnlineResource/@href".formatted(link)), "image/png");
        }
        links.put(document.text("//Layer[Name='comuni']/DataURL[1]/OnlineResource/@href"), "application/gml+xml");
        links.put(document.text("//Layer[Name='comuni']/DataURL[2]/OnlineResource/@href"), "application/geo+json");

        links.forEach((link, format) -> {
            Answer answer = service.get(link.substring(service.base().length()));
            assertThat(answer.status()).as(link).isEqualTo(200);
            assertThat(answer.contentType()).as(link).startsWith(format);
        });
    }

    /** Layers inherit the style of the group that they are in (06-042, 7.2.4.8). */
    @ParameterizedTest
    @ValueSource(strings = {"psm", "comuni", "aree_dismesse"})
    void theStyleOfAGroupIsThatOfItsLayersWhenNoneIsAskedFor(String layer) {
        WmsClient wms = new WmsClient(port);
        Map<String, String> map = WmsClient.map(layer, new Envelope(380_000, 400_000, 4_980_000, 5_000_000));
        byte[] plain = wms.ask(map).body();
        map.put("STYLES", "default");

        assertThat(wms.ask(map).body()).isEqualTo(plain);
    }

    /** To the metre, which is what rounding and straight sides may add. */
    @ParameterizedTest
    @EnumSource(Crs.class)
    void boxesHoldTheFeaturesAndLittleElse(Crs crs) throws Exception {
        WmsDocument document = WmsDocument.of(capabilities("1.3.0"));
        Envelope tight = new Envelope();
        features.of(catalog.layer("comuni").orElseThrow()).features(FeatureQuery.ALL).forEach(feature -> tight.expandToInclude(
                CrsTransform.between(Crs.UTM32, crs).apply((Geometry) feature.getDefaultGeometry()).getEnvelopeInternal()));
        String box = "//Layer[Name='comuni']/BoundingBox[@CRS='%s']".formatted(crs.code());
        Envelope told = crs.authorityOrder().envelope(document.number(box + "/@minx"), document.number(box + "/@miny"),
                document.number(box + "/@maxx"), document.number(box + "/@maxy"));

        assertThat(told.contains(tight)).isTrue();
        double metre = crs.geographic() ? 1.5e-5 : 1.5;
        assertThat(told.getWidth()).isCloseTo(tight.getWidth(), within(metre));
        assertThat(told.getHeight()).isCloseTo(tight.getHeight(), within(metre));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void aClientThatHasTheDocumentIsToldSo(String version) throws Exception {
        String sequence = WmsDocument.of(capabilities(version)).text("/*/@updateSequence");

        assertThat(capabilities(version, "UPDATESEQUENCE", "2020-01-01T00:00:00Z-000000000000").status()).isEqualTo(200);
        Answer current = capabilities(version, "UPDATESEQUENCE", sequence);
        assertThat(current.status()).isEqualTo(400);
        assertThat(current.text()).contains("code=\"CurrentUpdateSequence\"");
        assertThat(capabilities(version, "UPDATESEQUENCE", "9999-01-01T00:00:00Z").text()).contains("code=\"InvalidUpdateSequence\"");
        assertThat(OgcSchemas.violations(current.body())).isEmpty();
    }

    @Test
    void theDocumentIsSentCompressedOrNotAtAllWhenTheClientTakesThat() throws Exception {
        String path = "/wms?SERVICE=WMS&REQUEST=GetCapabilities";
        Answer plain = service.get(path);
        Answer compressed = service.get(path, "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes()).isEqualTo(plain.body());
        assertThat(service.get(path, "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
        assertThat(service.get(path, "If-None-Match", plain.header("ETag")).status()).isEqualTo(304);
    }

    private Answer capabilities(String version, String... more) {
        Map<String, String> parameters = new TreeMap<>(Map.of("SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", version));
        if (more.length > 0) {
            parameters.put(more[0], more[1]);
        }
        return service.get("/wms", parameters);
    }
}
