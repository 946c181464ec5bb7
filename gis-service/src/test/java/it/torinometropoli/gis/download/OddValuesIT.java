package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormats;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.geo.CrsName;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Values and shapes that formats are known to trip over, in every format. */
@IntegrationTest
@Tag("once")
class OddValuesIT {

    private static final String LONG = "perché è così ".repeat(40).strip();

    @TempDir
    Path folder;

    @Autowired
    private FeatureFormats formats;
    @Autowired
    private Catalog catalog;

    /** Names that are the same in their first ten letters, or that formats want for themselves. */
    private Layer layer(Layer.GeometryKind kind) {
        Layer real = catalog.layer("aree_dismesse").orElseThrow();
        List<Attribute> attributes = List.of(attribute("id", Attribute.Type.INTEGER), attribute("fid", Attribute.Type.STRING),
                attribute("descrizione_lunga", Attribute.Type.STRING), attribute("descrizione_breve", Attribute.Type.STRING),
                attribute("numero", Attribute.Type.NUMBER), attribute("giorno", Attribute.Type.DATE), attribute("momento", Attribute.Type.TIMESTAMP), attribute("vero", Attribute.Type.BOOLEAN));
        return new Layer("strani", real.title(), real.summary(), null, kind, null, attributes, real.styles(), List.of(), real.attribution(),
                real.licence(), null, null, true, new LayerData("strani", null, "id", null, null), null);
    }

    private static Attribute attribute(String name, Attribute.Type type) {
        return new Attribute(name, type, new LocalizedText(name, name), null, null, null, null, null);
    }

    private record Odd(String fid, String text, String words, Double number, Date day, Boolean truth, String wkt) {

        Instant moment() {
            return day == null ? null : Instant.parse("2024-02-29T23:59:58Z");
        }
    }

    private static final List<Odd> ODD = List.of(
            new Odd("a \"b\", c; d\ne\tf", "=1+1", LONG, 1234567.875, Date.valueOf("2024-02-29"), true, "POINT (390000.125 4990000.5)"),
            new Odd("Sant’Ambrogio, Ŀŷ, 東京, 😀 <&>]]>", null, "", -0.000123456789, null, false, "MULTIPOINT ((390000 4990000), (391000 4991000))"),
            new Odd(null, " spazi ", "-5", 1e21, Date.valueOf("1861-03-17"), null, "LINESTRING (390000 4990000, 391000 4991000, 392000 4990000)"),
            new Odd("@x", "'", "0123", null, null, null, "MULTIPOLYGON (((0 0, 0 1000, 1000 1000, 1000 0, 0 0), (200 200, 400 200, 400 400, 200 400, 200 200)), "
                    + "((2000 0, 2000 1000, 3000 1000, 3000 0, 2000 0)))"),
            new Odd("senza forma", "nulla", null, 0d, null, null, null),
            new Odd("raccolta", "di tutto", null, 3d, null, null,
                    "GEOMETRYCOLLECTION (POINT (5 5), LINESTRING (0 0, 10 10), POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0)))"));

    private byte[] written(String format, Layer.GeometryKind kind, List<Odd> rows) throws IOException {
        Layer layer = layer(kind);
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(layer.name());
        layer.attributes().forEach(attribute -> type.add(attribute.name(), attribute.type().binding()));
        type.add(FeatureSource.GEOMETRY, Geometry.class);
        SimpleFeatureType schema = type.buildFeatureType();
        List<SimpleFeature> features = IntStream.range(0, rows.size()).mapToObj(index -> feature(schema, index, rows.get(index))).toList();
        List<String> properties = schema.getAttributeDescriptors().stream().map(descriptor -> descriptor.getLocalName()).toList();
        FeatureSet set = new FeatureSet(layer, properties, features.stream(), features.size(), features.size());
        CrsName crs = formats.named(format).orElseThrow().defaultCrs();
        Path file = folder.resolve("written");
        try (OutputStream output = Files.newOutputStream(file)) {
            formats.named(format).orElseThrow().writeCollection(new FeatureAnswer(List.of(set), crs, List.of(), "", Instant.now()), output);
        }
        return Files.readAllBytes(file);
    }

    private static SimpleFeature feature(SimpleFeatureType type, int index, Odd odd) {
        try {
            Geometry shape = odd.wkt() == null ? null : new WKTReader().read(odd.wkt());
            return SimpleFeatureBuilder.build(type, new Object[] {index, odd.fid(), odd.text(), odd.words(), odd.number(), odd.day(), odd.moment(), odd.truth(), shape},
                    "strani." + index);
        } catch (ParseException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({"csv, csv, id_2, id, fid, descrizione_lunga, descrizione_breve", "gpkg, gpkg, id_2, id, fid, descrizione_lunga, descrizione_breve",
            "fgb, fgb, id_2, id, fid, descrizione_lunga, descrizione_breve", "xlsx, xlsx, id_2, id, fid, descrizione_lunga, descrizione_breve",
            "shape-zip, zip, id, id_2, fid, descrizion, descrizi_2"})
    void valuesArriveAsTheyAre(String format, String extension, String identifier, String number, String text, String other, String words) throws IOException {
        List<Odd> points = ODD.stream().map(odd -> new Odd(odd.fid(), odd.text(), odd.words(), odd.number(), odd.day(), odd.truth(), "POINT (1 2)")).toList();
        Path file = Files.write(folder.resolve("odd." + extension), written(format, Layer.GeometryKind.POINT, points));

        List<Gdal.Row> rows = format.equals("xlsx") || format.equals("gpkg") ? Gdal.rows(file, "strani") : Gdal.rows(file);

        assertThat(rows).hasSize(ODD.size());
        for (Gdal.Row row : rows) {
            Map<String, String> values = row.values();
            int index = Integer.parseInt(values.get(number));
            Odd odd = ODD.get(index);
            assertThat(values.get(identifier)).isEqualTo("strani." + index);
            assertThat(values.get(text)).isEqualTo(expected(odd.fid(), format));
            assertThat(values.get(other)).isEqualTo(expected(odd.text(), format));
            assertThat(values.get(words)).isEqualTo(expected(odd.words(), format));
            if (odd.number() != null) {
                assertThat(Double.parseDouble(values.values().stream().skip(5).findFirst().orElseThrow())).isEqualTo(odd.number());
            }
            assertThat(values.get("giorno").replace('/', '-')).startsWith(odd.day() == null ? "" : odd.day().toString());
            assertThat(values.get("momento").replace('/', '-').replace('T', ' ')).startsWith(odd.moment() == null ? "" : "2024-02-29 23:59:58");
            assertThat(values.get("vero")).isIn(odd.truth() == null ? List.of("") : odd.truth() ? List.of("1", "true", "T") : List.of("0", "false", "F"));
        }
    }

    private static String expected(String text, String format) {
        if (text == null) {
            return "";
        }
        return switch (format) {
            case "csv" -> text.matches("(?s)[=+@-].*") ? "'" + text : text;
            case "shape-zip" -> cut(text).strip();
            default -> text;
        };
    }

    private static String cut(String text) {
        String cut = text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > 254) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut;
    }

    @ParameterizedTest
    @CsvSource({"csv, csv", "gpkg, gpkg", "fgb, fgb", "xlsx, xlsx"})
    void shapesOfAllKindsArriveInOneFile(String format, String extension) throws IOException, ParseException {
        Path file = Files.write(folder.resolve("odd." + extension), written(format, Layer.GeometryKind.ANY, ODD));

        List<Gdal.Row> rows = format.equals("xlsx") || format.equals("gpkg") ? Gdal.rows(file, "strani") : Gdal.rows(file);

        assertThat(rows).hasSize(ODD.size());
        for (Gdal.Row row : rows) {
            Odd odd = ODD.get(Integer.parseInt(row.values().get("id")));
            if (odd.wkt() == null) {
                assertThat(row.shape()).isNull();
            } else {
                assertThat(row.shape().equalsExact(new WKTReader().read(odd.wkt()))).as(row.shape() + " / " + odd.wkt()).isTrue();
            }
        }
    }

    @Test
    void shapefilesHoldOneKindOfShapeEach() throws IOException {
        Path file = Files.write(folder.resolve("odd.zip"), written("shape-zip", Layer.GeometryKind.ANY, ODD));
        Map<String, byte[]> entries = Gdal.entries(file);

        assertThat(entries.keySet()).containsExactlyInAnyOrder(Stream.concat(Stream.of("LEGGIMI.txt"),
                Stream.of("punti", "multipunti", "linee", "poligoni").flatMap(kind -> Stream.of("shp", "shx", "dbf", "prj", "cpg")
                        .map(extension -> "strani_" + kind + "." + extension))).toArray(String[]::new));
        assertThat(new String(entries.get("LEGGIMI.txt"), StandardCharsets.UTF_8))
                .contains("strani_poligoni.shp: 2 elementi", "strani_punti.shp: 2 features", "descrizi_2  descrizione_breve", "[1 testi accorciati a 254 byte]");
        assertThat(Gdal.info("/vsizip/" + file + "/strani_poligoni.shp", "strani_poligoni")).contains("Geometry: Polygon", "Feature Count: 2");
        assertThat(Gdal.info("/vsizip/" + file + "/strani_punti.shp", "strani_punti")).contains("Geometry: Point", "Feature Count: 2", "(390000.125000, 4990000.500000)");
    }

    @Test
    void kmlKeepsTextsAndMixedShapes() throws IOException {
        List<Odd> inItaly = ODD.stream().filter(odd -> odd.wkt() == null || !odd.wkt().contains("0 0")).toList();
        String kml = new String(written("kml", Layer.GeometryKind.ANY, inItaly), StandardCharsets.UTF_8);

        assertThat(kml).contains("Sant’Ambrogio, Ŀŷ, 東京, 😀 &lt;&amp;&gt;]]&gt;", "<SimpleData name=\"giorno\">1861-03-17</SimpleData>", "<MultiGeometry>", "<LineString>");
    }
}
