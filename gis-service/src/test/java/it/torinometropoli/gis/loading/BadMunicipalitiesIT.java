package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.loading.MadeMunicipalities.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files of municipalities that are wrong in one way each: refused or repaired, with a finding that names row and field, while the service goes on. */
@IntegrationTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadMunicipalitiesIT {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String ED50 = "PROJCS[\"ED_1950_UTM_Zone_32N\",GEOGCS[\"GCS_European_1950\",DATUM[\"D_European_1950\",SPHEROID[\"International_1924\","
            + "6378388.0,297.0]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
            + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",9.0],"
            + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    private static final String NO_CRS = "";

    @Autowired
    private Loads loads;
    @Autowired
    private MunicipalityTables tables;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;
    private List<Row> good;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger served = new AtomicInteger();
    private Thread reader;
    private volatile String wrongAnswer;

    @BeforeAll
    void beginReading() {
        good = MadeMunicipalities.rows(tables.municipalities());
        ServiceClient service = new ServiceClient(port);
        String first = boundary(service);
        reader = new Thread(() -> {
            while (!over.get() && wrongAnswer == null) {
                String answer = boundary(service);
                wrongAnswer = answer.equals(first) ? null : answer;
                served.incrementAndGet();
            }
        });
        reader.start();
    }

    private static String boundary(ServiceClient service) {
        return service.get("/ogcapi/collections/comuni/items/comuni.001272?f=json").text();
    }

    /** Whoever asked meanwhile was given the boundaries of before, every time. */
    @AfterAll
    void theServiceServedTheOldDataThroughout() throws InterruptedException {
        over.set(true);
        reader.join();
        assertThat(wrongAnswer).isNull();
        assertThat(served).hasPositiveValue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedOrRepairedWithItsReason(String what, Outcome outcome, String code, int row, String field, Function<List<Row>, byte[]> make) throws IOException {
        byte[] content = make.apply(List.copyOf(good));
        Path file = Files.write(folder.resolve(Integer.toHexString(what.hashCode())), content);

        LoadReport report = loads.load(new LoadRequest(Dataset.MUNICIPALITIES, file, what, new LoadRequest.Origin(null, null, null, null, null, null), "test", true),
                Locale.ENGLISH);

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(outcome);
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.row()).matches(number -> row < 0 || number == row);
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.text()).isNotBlank().doesNotContain("loading.finding", "{0}");
        });
    }

    static Stream<Arguments> files() {
        return Stream.of(bytes(), archives(), systems(), codes(), names(), shapes(), territory()).flatMap(part -> part);
    }

    private static Stream<Arguments> bytes() {
        return Stream.of(
                refused("nothing", "empty", rows -> new byte[0]),
                refused("blanks", "empty", rows -> text("  \n ")),
                refused("a picture", "unknown_kind", rows -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                refused("a table", "unknown_kind", rows -> text("PRO_COM_T,COMUNE\n001001,Agliè\n")),
                refused("a page", "broken_xml", rows -> text("<!DOCTYPE html><html><body>404</body></html>")),
                refused("XML of another kind", "unknown_kind", rows -> text("<gml/>")),
                refused("truncated GeoJSON", "broken_at_line", rows -> half(text(MadeMunicipalities.geoJson(rows)))),
                refused("GeoJSON with something after it", "broken_at_line", rows -> text(MadeMunicipalities.geoJson(rows) + "]")),
                refused("no feature collection", "broken_at_line", rows -> text("{\"features\": 3}")),
                refused("no features", "no_code_field", rows -> text(MadeMunicipalities.geoJson(List.of()))),
                refused("Topology instead of GeoJSON", "broken_at_line", rows -> text("{\"type\":\"Topology\",\"arcs\":[]}")),
                refused("a position that is a text", "broken_at_line", rows -> text(MadeMunicipalities.geoJson(rows).replaceFirst("\\[\\[\\[[^,]*,", "[[[\"x\","))),
                refused("a position that is too large", "not_a_position", rows -> text(MadeMunicipalities.geoJson(rows).replaceFirst("\\[\\[\\[[^,]*,", "[[[1e999,"))),
                refused("a ring that is not closed", "ring_not_closed", rows -> text(MadeMunicipalities.geoJson(rows).replaceFirst("\\[\\[\\[[^]]*],", "[["))),
                refused("brackets without end", "broken_at_line", rows -> text("{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(5_000))),
                refused("truncated GeoPackage", "broken", rows -> Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 100)));
    }

    private static Stream<Arguments> archives() {
        return Stream.of(
                refused("truncated archive", "broken", rows -> half(shapefile(rows, UnaryOperator.identity()))),
                refused("archive with nothing to read", "archive_without_shapes", rows -> MadeMunicipalities.zip(Map.of("leggimi.txt", text("ISTAT")))),
                refused("archive in an archive", "archive_nested", rows -> MadeMunicipalities.zip(Map.of("comuni.zip", shapefile(rows, UnaryOperator.identity())))),
                refused("path out of the archive", "archive_path", rows -> MadeMunicipalities.zip(Map.of("../../comuni.shp", new byte[10]))),
                refused("absolute path in the archive", "archive_path", rows -> MadeMunicipalities.zip(Map.of("/etc/comuni.shp", new byte[10]))),
                refused("the shapes alone", "shapefile_alone", rows -> MadeMunicipalities.shapefile("com", rows, StandardCharsets.UTF_8).get("com.shp")),
                refused("without .dbf", "shapefile_part_missing", rows -> shapefile(rows, files -> without(files, "com.dbf"))),
                refused("without .shx", "shapefile_part_missing", rows -> shapefile(rows, files -> without(files, "com.shx"))),
                refused("truncated .shp", "broken", rows -> shapefile(rows, files -> with(files, "com.shp", half(files.get("com.shp"))))),
                refused("truncated .dbf", "broken", rows -> shapefile(rows, files -> with(files, "com.dbf", half(files.get("com.dbf"))))),
                refused(".dbf of other rows", "broken", rows -> shapefile(rows, files -> with(files, "com.dbf",
                        MadeMunicipalities.shapefile("com", rows.subList(0, 9), StandardCharsets.UTF_8).get("com.dbf")))),
                refused("a count of points beyond the file", "broken", rows -> shapefile(rows, files -> with(files, "com.shp", patched(files.get("com.shp"), 148)))),
                refused("other layers only", "no_code_field", rows -> text(MadeMunicipalities.geoJson(rows, NO_CRS, "COD_REG", "DEN_REG"))));
    }

    /** As far from EPSG:32632 as ED50 is here, within a metre or two. */
    private static List<Row> ed50(List<Row> rows) {
        return each(rows, at -> new Coordinate(at.x + 82, at.y + 198));
    }

    private static Stream<Arguments> systems() {
        return Stream.of(
                taken("without .prj", "crs_assumed", 0, "", rows -> shapefile(rows, files -> without(files, "com.prj"))),
                refused("a .prj that is cut off", "unreadable_crs", rows -> shapefile(rows, files -> with(files, "com.prj", text("PROJCS[\"ED_1950_UTM_Zone_32N\"]")))),
                refused("a datum of which nothing is known", "unknown_shift", rows -> shapefile(rows, files -> with(files, "com.prj",
                        text(ED50.replace("D_European_1950", "D_Bern_1938"))))),
                taken("ED50, told by its .prj", "crs_converted", 0, "", rows -> shapefile(ed50(rows), files -> with(files, "com.prj", text(ED50)))),
                taken("ED50, told by a code", "crs_converted", 0, "", rows -> text(MadeMunicipalities.geoJson(ed50(rows),
                        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::23032\"}},", "PRO_COM_T", "COMUNE"))),
                refused("a .prj that is none", "unreadable_crs", rows -> shapefile(rows, files -> with(files, "com.prj", text("???")))),
                refusedAt("degrees that say metres", "wrong_crs", 1, rows -> shapefile(degrees(rows), UnaryOperator.identity())),
                refusedAt("metres that say degrees", "wrong_crs", 1, rows -> shapefile(rows, files -> with(files, "com.prj", text("GEOGCS[\"GCS_WGS_1984\"]")))),
                refusedAt("another zone", "wrong_crs", 1, rows -> shapefile(moved(rows, Crs.RDN2008_UTM33), UnaryOperator.identity())),
                refusedAt("Gauss-Boaga that says UTM", "wrong_crs", 1, rows -> shapefile(moved(rows, Crs.GAUSS_BOAGA_WEST), UnaryOperator.identity())),
                refused("a system of heights", "unreadable_crs", rows -> text(MadeMunicipalities.geoJson(rows,
                        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:5703\"}},", "PRO_COM_T", "COMUNE"))),
                taken("GeoJSON in metres that states nothing", "crs_assumed", 0, "", rows -> text(MadeMunicipalities.geoJson(rows, NO_CRS, "PRO_COM_T", "COMUNE"))),
                refusedAt("swapped axes", "axes_swapped", 1, rows -> json(each(rows, at -> new Coordinate(at.y, at.x)))),
                refusedAt("swapped degrees", "axes_swapped", 1, rows -> text(MadeMunicipalities.geoJson(each(degrees(rows), at -> new Coordinate(at.y, at.x)), NO_CRS,
                        "PRO_COM_T", "COMUNE"))),
                refusedAt("kilometres", "wrong_units", 1, rows -> json(each(rows, at -> new Coordinate(at.x / 1000, at.y / 1000)))),
                refusedAt("centimetres", "wrong_units", 1, rows -> json(each(rows, at -> new Coordinate(at.x * 100, at.y * 100)))),
                refusedAt("feet", "wrong_units", 1, rows -> json(each(rows, at -> new Coordinate(at.x / 0.3048, at.y / 0.3048)))),
                refusedAt("another place", "outside", 1, rows -> json(each(rows, at -> new Coordinate(at.x + 300_000, at.y)))),
                refusedAt("across the antimeridian", "outside", 1, rows -> text(MadeMunicipalities.geoJson(each(degrees(rows), at ->
                        new Coordinate(at.x + 172 > 180 ? at.x + 172 - 360 : at.x + 172, at.y)), NO_CRS, "PRO_COM_T", "COMUNE"))),
                refused("beyond the world, without a system", "no_crs", rows -> text(MadeMunicipalities.geoJson(each(rows, at ->
                        new Coordinate(at.x * 1e6, at.y * 1e6)), NO_CRS, "PRO_COM_T", "COMUNE"))));
    }

    private static Stream<Arguments> codes() {
        return Stream.of(
                rejected("no code", "no_code", 3, "PRO_COM_T", rows -> json(changed(rows, 2, row -> new Row(null, row.name(), row.shape())))),
                rejected("a blank code", "no_code", 3, "PRO_COM_T", rows -> json(changed(rows, 2, row -> new Row(" ", row.name(), row.shape())))),
                rejected("a code of letters", "bad_code", 3, "PRO_COM_T", rows -> json(changed(rows, 2, row -> new Row("A074", row.name(), row.shape())))),
                rejected("a code of zeros", "bad_code", 1, "PRO_COM_T", rows -> json(changed(rows, 0, row -> new Row("000000", row.name(), row.shape())))),
                rejected("two rows of one code", "duplicate_code", 2, "PRO_COM_T", rows -> json(changed(rows, 1, row ->
                        new Row(rows.get(0).code(), row.name(), rows.get(0).shape().buffer(5))))),
                taken("the same row twice", "twice", 313, "PRO_COM_T", rows -> json(added(rows, rows.get(4)))),
                taken("parts in rows of their own", "parts", 313, "PRO_COM_T", MadeParts::split),
                refused("none of the territory", "none_of_territory", rows -> json(rows.stream().map(row ->
                        new Row("2" + row.code().substring(1), row.name(), row.shape())).toList())),
                refused("one is missing", "missing", rows -> json(rows.subList(1, rows.size()))),
                refused("half are missing", "missing", rows -> json(rows.subList(0, rows.size() / 2))),
                taken("one that is new within another", "new_municipality", 313, "", rows -> json(added(rows, MadeParts.cutOut(rows)))));
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                taken("UTF-8 read as Latin", "encoding", 1, "COMUNE", rows -> json(changed(rows, 0, row -> new Row(row.code(), "AgliÃ¨", row.shape())))),
                taken("characters that are lost", "name_lost", 1, "COMUNE", rows -> json(changed(rows, 0, row -> new Row(row.code(), "Agli\uFFFD", row.shape())))),
                taken("no name", "name_known", 2, "COMUNE", rows -> json(changed(rows, 1, row -> new Row(row.code(), "", row.shape())))),
                taken("no field for the name", "name_known", 2, "", rows -> text(MadeMunicipalities.geoJson(rows,
                        "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:32632\"}},", "PRO_COM_T", "X"))));
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                rejected("no shape", "null_geometry", 1, "", rows -> json(changed(rows, 0, row -> new Row(row.code(), row.name(), null)))),
                rejected("no shape in a Shapefile", "null_geometry", 1, "", rows -> shapefile(changed(rows, 0, row -> new Row(row.code(), row.name(), null)),
                        UnaryOperator.identity())),
                rejected("a point", "no_area", 2, "", rows -> json(changed(rows, 1, row -> new Row(row.code(), row.name(), row.shape().getInteriorPoint())))),
                rejected("a line", "no_area", 2, "", rows -> json(changed(rows, 1, row -> new Row(row.code(), row.name(),
                        GEOMETRIES.createLineString(row.shape().getCoordinates()))))),
                taken("lines among areas", "lines_left_out", 2, "", rows -> json(changed(rows, 1, row -> new Row(row.code(), row.name(),
                        GEOMETRIES.createGeometryCollection(new Geometry[] {row.shape(), GEOMETRIES.createLineString(row.shape().getCoordinates())}))))),
                rejected("an outline like an eight", "not_valid", 1, "", rows -> json(changed(rows, 0, row -> new Row(row.code(), row.name(),
                        MadeParts.eight(row.shape().getEnvelopeInternal()))))),
                taken("an outline that touches itself", "made_valid", 1, "", rows -> json(changed(rows, 0, row -> new Row(row.code(), row.name(),
                        MadeParts.spiked(row.shape()))))),
                rejected("no area", "empty_area", 1, "", rows -> json(changed(rows, 0, row -> new Row(row.code(), row.name(),
                        MadeParts.flat(row.shape().getEnvelopeInternal()))))));
    }

    private static Stream<Arguments> territory() {
        return Stream.of(
                rejected("a municipality elsewhere", "elsewhere", 1, "", rows -> json(changed(rows, 0, row -> new Row(row.code(), row.name(), torino(rows).shape())))),
                rejected("a municipality outside", "outside", 1, "", rows -> json(changed(rows, 0, row -> row.moved(at -> new Coordinate(at.x + 500_000, at.y))))),
                refusedAt("one over its neighbours", "overlap", -1, rows -> json(changed(rows, 5, row -> new Row(row.code(), row.name(), row.shape().buffer(800))))),
                taken("a little over its neighbours", "borders_differ", 0, "", rows -> json(changed(rows, 5, row -> row.moved(at -> new Coordinate(at.x + 0.5, at.y))))),
                taken("gaps about one", "borders_differ", 0, "", rows -> json(changed(rows, 5, row -> new Row(row.code(), row.name(), row.shape().buffer(-2))))));
    }

    private static Row torino(List<Row> rows) {
        return rows.stream().filter(row -> row.code().equals("001272")).findFirst().orElseThrow();
    }

    private static Arguments refused(String what, String code, Function<List<Row>, byte[]> make) {
        return arguments(what, Outcome.REFUSED, code, 0, "", make);
    }

    private static Arguments refusedAt(String what, String code, int row, Function<List<Row>, byte[]> make) {
        return arguments(what, Outcome.REFUSED, code, row, "", make);
    }

    /** A municipality whose row is rejected is missing, so nothing is taken. */
    private static Arguments rejected(String what, String code, int row, String field, Function<List<Row>, byte[]> make) {
        return arguments(what, Outcome.REFUSED, code, row, field, make);
    }

    private static Arguments taken(String what, String code, int row, String field, Function<List<Row>, byte[]> make) {
        return arguments(what, Outcome.TRIAL, code, row, field, make);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(List<Row> rows) {
        return text(MadeMunicipalities.geoJson(rows));
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] patched(byte[] file, int at) {
        byte[] patched = file.clone();
        Arrays.fill(patched, at, at + 4, (byte) 0x7f);
        return patched;
    }

    private static byte[] shapefile(List<Row> rows, UnaryOperator<Map<String, byte[]>> spoil) {
        return MadeMunicipalities.zip(spoil.apply(MadeMunicipalities.shapefile("com", rows, StandardCharsets.UTF_8)));
    }

    private static Map<String, byte[]> without(Map<String, byte[]> files, String name) {
        Map<String, byte[]> fewer = new LinkedHashMap<>(files);
        fewer.remove(name);
        return fewer;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
        Map<String, byte[]> other = new LinkedHashMap<>(files);
        other.put(name, content);
        return other;
    }

    private static List<Row> each(List<Row> rows, UnaryOperator<Coordinate> move) {
        return rows.stream().map(row -> row.moved(move)).toList();
    }

    private static List<Row> degrees(List<Row> rows) {
        return moved(rows, Crs.CRS84);
    }

    private static List<Row> moved(List<Row> rows, Crs crs) {
        return rows.stream().map(row -> new Row(row.code(), row.name(), CrsTransform.between(Crs.UTM32, crs).apply(row.shape()))).toList();
    }

    private static List<Row> changed(List<Row> rows, int index, UnaryOperator<Row> change) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(index, change.apply(rows.get(index)));
        return changed;
    }

    private static List<Row> added(List<Row> rows, Row row) {
        List<Row> added = new ArrayList<>(rows);
        added.add(row);
        return added;
    }

    /** Shapes cut and spoilt. */
    private static final class MadeParts {

        /** The first municipality in two rows, west and east. */
        static byte[] split(List<Row> rows) {
            Row first = rows.get(0);
            Envelope west = new Envelope(first.shape().getEnvelopeInternal());
            west.init(west.getMinX(), west.centre().x, west.getMinY(), west.getMaxY());
            Geometry half = GEOMETRIES.toGeometry(west);
            return json(added(changed(rows, 0, row -> new Row(row.code(), row.name(), row.shape().difference(half))),
                    new Row(first.code(), first.name(), first.shape().intersection(half))));
        }

        /** A new municipality over the middle of the first, which a good file would have cut out there: too small to be more than a warning. */
        static Row cutOut(List<Row> rows) {
            return new Row("001998", "Nuovo", rows.get(0).shape().getInteriorPoint().buffer(20));
        }

        static Geometry eight(Envelope box) {
            return GEOMETRIES.createPolygon(new Coordinate[] {new Coordinate(box.getMinX(), box.getMinY()), new Coordinate(box.getMaxX(), box.getMaxY()),
                new Coordinate(box.getMaxX(), box.getMinY()), new Coordinate(box.getMinX(), box.getMaxY()), new Coordinate(box.getMinX(), box.getMinY())});
        }

        static Geometry flat(Envelope box) {
            return GEOMETRIES.createPolygon(new Coordinate[] {new Coordinate(box.getMinX(), box.getMinY()), new Coordinate(box.getMaxX(), box.getMinY()),
                new Coordinate(box.centre().x, box.getMinY()), new Coordinate(box.getMinX(), box.getMinY())});
        }

        /** The outline goes out ten metres and comes back the same way. */
        static Geometry spiked(Geometry shape) {
            Coordinate[] ring = shape.getCoordinates();
            Coordinate[] spiked = new Coordinate[ring.length + 2];
            System.arraycopy(ring, 0, spiked, 0, 2);
            spiked[2] = new Coordinate(ring[1].x + 10, ring[1].y + 10);
            spiked[3] = ring[1].copy();
            System.arraycopy(ring, 2, spiked, 4, ring.length - 2);
            return GEOMETRIES.createPolygon(spiked);
        }
    }
}
