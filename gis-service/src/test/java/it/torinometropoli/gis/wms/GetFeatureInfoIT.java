package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@IntegrationTest
class GetFeatureInfoIT {

    private static final int MIDDLE = WmsClient.SIZE / 2;
    private static final double TEN_METRE_PIXELS = WmsClient.SIZE * 10 / 2.0;

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources features;

    private WmsClient wms;
    private Coordinate site;
    private String municipality;

    @BeforeEach
    void connect() {
        wms = new WmsClient(port);
        Geometry point = shape("aree_dismesse", "aree_dismesse.AD-002");
        site = point.getCoordinate();
        municipality = features.of(catalog.layer("comuni").orElseThrow()).features(FeatureQuery.ALL)
                .filter(feature -> ((Geometry) feature.getDefaultGeometry()).intersects(point)).findFirst().orElseThrow().getID();
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, WGS84", "1.3.0, WEB_MERCATOR", "1.3.0, RDN2008_UTM33", "1.1.1, WGS84", "1.1.1, UTM32"})
    void findsTheSiteUnderThePixel(String version, Crs crs) {
        Map<String, String> request = WmsClient.map("psm", WmsClient.around(site, TEN_METRE_PIXELS), version, crs);

        assertThat(ids(json(request, "psm", MIDDLE, MIDDLE, 10))).contains("aree_dismesse.AD-002", municipality);
    }

    @Test
    void givesTheTopmostLayerFirst() {
        Map<String, String> request = WmsClient.map("comuni,zone_omogenee,aree_dismesse", WmsClient.around(site, TEN_METRE_PIXELS));

        assertThat(ids(json(request, "comuni,aree_dismesse", MIDDLE, MIDDLE, 1))).containsExactly("aree_dismesse.AD-002", municipality);
    }

    @ParameterizedTest(name = "{0} pixels away: found {1}")
    @CsvSource({"0, true", "4, true", "80, false"})
    void aPointIsFoundWithinAFewPixels(int pixels, boolean found) {
        Map<String, String> request = WmsClient.map("aree_dismesse", WmsClient.around(site, TEN_METRE_PIXELS));
        request.put("CQL_FILTER", "nome = 'ex Gommatura (Mirafiori)'");

        assertThat(ids(json(request, "aree_dismesse", MIDDLE + pixels, MIDDLE, 1))).hasSize(found ? 1 : 0);
    }

    @Test
    void anAreaIsFoundOnlyInsideOfIt() {
        Geometry torino = shape("comuni", "comuni.001272");
        Envelope bounds = torino.getEnvelopeInternal();
        Map<String, String> request = WmsClient.map("comuni", bounds);

        for (int pixel = 5; pixel < WmsClient.SIZE; pixel += 13) {
            Coordinate place = new Coordinate(bounds.getMinX() + (pixel + 0.5) * bounds.getWidth() / WmsClient.SIZE,
                    bounds.getMaxY() - (pixel + 0.5) * bounds.getHeight() / WmsClient.SIZE);
            boolean inside = torino.intersects(torino.getFactory().createPoint(place));
            assertThat(ids(json(request, "comuni", pixel, pixel, 10)).contains("comuni.001272")).as("pixel %d", pixel).isEqualTo(inside);
        }
    }

    @Test
    void findsOnlyTheFeaturesThatAreNamed() {
        Map<String, String> request = WmsClient.map("psm", WmsClient.around(site, TEN_METRE_PIXELS));
        request.put("FEATUREID", municipality + ",aree_dismesse.AD-000");

        assertThat(ids(json(request, "psm", MIDDLE, MIDDLE, 10))).containsExactly(municipality);
    }

    @Test
    void doesNotFindWhatTheFilterHides() {
        Map<String, String> request = WmsClient.map("comuni", WmsClient.around(site, TEN_METRE_PIXELS));
        request.put("CQL_FILTER", "nome = 'Pinerolo'");

        assertThat(ids(json(request, "comuni", MIDDLE, MIDDLE, 10))).isEmpty();
    }

    @ParameterizedTest(name = "{0} of a map of WMS {1} in {2}: {3} about {4}")
    @CsvSource(delimiter = '|', value = {
        "application/geo+json|1.3.0|RDN2008_UTM33|\"coordinates\":[|7.612 45.03",
        "application/json|1.3.0|WGS84|\"coordinates\":[|7.612 45.03",
        "application/json|1.1.1|UTM32|\"coordinates\":[|390661.46 4987220.08",
        "application/json|1.3.0|RDN2008_UTM33|\"coordinates\":[|-81980.4 5012902.93",
        "application/gml+xml; version=3.2|1.3.0|WGS84|<gml:pos>|45.03 7.612",
        "application/gml+xml; version=3.2|1.1.1|UTM32|<gml:pos>|390661.46 4987220.08",
        "application/gml+xml|1.3.0|RDN2008_UTM33|<gml:pos>|5012902.93 -81980.4",
        "application/vnd.ogc.gml|1.1.1|WGS84|ts=\" \">|7.612 45.03",
        "application/vnd.ogc.gml|1.3.0|WGS84|ts=\" \">|7.612 45.03"})
    void shapesAreWhereTheFormatSaysThatTheyAre(String format, String version, Crs crs, String before, String position) {
        Answer answer = wms.ask(theSite(version, crs, format));
        String text = answer.text();
        int start = text.indexOf(before) + before.length();
        String[] told = text.substring(start, text.indexOf(before.contains("[") ? ']' : '<', start)).split("[, ]");
        String[] wanted = position.split(" ");

        assertThat(answer.contentType()).startsWith(format);
        for (int axis = 0; axis < 2; axis++) {
            double near = Double.parseDouble(wanted[axis]);
            assertThat(Double.parseDouble(told[axis])).isCloseTo(near, within(Math.abs(near) < 180 ? 1e-6 : 0.1));
        }
    }

    @Test
    void jsonNamesTheReferenceSystemUnlessItIsThatOfGeoJson() {
        assertThat(wms.ask(theSite("1.3.0", Crs.UTM32, "application/json")).text()).contains("\"name\":\"urn:ogc:def:crs:EPSG::32632\"");
        assertThat(wms.ask(theSite("1.3.0", Crs.UTM32, "application/geo+json")).text()).doesNotContain("\"crs\"");
    }

    @Test
    void geoJsonHasEveryAttribute() {
        JsonNode feature = JsonMapper.shared().readTree(wms.ask(theSite("1.3.0", Crs.UTM32, "application/geo+json")).body()).get("features").get(0);

        assertThat(feature.get("properties").propertyNames())
                .containsAll(catalog.layer("aree_dismesse").orElseThrow().attributes().stream().map(attribute -> attribute.name()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"psm", "aree_dismesse", "comuni"})
    void gmlIsValidAgainstTheSchemaThatItNames(String layers) {
        Map<String, String> request = info(WmsClient.map(layers, WmsClient.around(site, TEN_METRE_PIXELS)), layers, MIDDLE, MIDDLE,
                "application/gml+xml; version=3.2");
        Answer answer = wms.ask(request);

        assertThat(answer.text()).contains("gml:id=");
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
    }

    @ParameterizedTest(name = "a format written {0} is read")
    @ValueSource(strings = {"application/gml+xml;version=3.2", "application/gml xml; version=3.2", "APPLICATION/JSON", "text/HTML"})
    void formatsAreReadAsClientsWriteThem(String format) {
        assertThat(wms.ask(theSite("1.3.0", Crs.UTM32, format)).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} pixels away with BUFFER={1}: found {2}")
    @CsvSource({"15, 20, true", "15, 10, false", "4, 0, false", "0, 1, true"})
    void aClientMaySayHowCloselyItMeans(int pixels, int buffer, boolean found) {
        Map<String, String> request = WmsClient.map("aree_dismesse", WmsClient.around(site, TEN_METRE_PIXELS));
        request.putAll(Map.of("CQL_FILTER", "nome = 'ex Gommatura (Mirafiori)'", "BUFFER", String.valueOf(buffer)));

        assertThat(ids(json(request, "aree_dismesse", MIDDLE + pixels, MIDDLE, 1))).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"it, Gestore, parco", "en, Managing body, park"})
    void aLayerMayHaveATemplateOfItsOwn(String language, String title, String kind) {
        SimpleFeature park = features.of(catalog.layer("aree_protette").orElseThrow()).features(FeatureQuery.ALL).findFirst().orElseThrow();
        Coordinate place = ((Geometry) park.getDefaultGeometry()).getInteriorPoint().getCoordinate();
        Map<String, String> request = info(WmsClient.map("aree_protette", WmsClient.around(place, TEN_METRE_PIXELS)), "aree_protette", MIDDLE,
                MIDDLE, "text/html");
        request.putAll(Map.of("LANGUAGE", language, "FEATUREID", park.getID()));

        String page = wms.ask(request).text();
        assertThat(page).contains("<article id=\"" + park.getID() + "\">", "<th scope=\"row\">" + title + "</th>", kind,
                "<h2><a href=\"http://127.0.0.1:%d/?luogo=%s&amp;lang=%s\">".formatted(port, park.getID(), language)).doesNotContain("th:");
    }

    @Test
    void aPageTellsTitlesAndReadableValuesInTheLanguageOfTheReader() {
        String italian = info("text/html", "it").text();
        assertThat(italian).contains("<html lang=\"it\">", "Aree produttive dismesse", "Uso precedente", "industria automobilistica", "non verificata");
        assertThat(italian).doesNotContain("non_verificata", "car industry");
        assertThat(italian).contains("/?azione=2.2.2&amp;lang=it\">2.2.2</a>", "/?luogo=aree_dismesse.AD-002&amp;lang=it\">ex Gommatura (Mirafiori)</a>");

        String english = info("text/html", "en").text();
        assertThat(english).contains("<html lang=\"en\">", "Former use", "car industry");
        assertThat(english).doesNotContain("industria automobilistica");
    }

    @Test
    void plainTextHasALinePerAttribute() {
        Answer answer = info("text/plain", "it");

        assertThat(answer.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.text()).contains("Aree produttive dismesse (aree_dismesse.AD-002)\n", "  Nome: ex Gommatura (Mirafiori)\n",
                "  Comune: Torino\n", "  Codice ISTAT del comune: 001272\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain"})
    void saysSoWhenThereIsNothing(String format) {
        Map<String, String> request = WmsClient.map("psm", new Envelope(700_000, 710_000, 4_600_000, 4_610_000));

        assertThat(wms.ask(info(request, "psm", MIDDLE, MIDDLE, format)).text()).contains("Nessun elemento in questo punto.");
    }

    private Geometry shape(String layer, String featureId) {
        return (Geometry) features.of(catalog.layer(layer).orElseThrow()).feature(featureId).orElseThrow().getDefaultGeometry();
    }

    /** The request for one site, in the middle of the map. */
    private Map<String, String> theSite(String version, Crs crs, String format) {
        Map<String, String> request = info(WmsClient.map("aree_dismesse", WmsClient.around(site, TEN_METRE_PIXELS), version, crs),
                "aree_dismesse", MIDDLE, MIDDLE, format);
        request.put("CQL_FILTER", "nome = 'ex Gommatura (Mirafiori)'");
        return request;
    }

    private Answer info(String format, String language) {
        Map<String, String> request = info(WmsClient.map("aree_dismesse", WmsClient.around(site, TEN_METRE_PIXELS)), "aree_dismesse", MIDDLE, MIDDLE, format);
        request.putAll(Map.of("LANGUAGE", language, "CQL_FILTER", "nome = 'ex Gommatura (Mirafiori)'"));
        return wms.ask(request);
    }

    private JsonNode json(Map<String, String> map, String layers, int column, int row, int count) {
        Map<String, String> request = info(map, layers, column, row, "application/json");
        request.put("FEATURE_COUNT", String.valueOf(count));
        Answer answer = wms.ask(request);
        assertThat(answer.contentType()).as(answer.text()).startsWith("application/json");
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, String> info(Map<String, String> map, String layers, int column, int row, String format) {
        boolean latest = map.get("VERSION").equals("1.3.0");
        map.putAll(Map.of("REQUEST", "GetFeatureInfo", "QUERY_LAYERS", layers, "INFO_FORMAT", format,
                latest ? "I" : "X", String.valueOf(column), latest ? "J" : "Y", String.valueOf(row)));
        return map;
    }

    private static List<String> ids(JsonNode collection) {
        List<String> ids = new ArrayList<>();
        collection.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
        return ids;
    }
}
