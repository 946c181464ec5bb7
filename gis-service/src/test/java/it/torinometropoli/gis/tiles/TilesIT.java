package it.torinometropoli.gis.tiles;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.render.MapPainter;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The tiles of the whole service, as a web map and a WMTS client ask for them. */
@IntegrationTest
class TilesIT {

    private static final int SIZE = 256;

    @LocalServerPort
    private int port;
    @Autowired
    private TileLayers layers;
    @Autowired
    private MapPainter painter;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource({"9, 266, 182", "11, 1066, 732", "13, 4268, 2932"})
    void fourXyzTilesAreOneMap(int zoom, int column, int row) throws IOException {
        BufferedImage map = map("GoogleMapsCompatible", zoom, column, row);

        for (int part = 0; part < 4; part++) {
            int right = part % 2;
            int down = part / 2;
            Answer tile = service.get("/tiles/psm/%d/%d/%d.png".formatted(zoom, column + right, row + down));
            assertThat(tile.contentType()).isEqualTo("image/png");
            assertThat(pixels(picture(tile), 0, 0)).isEqualTo(pixels(map, right, down));
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 126, 192", "11, 506, 768", "12, 1012, 1536"})
    void fourTilesOfUtmAreOneMap(int zoom, int column, int row) throws IOException {
        BufferedImage map = map("UTM32WGS84Quad", zoom, column, row);

        for (int part = 0; part < 4; part++) {
            int right = part % 2;
            int down = part / 2;
            Answer tile = service.get("/wmts/1.0.0/psm/default/UTM32WGS84Quad/%d/%d/%d.png".formatted(zoom, row + down, column + right));
            assertThat(tile.contentType()).isEqualTo("image/png");
            assertThat(pixels(picture(tile), 0, 0)).isEqualTo(pixels(map, right, down));
        }
    }

    @Test
    void theSameTileComesByEveryWay() {
        byte[] xyz = service.get("/tiles/comuni/9/266/182.png").body();

        assertThat(service.get("/wmts/1.0.0/comuni/comuni/GoogleMapsCompatible/9/182/266.png").body()).isEqualTo(xyz);
        assertThat(service.get("/wmts", getTile(Map.of())).body()).isEqualTo(xyz);
        assertThat(service.get("/ows", getTile(Map.of())).body()).isEqualTo(xyz);
    }

    @Test
    void tilesForScreensOfHighResolutionAreTheMapOfTwiceTheResolution() throws IOException {
        Tile tile = TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.find(10, 533, 366);
        MapRequest map = new MapRequest(layers.inDefaultStyle("psm").drawn(), tile.envelope(), Crs.WEB_MERCATOR, 2 * SIZE, 2 * SIZE, null,
                2 * MapRequest.STANDARD_RESOLUTION);

        BufferedImage asTile = picture(service.get("/tiles/psm/10/533/366@2x.png"));

        assertThat(asTile.getWidth()).isEqualTo(2 * SIZE);
        assertThat(asTile.getRGB(0, 0, 512, 512, null, 0, 512)).isEqualTo(painter.paint(map).getRGB(0, 0, 512, 512, null, 0, 512));
        assertThat(service.get("/tiles/psm/10/533/366@2x.png").body()).isEqualTo(service.get("/tiles/psm/10/533/366@2x.png").body());
        assertThat(service.get("/tiles/psm/10/533/366@3x.png").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/psm/10/533/366.png8", "/wmts/1.0.0/psm/default/GoogleMapsCompatible/10/366/533.png8",
        "/wmts?Service=WMTS&Request=GetTile&Version=1.0.0&Layer=psm&Style=default&Format=image/png8&TileMatrixSet=GoogleMapsCompatible"
            + "&TileMatrix=10&TileRow=366&TileCol=533"})
    void tilesWithAPaletteAreSmaller(String address) throws IOException {
        Answer tile = service.get(address);

        assertThat(tile.contentType()).isEqualTo("image/png; mode=8bit");
        assertThat(picture(tile).getColorModel().getPixelSize()).isEqualTo(8);
        assertThat(tile.body().length).isLessThan(service.get("/tiles/psm/10/533/366.png").body().length / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/psm/10/533/366.png", "/wmts/1.0.0/psm/default/UTM32WGS84Quad/10/384/253.png",
        "/wmts/1.0.0/WMTSCapabilities.xml"})
    void asksAgainOnlyWhetherItStillHolds(String address) {
        Answer first = service.get(address);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        Answer second = service.get(address);
        assertThat(second.header("ETag")).isNotEmpty().isEqualTo(first.header("ETag"));
        assertThat(second.body()).isEqualTo(first.body());
        Answer third = service.get(address, "If-None-Match", first.header("ETag"));
        assertThat(third.status()).isEqualTo(304);
        assertThat(third.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/nessuno/9/266/182.png", "/tiles/psm/19/0/0.png", "/tiles/psm/-1/0/0.png", "/tiles/psm/2/4/0.png",
        "/tiles/psm/2/0/4.png", "/tiles/psm/2/x/0.png", "/tiles/psm/2/99999999999/0.png", "/tiles/psm/2/0.5/0.png"})
    void anXyzTileThatIsNotThereIsNotFound(String address) {
        Answer answer = service.get(address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest(name = "{0}={1}: {2} at {3}")
    @CsvSource({
        "TileRow, 512, TileOutOfRange, TileRow", "TileCol, 512, TileOutOfRange, TileCol", "TileRow, -1, TileOutOfRange, TileRow",
        "TileRow, sette, InvalidParameterValue, TileRow", "TileCol, '', MissingParameterValue, TileCol",
        "TileMatrix, 19, InvalidParameterValue, TileMatrix", "TileMatrix, 09, InvalidParameterValue, TileMatrix",
        "TileMatrixSet, WorldCRS84Quad, InvalidParameterValue, TileMatrixSet", "Layer, nessuno, InvalidParameterValue, Layer",
        "Style, nessuno, InvalidParameterValue, Style", "Style, '', MissingParameterValue, Style",
        "Format, image/jpeg, InvalidParameterValue, Format", "Version, 2.0.0, InvalidParameterValue, Version",
        "Version, '', MissingParameterValue, Version", "Request, GetLegendGraphic, OperationNotSupported, Request",
        "Request, '', MissingParameterValue, Request"})
    void refusesInAReportThatNamesTheParameter(String parameter, String value, String code, String locator) {
        Answer answer = service.get("/wmts", getTile(Map.of(parameter, value)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/xml");
        assertThat(answer.text()).contains("exceptionCode=\"%s\" locator=\"%s\"".formatted(code, locator));
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/wmts/1.0.0/psm/default/GoogleMapsCompatible/3/8/0.png, TileOutOfRange",
        "/wmts/1.0.0/nessuno/default/GoogleMapsCompatible/3/0/0.png, InvalidParameterValue",
        "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&AcceptVersions=3.0.0, VersionNegotiationFailed"})
    void refusesResourcesInAReportToo(String address, String code) {
        Answer answer = service.get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("exceptionCode=\"%s\"".formatted(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wmts/1.0.0/WMTSCapabilities.xml", "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
        "/ows?service=wmts&request=GetCapabilities&acceptVersions=1.0.0"})
    void capabilitiesAreValidAndTellEveryLayerAndSet(String address) {
        Answer answer = service.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("<ows:Identifier>psm</ows:Identifier>", "<ows:Identifier>comuni</ows:Identifier>",
                "<ows:Identifier>catalogo_circa</ows:Identifier>", "<ows:Identifier>GoogleMapsCompatible</ows:Identifier>",
                "<ows:Identifier>UTM32WGS84Quad</ows:Identifier>", "<ScaleDenominator>559082264.0287178</ScaleDenominator>",
                service.base() + "/wmts/1.0.0/psm/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png",
                "<Format>image/png; mode=8bit</Format>", "/{TileCol}.png8\"");
    }

    @Test
    void otherWebSitesMayReadTiles() {
        assertThat(service.get("/tiles/psm/9/266/182.png", "Origin", "https://example.org").header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private static Map<String, String> getTile(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("Service", "WMTS", "Request", "GetTile", "Version", "1.0.0", "Layer", "comuni",
                "Style", "comuni", "Format", "image/png", "TileMatrixSet", "GoogleMapsCompatible", "TileMatrix", "9", "TileRow", "182",
                "TileCol", "266"));
        parameters.putAll(changes);
        return parameters;
    }

    /** The WMS's map of four tiles. */
    private BufferedImage map(String name, int zoom, int column, int row) throws IOException {
        TileMatrixSet set = TileMatrixSet.of(name).orElseThrow();
        TileMatrix matrix = set.atZoom(zoom).orElseThrow();
        Envelope area = matrix.tile(column, row).orElseThrow().envelope();
        area.expandToInclude(matrix.tile(column + 1, row + 1).orElseThrow().envelope());
        String box = String.format(Locale.ROOT, "%.9f,%.9f,%.9f,%.9f", area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetMap", "LAYERS", "psm",
                "STYLES", "", "CRS", set.crs().code(), "BBOX", box, "FORMAT", "image/png", "TRANSPARENT", "TRUE"));
        parameters.putAll(Map.of("WIDTH", "512", "HEIGHT", "512"));
        return picture(service.get("/wms", parameters));
    }

    private static BufferedImage picture(Answer answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static int[] pixels(BufferedImage picture, int right, int down) {
        return picture.getRGB(SIZE * right, SIZE * down, SIZE, SIZE, null, 0, SIZE);
    }
}
