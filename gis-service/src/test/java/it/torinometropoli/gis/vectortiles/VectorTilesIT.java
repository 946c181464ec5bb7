package it.torinometropoli.gis.vectortiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.vectortiles.DecodedTile.Feature;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Vector tiles of the whole service and what describes them, as map clients ask for them. */
@IntegrationTest
class VectorTilesIT {

    private static final String MVT = "application/vnd.mapbox-vector-tile";
    /** Torino and what is about it. */
    private static final String SOMEWHERE = "/ogcapi/collections/comuni/tiles/WebMercatorQuad/9/183/266";

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @Autowired
    private JsonMapper json;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WebMercatorQuad", "UTM32WGS84Quad"})
    void theTilesOfALayerHoldAllItsFeaturesWithTheAttributesOfWfs(String grid) {
        for (Layer layer : catalog.layers()) {
            Map<String, Feature> shown = new TreeMap<>();
            for (JsonNode limits : read("/ogcapi/collections/%s/tiles/%s".formatted(layer.name(), grid)).path("tileMatrixSetLimits")) {
                if (limits.get("tileMatrix").asString().equals("9")) {
                    shown.putAll(all(layer, grid, limits));
                }
            }
            Map<String, Map<String, Object>> expected = wfs(layer);
            assertThat(shown.keySet()).as(layer.name()).isEqualTo(expected.keySet());
            shown.forEach((id, feature) -> {
                Map<String, Object> values = new TreeMap<>(feature.values());
                values.remove("id");
                assertThat(comparable(values)).as(id).isEqualTo(comparable(expected.get(id)));
            });
        }
    }

    private Map<String, Feature> all(Layer layer, String grid, JsonNode limits) {
        Map<String, Feature> shown = new HashMap<>();
        for (int row = limits.get("minTileRow").asInt(); row <= limits.get("maxTileRow").asInt(); row++) {
            for (int column = limits.get("minTileCol").asInt(); column <= limits.get("maxTileCol").asInt(); column++) {
                shown.putAll(tile("/ogcapi/collections/%s/tiles/%s/9/%d/%d".formatted(layer.name(), grid, row, column)).byId(layer.name()));
            }
        }
        return shown;
    }

    private Map<String, Map<String, Object>> wfs(Layer layer) {
        Map<String, Map<String, Object>> features = new TreeMap<>();
        for (JsonNode feature : read("/wfs?service=WFS&version=2.0.0&request=GetFeature&outputFormat=application/json&typeNames=" + layer.name()).path("features")) {
            Map<String, Object> values = new TreeMap<>();
            feature.get("properties").properties().forEach(property -> {
                if (!property.getValue().isNull()) {
                    values.put(property.getKey(), property.getValue().isNumber() ? property.getValue().asDouble()
                            : property.getValue().isBoolean() ? property.getValue().asBoolean() : property.getValue().asString());
                }
            });
            features.put(layer.localId(feature.get("id").asString()).orElseThrow(), values);
        }
        return features;
    }

    private static Map<String, Object> comparable(Map<String, Object> values) {
        Map<String, Object> comparable = new TreeMap<>(values);
        comparable.replaceAll((name, value) -> value instanceof Number number ? (Object) number.doubleValue() : value);
        return comparable;
    }

    @ParameterizedTest
    @CsvSource({"WEB_MERCATOR, 10, 533, 366", "UTM32, 10, 253, 384"})
    void shapesLieWhereTheFeaturesAre(TileGrid grid, int zoom, int column, int row) {
        TilePlace place = new TilePlace(grid, grid.set().find(zoom, column, row));
        DecodedTile tile = tile("/ogcapi/collections/comuni/tiles/%s/%d/%d/%d".formatted(grid.id(), zoom, row, column));
        Envelope shown = place.envelope();
        double units = TilePlace.EXTENT / shown.getWidth();
        AffineTransformation toTile = new AffineTransformation(units, 0, -shown.getMinX() * units, 0, -units, shown.getMaxY() * units);
        Geometry window = new GeometryFactory().toGeometry(new Envelope(-64, 4160, -64, 4160));
        CrsTransform toGrid = CrsTransform.between(Crs.UTM32, grid.crs());
        Map<String, Geometry> expected = new TreeMap<>();
        for (SimpleFeature feature : features("comuni")) {
            Geometry whole = toTile.transform(toGrid.apply((Geometry) feature.getDefaultGeometry()));
            if (whole.intersection(window).getArea() > 1) {
                expected.put(feature.getID().substring("comuni.".length()), whole);
            }
        }

        Map<String, Feature> found = tile.byId("comuni");
        assertThat(found.keySet()).hasSizeGreaterThan(10).containsAll(expected.keySet());
        expected.forEach((id, whole) -> {
            Geometry shape = found.get(id).shape();
            assertThat(shape.isValid()).isTrue();
            // Where an outline is cut at an acute angle, its end moves further than its points were rounded
            double tolerance = window.contains(whole) ? 0.75 : 4;
            assertThat(DiscreteHausdorffDistance.distance(shape.getBoundary(), whole.intersection(window).getBoundary(), 0.2)).as(id).isLessThan(tolerance);
        });
    }

    private List<SimpleFeature> features(String layer) {
        FeatureSource source = sources.of(catalog.layer(layer).orElseThrow());
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL)) {
            return features.toList();
        }
    }

    @Test
    void theAnchorOfAFeatureIsTheSameOnAllTilesThatShowIt() {
        Map<String, double[]> anchors = new HashMap<>();
        for (int column = 532; column < 536; column++) {
            for (Feature anchor : tile("/tiles/comuni/10/%d/367.mvt".formatted(column)).layer("comuni_anchor")) {
                double x = column * 4096 + anchor.shape().getCoordinate().x;
                double[] before = anchors.put(anchor.id(), new double[] {x, anchor.shape().getCoordinate().y});
                if (before != null) {
                    assertThat(new double[] {x, anchor.shape().getCoordinate().y}).containsExactly(before);
                }
            }
        }
        assertThat(anchors).hasSizeGreaterThan(50);
    }

    @Test
    void theSameTileComesByEveryWay() {
        byte[] tile = service.get(SOMEWHERE).body();

        assertThat(service.get("/tiles/comuni/9/266/183.mvt").body()).isEqualTo(tile);
        assertThat(service.get("/tiles/comuni/9/266/183.mvt?v=5").body()).isEqualTo(tile);
        assertThat(service.get("/ogcapi/tiles/WebMercatorQuad/9/183/266?collections=comuni").body()).isEqualTo(tile);
        assertThat(service.get(SOMEWHERE + "?f=mvt").body()).isEqualTo(tile);
    }

    @Test
    void aTileOfAllOrOfAGroupHasTheirLayers() {
        assertThat(tile("/ogcapi/tiles/WebMercatorQuad/9/183/266").layers().keySet()).contains("comuni", "zone_omogenee", "aree_protette", "aree_dismesse");
        assertThat(tile("/tiles/psm/9/266/183.mvt").layers().keySet()).contains("comuni", "aree_protette");
        assertThat(tile("/ogcapi/tiles/WebMercatorQuad/9/183/266?collections=aree_protette,comuni").layers().keySet())
                .containsExactlyInAnyOrder("comuni", "comuni_anchor", "aree_protette", "aree_protette_anchor");
    }

    @Test
    void asksAgainOnlyWhetherItStillHolds() {
        Answer first = service.get(SOMEWHERE);

        assertThat(first.contentType()).isEqualTo(MVT);
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        Answer again = service.get(SOMEWHERE, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void tilesAreCompressedAndOpenToOtherSites() {
        Answer tile = service.get(SOMEWHERE, "Accept-Encoding", "gzip", "Origin", "https://example.org");

        assertThat(tile.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(tile.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(tile.body().length).isLessThan(service.get(SOMEWHERE).body().length / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogcapi/collections/comuni/tiles/WebMercatorQuad/9/0/0", "/tiles/catalogo_circa/9/266/183.mvt",
        "/ogcapi/tiles/UTM32WGS84Quad/18/0/0", "/tiles/comuni/12/0/4095.mvt"})
    void whereNothingShowsThereIsNoContent(String address) {
        Answer answer = service.get(address);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "bad-requests.csv", delimiter = ';')
    void badRequestsAreAnsweredWithWhatIsAllowed(String address, int status, String parameter, String named) {
        Answer answer = service.get(address);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        JsonNode problem = json.readTree(answer.text());
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("allowed").isArray()).isTrue();
        assertThat(problem.get("detail").asString()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad, 0, 559082264.028717, 156543.033928041, 1, 1", "WebMercatorQuad, 18, 2132.72958384978, 0.597164283477939, 262144, 262144",
        "UTM32WGS84Quad, 1, 279072704.500914, 78140.3572602559, 1, 2", "UTM32WGS84Quad, 18, 2129.15576554042, 0.596163614351318, 131072, 262144"})
    void tileMatrixSetsAreThoseOfTheStandard(String set, String matrix, double scale, double cell, int width, int height) {
        JsonNode document = read("/ogcapi/tileMatrixSets/" + set);

        assertThat(document.get("uri").asString()).isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/" + set);
        JsonNode found = null;
        for (JsonNode candidate : document.get("tileMatrices")) {
            found = candidate.get("id").asString().equals(matrix) ? candidate : found;
        }
        assertThat(found.get("scaleDenominator").asDouble()).isCloseTo(scale, within(scale * 1e-12));
        assertThat(found.get("cellSize").asDouble()).isCloseTo(cell, within(cell * 1e-12));
        assertThat(found.get("matrixWidth").asInt()).isEqualTo(width);
        assertThat(found.get("matrixHeight").asInt()).isEqualTo(height);
        assertThat(found.get("cornerOfOrigin").asString()).isEqualTo("topLeft");
    }

    @Test
    void everyLinkOfADescriptionLeadsSomewhere() {
        List<String> addresses = new ArrayList<>(List.of("/ogcapi/tileMatrixSets", "/ogcapi/tiles", "/ogcapi/collections/aree_dismesse/tiles",
                "/ogcapi/collections/aree_dismesse/styles"));
        for (int i = 0; i < addresses.size(); i++) {
            for (JsonNode link : read(addresses.get(i)).findValues("links").stream().flatMap(links -> links.valueStream()).toList()) {
                String address = link.get("href").asString().replace("{tileMatrix}/{tileRow}/{tileCol}",
                        link.get("href").asString().contains("UTM32") ? "9/192/126" : "9/183/266");
                assertThat(address).startsWith(service.base());
                String path = address.substring(service.base().length());
                boolean ours = path.contains("tile") || path.contains("/styles");
                if (ours && !addresses.contains(path)) {
                    assertThat(service.get(path).status()).as(path).isEqualTo(200);
                    if (!link.has("templated") && !path.contains("?")) {
                        addresses.add(path);
                    }
                }
            }
        }
        assertThat(addresses).contains("/ogcapi/collections/aree_dismesse/tiles/UTM32WGS84Quad", "/ogcapi/tileMatrixSets/WebMercatorQuad");
    }

    @Test
    void aTileSetSaysWhatItHolds() {
        JsonNode set = read("/ogcapi/collections/comuni/tiles/WebMercatorQuad?lang=en");

        assertThat(set.get("title").asString()).isEqualTo("Municipalities");
        assertThat(set.get("dataType").asString()).isEqualTo("vector");
        assertThat(set.get("crs").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/3857");
        assertThat(set.at("/layers/0/id").asString()).isEqualTo("comuni");
        assertThat(set.at("/layers/0/geometryDimension").asInt()).isEqualTo(2);
        assertThat(set.at("/layers/0/propertiesSchema/properties/codice_istat/type").asString()).isEqualTo("string");
        assertThat(set.at("/boundingBox/lowerLeft/0").asDouble()).isBetween(6.0, 7.0);
        assertThat(set.get("tileMatrixSetLimits")).hasSize(19);
    }

    @Test
    void tileJsonSaysWhereTheTilesAreAndWhatTheyHold() {
        JsonNode tileJson = read("/ogcapi/collections/aree_dismesse/tiles/WebMercatorQuad?f=tilejson");

        assertThat(tileJson.get("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(tileJson.at("/tiles/0").asString()).isEqualTo(service.base() + "/ogcapi/collections/aree_dismesse/tiles/WebMercatorQuad/{z}/{y}/{x}");
        assertThat(tileJson.get("minzoom").asInt()).isZero();
        assertThat(tileJson.get("maxzoom").asInt()).isEqualTo(18);
        assertThat(tileJson.at("/bounds/0").asDouble()).isBetween(6.0, 8.0);
        assertThat(tileJson.at("/bounds/3").asDouble()).isBetween(44.0, 47.0);
        assertThat(tileJson.get("attribution").asString()).contains("CC BY 4.0");
        assertThat(tileJson.at("/vector_layers/0/id").asString()).isEqualTo("aree_dismesse");
        assertThat(tileJson.at("/vector_layers/0/fields/area_m2").asString()).isEqualTo("Number");
        assertThat(tileJson.at("/vector_layers/1/id").asString()).isEqualTo("aree_dismesse_anchor");
        assertThat(read("/ogcapi/tiles/WebMercatorQuad?f=tilejson").get("vector_layers").valueStream().map(layer -> layer.get("id").asString()))
                .containsAll(catalog.layers().stream().map(Layer::name).toList());
    }

    @Test
    void gdalReadsTheFeaturesOfATileWhereTheyAre(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] content = service.get("/tiles/comuni/9/266/183.mvt").body();
        Path tile = Files.write(Files.createDirectories(folder.resolve("9/266")).resolve("183.mvt"), content);
        Path features = folder.resolve("features.geojson");
        Process gdal = new ProcessBuilder("ogr2ogr", "-f", "GeoJSON", "-t_srs", "EPSG:32632", features.toString(), tile.toString(), "comuni_anchor",
                "-oo", "Z=9", "-oo", "X=266", "-oo", "Y=183", "-oo", "CLIP=NO").redirectErrorStream(true).start();
        String report = new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(gdal.waitFor()).as(report).isZero();

        JsonNode read = json.readTree(Files.readString(features)).get("features");
        assertThat(read).hasSameSizeAs(DecodedTile.of(content).layer("comuni_anchor")).hasSizeGreaterThan(100);
        Map<String, SimpleFeature> expected = features("comuni").stream().collect(Collectors.toMap(SimpleFeature::getID, feature -> feature));
        for (JsonNode anchor : read) {
            SimpleFeature feature = expected.get("comuni." + anchor.at("/properties/id").asString());
            assertThat(anchor.at("/properties/nome").asString()).isEqualTo(feature.getAttribute("nome"));
            Point point = ((Geometry) feature.getDefaultGeometry()).getInteriorPoint();
            assertThat(anchor.at("/geometry/coordinates/0").asDouble()).isCloseTo(point.getX(), within(15.0));
            assertThat(anchor.at("/geometry/coordinates/1").asDouble()).isCloseTo(point.getY(), within(15.0));
        }
    }

    private DecodedTile tile(String address) {
        Answer answer = service.get(address);
        assertThat(answer.status()).as(address).isIn(200, 204);
        return DecodedTile.of(answer.body());
    }

    private JsonNode read(String address) {
        Answer answer = service.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return json.readTree(answer.text());
    }
}
