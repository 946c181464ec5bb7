package it.torinometropoli.gis.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.geofile.FeatureFile;
import it.torinometropoli.gis.settings.Folders;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Every format as GDAL, other people's schemas and our own readers understand it. */
@IntegrationTest
class DownloadsIT {

    private static final double MILLIMETRE = 0.001;
    private static final double MILLIMETRE_IN_DEGREES = 1.3e-8;
    private static final int LONGEST_DBF_TEXT = 254;

    @TempDir
    Path folder;

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @Autowired
    private Folders folders;

    @AfterEach
    void nothingIsLeftOnDisk() throws IOException {
        Path made = folders.kept().resolve("downloads");
        if (Files.isDirectory(made)) {
            try (Stream<Path> left = Files.list(made)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"csv, csv, text/csv; header=present; charset=UTF-8", "kml, kml, application/vnd.google-earth.kml+xml", "shape-zip, zip, application/zip",
            "gpkg, gpkg, application/geopackage+sqlite3", "flatgeobuf, fgb, application/flatgeobuf",
            "xlsx, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void everyFeatureOfEveryLayerArrives(String format, String extension, String mediaType) throws IOException {
        for (Layer layer : catalog.layers()) {
            Answer answer = ask("typeNames=%s&outputFormat=%s".formatted(layer.name(), format));
            assertThat(answer.contentType().replace(" ", "")).as(answer.contentType()).isEqualTo(mediaType.replace(" ", ""));
            assertThat(answer.header("Content-Disposition")).contains(layer.name() + "." + extension);
            Path file = Files.write(folder.resolve(layer.name() + "." + extension), answer.body());

            List<Gdal.Row> rows = switch (format) {
                case "gpkg" -> Gdal.rows(file, layer.name());
                case "xlsx" -> none(layer) ? List.of() : Gdal.rows(file, layer.name());
                case "kml" -> none(layer) ? List.of() : Gdal.rows(file);
                default -> Gdal.rows(file);
            };
            compare(layer, rows, new Expectation(format, format.equals("kml") ? Crs.CRS84 : Crs.UTM32));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WGS84", "GAUSS_BOAGA_WEST", "WEB_MERCATOR", "RDN2008_UTM32"})
    @Tag("once")
    void filesAreInTheReferenceSystemAskedForWithXFirst(Crs crs) throws IOException {
        Layer layer = catalog.layer("zone_omogenee").orElseThrow();
        for (String format : List.of("csv", "shape-zip", "gpkg", "fgb")) {
            Answer answer = ask("typeNames=zone_omogenee&outputFormat=%s&srsName=%s".formatted(format, crs.urn()));
            String extension = format.equals("shape-zip") ? "zip" : format;
            Path file = Files.write(folder.resolve("z." + extension), answer.body());
            String source = format.equals("shape-zip") ? "/vsizip/" + file + "/zone_omogenee.shp" : file.toString();

            if (format.equals("csv") || format.equals("fgb")) {
                compare(layer, Gdal.rows(file), new Expectation(format, crs));
            }
            if (!format.equals("csv")) {
                assertThat(Gdal.info(source, "zone_omogenee")).as(format).contains("ID[\"EPSG\"," + crs.epsg() + "]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    @Tag("once")
    void shapefilesAndGeoPackagesAreReadByTheServiceItself(Crs crs) throws IOException {
        Files.write(folder.resolve("z.gpkg"), ask("typeNames=zone_omogenee&outputFormat=gpkg&srsName=" + crs.urn()).body());
        Path zip = Files.write(folder.resolve("z.zip"), ask("typeNames=zone_omogenee&outputFormat=shape-zip&srsName=" + crs.urn()).body());
        for (Map.Entry<String, byte[]> entry : Gdal.entries(zip).entrySet()) {
            Files.write(folder.resolve(entry.getKey()), entry.getValue());
        }
        Map<String, SimpleFeature> expected = features(catalog.layer("zone_omogenee").orElseThrow());
        for (String name : List.of("z.gpkg", "zone_omogenee.shp")) {
            try (FeatureFile file = FeatureFile.open(folder.resolve(name), null)) {
                assertThat(file.crs()).map(Crs::epsg).contains(crs.epsg());
                file.read(List.of("id", "nome", "codice"), (id, values, shape) -> {
                    SimpleFeature feature = expected.get(values[0]);
                    assertThat(values[1]).isEqualTo(feature.getAttribute("nome"));
                    assertThat(((Number) values[2]).intValue()).isEqualTo(feature.getAttribute("codice"));
                    assertSame(shape, feature, crs);
                });
            }
        }
    }

    @Test
    void kmlIsValid() {
        for (Layer layer : catalog.layers()) {
            assertThat(OgcSchemas.violations(ask("typeNames=%s&outputFormat=kml".formatted(layer.name())).body())).as(layer.name()).isEmpty();
        }
    }

    @Test
    void severalLayersFitIntoOneFile() throws IOException {
        String query = "resourceId=comuni.001272,aree_dismesse.AD-001&outputFormat=";
        Path gpkg = Files.write(folder.resolve("two.gpkg"), ask(query + "gpkg").body());
        Path zip = Files.write(folder.resolve("two.zip"), ask(query + "SHAPE-ZIP").body());
        Path xlsx = Files.write(folder.resolve("two.xlsx"), ask(query + "excel2007").body());
        byte[] kml = ask(query + "kml").body();

        assertThat(Gdal.rows(gpkg, "comuni")).hasSize(1);
        assertThat(Gdal.rows(gpkg, "aree_dismesse")).hasSize(1);
        assertThat(Gdal.rows(xlsx, "comuni")).hasSize(1);
        assertThat(Gdal.rows(xlsx, "aree_dismesse")).hasSize(1);
        assertThat(Gdal.entries(zip).keySet()).contains("LEGGIMI.txt", "comuni.shp", "comuni.prj", "comuni.cpg").anyMatch(name -> name.startsWith("aree_dismesse_"));
        assertThat(OgcSchemas.violations(kml)).isEmpty();
        assertThat(new String(kml, StandardCharsets.UTF_8)).contains("<Placemark id=\"comuni.001272\">", "<Placemark id=\"aree_dismesse.AD-001\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "fgb"})
    void aFormatForOneLayerRefusesTwo(String format) {
        Answer answer = ask("resourceId=comuni.001272,aree_dismesse.AD-001&outputFormat=" + format);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.text()).contains("locator=\"outputFormat\"", "holds features of one type only");
    }

    @Test
    void kmlRefusesOtherReferenceSystems() {
        Answer answer = ask("typeNames=comuni&outputFormat=kml&srsName=EPSG:32632");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"srsName\"", "KML is always in WGS 84");
    }

    @Test
    void everyFileSaysWhereTheDataComeFrom() throws IOException {
        List<String> facts = List.of("CC BY 4.0", "sources named for each site", "2024-2026", LocalDate.now().toString().substring(0, 7));
        String query = "typeNames=aree_dismesse&outputFormat=";
        Path gpkg = Files.write(folder.resolve("a.gpkg"), ask(query + "gpkg").body());
        Path zip = Files.write(folder.resolve("a.zip"), ask(query + "shape-zip").body());
        Path xlsx = Files.write(folder.resolve("a.xlsx"), ask(query + "xlsx").body());
        Path fgb = Files.write(folder.resolve("a.fgb"), ask(query + "fgb").body());

        assertThat(ask(query + "kml").text()).contains(facts);
        assertThat(ask(query + "csv").text()).contains("CC BY 4.0", "fonti indicate per ogni area", "2024-2026", facts.get(3));
        assertThat(Gdal.run(List.of("ogrinfo", "-ro", gpkg.toString(), "-sql", "SELECT metadata FROM gpkg_metadata"))).contains(facts);
        assertThat(new String(Gdal.entries(zip).get("LEGGIMI.txt"), StandardCharsets.UTF_8)).contains(facts).contains("contaminaz", "posizione");
        assertThat(new String(Gdal.entries(xlsx).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8)).contains(facts);
        assertThat(new String(Files.readAllBytes(fgb), StandardCharsets.UTF_8)).contains("\"license\":\"CC BY 4.0\"", "\"planEdition\":\"2024-2026\"").contains(facts);
    }

    @Test
    void geoPackagesCarryTheStylesOfTheLayerAsSldAndForQgis() throws IOException {
        Path gpkg = Files.write(folder.resolve("a.gpkg"), ask("typeNames=aree_dismesse&outputFormat=gpkg").body());

        String styles = Gdal.run(List.of("ogrinfo", "-ro", gpkg.toString(), "-sql",
                "SELECT f_table_name, f_geometry_column, styleName, useAsDefault, styleSLD, styleQML FROM layer_styles"));

        assertThat(styles).contains("styleName (String) = aree_dismesse", "styleName (String) = evidenza", "f_geometry_column (String) = geom",
                "StyledLayerDescriptor", "RuleRenderer", "filter=\"&quot;contaminazione&quot; = 'sito_orfano'\"", "<labeling");
    }

    @Test
    void onlyThePropertiesAskedForAreWritten() throws IOException {
        Path gpkg = Files.write(folder.resolve("a.gpkg"), ask("typeNames=comuni&propertyName=nome&outputFormat=gpkg").body());

        List<Gdal.Row> rows = Gdal.rows(gpkg, "comuni");

        assertThat(rows).hasSize(312).allSatisfy(row -> {
            assertThat(row.values()).containsOnlyKeys("id", "nome");
            assertThat(row.shape()).isNull();
        });
    }

    /** How a format gives what the layer has. */
    private record Expectation(String format, Crs crs) {
    }

    private void compare(Layer layer, List<Gdal.Row> rows, Expectation expectation) {
        Map<String, SimpleFeature> expected = features(layer);
        String what = layer.name() + " as " + expectation.format();
        assertThat(rows).as(what).hasSameSizeAs(expected.values());
        UniqueNames shortened = new UniqueNames(10);
        shortened.claim("id");
        Map<String, String> columns = new HashMap<>();
        layer.attributes().forEach(attribute -> columns.put(attribute.name(),
                expectation.format().equals("shape-zip") ? shortened.claim(attribute.name()) : attribute.name()));
        for (Gdal.Row row : rows) {
            SimpleFeature feature = expected.remove(row.values().get(expectation.format().equals("kml") ? "feature-id" : "id"));
            assertThat(feature).as(what + " " + row.values().get("id")).isNotNull();
            for (Attribute attribute : layer.attributes()) {
                String value = row.values().get(columns.get(attribute.name()));
                assertThat(value).as(what + " " + row.values()).isNotNull();
                assertValue(value, feature.getAttribute(attribute.name()), expectation.format());
            }
            assertSame(row.shape(), feature, expectation.crs());
        }
        assertThat(expected).as(what).isEmpty();
    }

    private static void assertValue(String value, Object expected, String format) {
        if (expected instanceof Double number) {
            assertThat(Double.parseDouble(value)).isCloseTo(number, within(Math.abs(number) * 1e-12));
        } else if (expected instanceof String text && format.equals("shape-zip") && text.getBytes(StandardCharsets.UTF_8).length > LONGEST_DBF_TEXT) {
            assertThat(text).startsWith(value);
            assertThat(value.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(LONGEST_DBF_TEXT - 4);
        } else {
            assertThat(value).isEqualTo(expected == null ? "" : expected.toString());
        }
    }

    private static void assertSame(Geometry shape, SimpleFeature feature, Crs crs) {
        Geometry expected = CrsTransform.between(Crs.UTM32, crs).apply((Geometry) feature.getDefaultGeometry());
        double tolerance = crs.geographic() ? MILLIMETRE_IN_DEGREES : MILLIMETRE;
        assertThat(shape.getNumPoints()).as(feature.getID()).isEqualTo(expected.getNumPoints());
        assertThat(DiscreteHausdorffDistance.distance(shape, expected)).as(feature.getID()).isLessThanOrEqualTo(tolerance);
        assertThat(shape.getArea()).as(feature.getID()).isCloseTo(expected.getArea(), within(expected.getArea() * 1e-5));
    }

    /** Of a sheet with a header only GDAL makes a feature, of a folder of KML without placemarks no layer. */
    private boolean none(Layer layer) {
        return sources.of(layer).count(FeatureQuery.ALL) == 0;
    }

    private Map<String, SimpleFeature> features(Layer layer) {
        Map<String, SimpleFeature> features = new HashMap<>();
        try (Stream<SimpleFeature> all = sources.of(layer).features(FeatureQuery.ALL)) {
            all.forEach(feature -> features.put(feature.getID(), feature));
        }
        assertThat(Set.copyOf(features.keySet())).hasSize((int) sources.of(layer).count(FeatureQuery.ALL));
        return features;
    }

    private Answer ask(String query) {
        Map<String, String> parameters = new HashMap<>(Map.of("service", "WFS", "version", "2.0.0", "request", "GetFeature"));
        for (String pair : query.split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new ServiceClient(port).get("/wfs", parameters);
    }
}
