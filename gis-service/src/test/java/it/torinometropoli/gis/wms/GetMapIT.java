package it.torinometropoli.gis.wms;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@IntegrationTest
class GetMapIT {

    private static final double NEAR = 2_000;
    private static final Envelope FAR_AWAY = new Envelope(700_000, 710_000, 4_600_000, 4_610_000);
    private static final int MIDDLE = WmsClient.SIZE / 2;

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources features;

    private WmsClient wms;

    @BeforeEach
    void connect() {
        wms = new WmsClient(port);
    }

    static Stream<Arguments> versionsAndSystems() {
        return Stream.of("1.1.1", "1.3.0").flatMap(version -> Arrays.stream(Crs.values())
                .filter(crs -> !(version.equals("1.1.1") && crs == Crs.CRS84)).map(crs -> arguments(version, crs)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("versionsAndSystems")
    void aMunicipalityIsWhereItIsInEveryReferenceSystem(String version, Crs crs) {
        Envelope torino = WmsClient.around(place("comuni", "comuni.001272"), NEAR);

        assertThat(commonest(wms.picture(WmsClient.map("comuni", torino, version, crs))))
                .isEqualTo(commonest(wms.picture(WmsClient.map("comuni", torino)))).isNotZero();
        assertThat(transparent(wms.picture(WmsClient.map("comuni", FAR_AWAY, version, crs)))).isTrue();
    }

    @Test
    void aFilterChangesTheMap() {
        Map<String, String> pinerolo = WmsClient.map("comuni", WmsClient.around(place("comuni", "comuni.001191"), NEAR / 10));
        assertThat(transparent(wms.picture(pinerolo))).isFalse();

        pinerolo.put("CQL_FILTER", "nome = 'Torino'");
        assertThat(transparent(wms.picture(pinerolo))).isTrue();

        pinerolo.put("CQL_FILTER", "codice_istat = '001191'");
        assertThat(transparent(wms.picture(pinerolo))).isFalse();
    }

    @Test
    void everyLayerCanHaveItsFilter() {
        Map<String, String> two = WmsClient.map("comuni,zone_omogenee", WmsClient.around(place("comuni", "comuni.001191"), NEAR / 10));
        two.put("CQL_FILTER", "EXCLUDE;azioni = '2.2.1;2.2.2'");

        assertThat(transparent(wms.picture(two))).isTrue();
    }

    @ParameterizedTest(name = "{0}, FILTER={1}: transparent {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "comuni|<Filter><PropertyIsEqualTo><PropertyName>nome</PropertyName><Literal>Pinerolo</Literal></PropertyIsEqualTo></Filter>|false",
        "comuni|<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'><ogc:Not><ogc:PropertyIsEqualTo><ogc:PropertyName>psm:nome</ogc:PropertyName><ogc:Literal>Pinerolo</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Not></ogc:Filter>|true",
        "comuni|(<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'><ogc:FeatureId fid='comuni.001191'/></ogc:Filter>)|false",
        "comuni|<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'><ogc:GmlObjectId xmlns:gml='http://www.opengis.net/gml' gml:id='comuni.001272'/></ogc:Filter>|true",
        "comuni|<f:Filter xmlns:f='http://www.opengis.net/fes/2.0'><f:PropertyIsEqualTo><f:ValueReference>codice_istat</f:ValueReference><f:Literal>001191</f:Literal></f:PropertyIsEqualTo></f:Filter>|false",
        "comuni|<f:Filter xmlns:f='http://www.opengis.net/fes/2.0'><f:ResourceId rid='comuni.001272'/></f:Filter>|true",
        "comuni,zone_omogenee|(<Filter><FeatureId fid='x.1'/></Filter>)(<Filter><FeatureId fid='x.1'/></Filter>)|true",
        "zone_omogenee,comuni|(<Filter><FeatureId fid='x.1'/></Filter>)()|false",
        "zone_omogenee,comuni|(<Filter><FeatureId fid='x.1'/></Filter>) (<Filter><FeatureId fid='comuni.001191'/></Filter>)|false",
        "psm|<Filter><FeatureId fid='x.1'/></Filter>|true"})
    void aFilterInXmlChangesTheMapInBothVersions(String layers, String filter, boolean empty) {
        for (String version : List.of("1.1.1", "1.3.0")) {
            Map<String, String> pinerolo = WmsClient.map(layers, WmsClient.around(place("comuni", "comuni.001191"), NEAR / 10), version, Crs.UTM32);
            pinerolo.put("FILTER", filter);

            assertThat(transparent(wms.picture(pinerolo))).as(version).isEqualTo(empty);
        }
    }

    @ParameterizedTest(name = "{0}, FEATUREID={1}: transparent {2}")
    @CsvSource({"comuni, comuni.001191, false", "comuni, 'comuni.001272, comuni.001191', false", "psm, comuni.001191, false",
        "'zone_omogenee,comuni', comuni.001191, false", "comuni, comuni.001272, true", "comuni, comuni.0, true",
        "comuni, zone_omogenee.1, true", "comuni, 001191, true", "zone_omogenee, comuni.001191, true"})
    void onlyTheFeaturesThatAreNamedAreDrawn(String layers, String identifiers, boolean empty) {
        Map<String, String> pinerolo = WmsClient.map(layers, WmsClient.around(place("comuni", "comuni.001191"), NEAR / 10));
        pinerolo.put("FEATUREID", identifiers);

        assertThat(transparent(wms.picture(pinerolo))).isEqualTo(empty);
    }

    @Test
    void aGroupIsDrawnAsItsLayers() {
        Envelope torino = WmsClient.around(place("comuni", "comuni.001272"), NEAR);
        String members = String.join(",", catalog.groups().get(0).layers());

        assertThat(wms.ask(WmsClient.map("psm", torino)).body()).isEqualTo(wms.ask(WmsClient.map(members, torino)).body());
    }

    @Test
    void theGroundIsWhiteUnlessAColourIsAskedFor() {
        Map<String, String> opaque = WmsClient.map("comuni", FAR_AWAY);
        opaque.put("TRANSPARENT", "FALSE");
        assertThat(new Color(wms.picture(opaque).getRGB(MIDDLE, MIDDLE))).isEqualTo(Color.WHITE);

        opaque.put("BGCOLOR", "0x336699");
        assertThat(new Color(wms.picture(opaque).getRGB(MIDDLE, MIDDLE))).isEqualTo(new Color(0x336699));
    }

    @Test
    void aJpegIsNeverTransparent() {
        Map<String, String> jpeg = WmsClient.map("comuni", FAR_AWAY);
        jpeg.put("FORMAT", "image/jpeg");
        Answer answer = wms.ask(jpeg);

        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(new Color(WmsClient.picture(answer).getRGB(MIDDLE, MIDDLE))).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png; mode=8bit", "image/png;mode=8bit", "IMAGE/PNG; MODE=8BIT", "image/png8"})
    void aMapCanHaveAPalette(String format) {
        Map<String, String> map = WmsClient.map("psm", features.of(layer("comuni")).bounds());
        Answer full = wms.ask(map);
        map.put("FORMAT", format);
        Answer indexed = wms.ask(map);

        assertThat(indexed.contentType().replace(" ", "")).isEqualTo("image/png;mode=8bit");
        assertThat(indexed.body()).hasSizeLessThan(full.body().length / 2);
        assertThat(indexed.header("ETag")).isNotEmpty().isNotEqualTo(full.header("ETag"));
        BufferedImage picture = WmsClient.picture(indexed);
        assertThat(picture.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(pixels(picture).map(pixel -> pixel >>> 24 == 0 ? 1 : 0))
                .containsExactlyElementsOf(pixels(WmsClient.picture(full)).map(pixel -> pixel >>> 24 == 0 ? 1 : 0).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource({"image/svg+xml, image/svg+xml, '<?xml'", "image/svg xml, image/svg+xml, '<?xml'", "application/pdf, application/pdf, '%PDF-'"})
    void aMapCanBeADocument(String format, String mediaType, String beginning) {
        Map<String, String> map = WmsClient.map("psm", features.of(layer("comuni")).bounds());
        map.put("FORMAT", format);

        Answer answer = wms.ask(map);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(mediaType);
        assertThat(answer.text()).startsWith(beginning);
    }

    @Test
    void symbolsGrowWithTheResolution() {
        Map<String, String> map = WmsClient.map("comuni", WmsClient.around(place("comuni", "comuni.001272"), NEAR));
        Answer standard = wms.ask(map);
        map.put("DPI", "180");
        Answer fine = wms.ask(map);
        map.remove("DPI");
        map.put("FORMAT_OPTIONS", "dpi:180");
        Answer same = wms.ask(map);

        assertThat(fine.body()).isNotEqualTo(standard.body()).isEqualTo(same.body());
        assertThat(fine.header("ETag")).isNotEqualTo(standard.header("ETag"));
    }

    @Test
    void anEmptyLayerGivesAnEmptyMap() {
        assertThat(transparent(wms.picture(WmsClient.map("catalogo_circa", features.of(layer("comuni")).bounds())))).isTrue();
    }

    @Test
    void areasWithoutAnyPlaceOnEarthGiveAnEmptyMap() {
        for (String box : List.of("1e9,1e9,1e10,1e10", "1e307,1e307,1e308,1e308", "0,0,1e-3,1e-3", "0,0,1e-3,1e300")) {
            Map<String, String> nowhere = WmsClient.map("psm", FAR_AWAY);
            nowhere.put("BBOX", box);

            assertThat(transparent(wms.picture(nowhere))).as(box).isTrue();
        }
    }

    @Test
    void theWholeWorldIsAMapToo() {
        Map<String, String> world = WmsClient.map("comuni", FAR_AWAY);
        world.putAll(Map.of("CRS", "EPSG:4326", "BBOX", "-90,-180,90,180"));

        assertThat(wms.picture(world).getWidth()).isEqualTo(WmsClient.SIZE);
    }

    @Test
    void aClientThatHasTheMapIsToldSo() {
        ServiceClient service = new ServiceClient(port);
        String map = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=comuni&STYLES=&CRS=EPSG:32632&BBOX=390000,4980000,400000,4990000"
                + "&WIDTH=10&HEIGHT=10&FORMAT=image/png";
        Answer first = service.get(map);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");

        Answer again = service.get(map, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        Answer other = service.get(map + "&TRANSPARENT=TRUE", "If-None-Match", first.header("ETag"));
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void aMapCanBePostedAsAForm() {
        ServiceClient service = new ServiceClient(port);
        String map = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=comuni&STYLES=&CRS=EPSG:32632&BBOX=390000,4980000,400000,4990000"
                + "&WIDTH=10&HEIGHT=10&FORMAT=image/png";

        assertThat(service.post("/ows", "application/x-www-form-urlencoded", map).body()).isEqualTo(service.get("/wms?" + map).body());
    }

    private Coordinate place(String layer, String featureId) {
        Geometry shape = (Geometry) features.of(layer(layer)).feature(featureId).orElseThrow().getDefaultGeometry();
        return shape.getInteriorPoint().getCoordinate();
    }

    private Layer layer(String name) {
        return catalog.layer(name).orElseThrow();
    }

    private static int commonest(BufferedImage picture) {
        return pixels(picture).boxed().collect(Collectors.groupingBy(pixel -> pixel, Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static boolean transparent(BufferedImage picture) {
        return pixels(picture).allMatch(pixel -> pixel >>> 24 == 0);
    }

    private static IntStream pixels(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()));
    }
}
