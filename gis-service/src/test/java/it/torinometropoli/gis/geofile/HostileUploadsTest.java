package it.torinometropoli.gis.geofile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;

import static it.torinometropoli.gis.geofile.MadeFiles.blob;
import static it.torinometropoli.gis.geofile.MadeFiles.geoPackage;
import static it.torinometropoli.gis.geofile.MadeFiles.shapefile;
import static it.torinometropoli.gis.geofile.MadeFiles.text;
import static it.torinometropoli.gis.geofile.MadeFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Files that are meant to do harm, and files of people who did something wrong, are refused with the right reason and little work. */
class HostileUploadsTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Geometry TERRITORY = GEOMETRIES.toGeometry(new Envelope(310_000, 440_000, 4_950_000, 5_060_000));
    private static final ShapeLimits LIMITS = new ShapeLimits(DataSize.ofMegabytes(10), DataSize.ofMegabytes(50), 100, 1_000, 100_000, Duration.ofSeconds(20));
    private static final long MOST_MEMORY = DataSize.ofMegabytes(192).toBytes();
    private static final Duration OTHERS_ARE_DONE = Duration.ofSeconds(10);
    private static final long MOST_WORK = Duration.ofSeconds(10).toNanos();
    private static final double[] SQUARE = {395_000, 4_990_000, 395_000, 4_990_100, 395_100, 4_990_100, 395_100, 4_990_000, 395_000, 4_990_000};

    private final UploadedShapes uploads = new UploadedShapes(LIMITS);

    @BeforeAll
    static void openTheEpsgDatabase() {
        Position.text(TERRITORY.getCoordinate());
    }

    private static Arguments of(String name, Fault fault, Supplier<byte[]> upload) {
        return Arguments.of(name, fault, upload);
    }

    private static Supplier<byte[]> json(String geometry) {
        return () -> text("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":null,\"geometry\":" + geometry + "}]}");
    }

    private static Supplier<byte[]> kml(String coordinates) {
        return () -> text("<kml><Placemark><LineString><coordinates>" + coordinates + "</coordinates></LineString></Placemark></kml>");
    }

    static Stream<Arguments> anything() {
        return Stream.of(
                of("nothing", Fault.EMPTY, () -> new byte[0]),
                of("blanks", Fault.EMPTY, () -> text(" \n\t \n")),
                of("noise", Fault.UNKNOWN_KIND, () -> noise(100_000)),
                of("photo", Fault.UNKNOWN_KIND, () -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'}),
                of("program", Fault.UNKNOWN_KIND, () -> text("MZ\0\0This program cannot be run in DOS mode")),
                of("gzip", Fault.UNKNOWN_KIND, () -> new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}),
                of("CSV", Fault.UNKNOWN_KIND, () -> text("nome;x;y\nOrti;395000;4990000\n")),
                of("page without document type", Fault.UNKNOWN_KIND, () -> text("<html><script>alert(1)</script></html>")),
                of("SVG", Fault.UNKNOWN_KIND, () -> text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                of("more than allowed", Fault.TOO_LARGE, () -> new byte[(int) LIMITS.size().toBytes() + 1]));
    }

    static Stream<Arguments> geoJson() {
        return Stream.of(
                of("cut off", Fault.BROKEN_AT_LINE, () -> text("{\"type\":\"FeatureCollection\",\n\"features\":[{\"type\":\"Feature\",\"geom")),
                of("deep nesting", Fault.BROKEN_AT_LINE, json("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000))),
                of("deep attributes", Fault.BROKEN_AT_LINE, () -> text("{\"type\":\"Feature\",\"properties\":" + "{\"a\":".repeat(100_000))),
                of("a million vertices", Fault.TOO_MANY_VERTICES, json("{\"type\":\"LineString\",\"coordinates\":[" + "[7.6,45],".repeat(1_000_000) + "[7,45]]}")),
                of("millions of empty lists", Fault.TOO_MANY_VERTICES, json("{\"type\":\"Polygon\",\"coordinates\":[" + "[],".repeat(3_000_000) + "[]]}")),
                of("millions of empty geometries", Fault.TOO_MANY_VERTICES,
                        json("{\"type\":\"GeometryCollection\",\"geometries\":[" + "{},".repeat(3_000_000) + "{}]}")),
                of("too many features", Fault.TOO_MANY_FEATURES, () -> text("{\"type\":\"FeatureCollection\",\"features\":["
                        + "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null},".repeat(100_000) + "{}]}")),
                of("no features", Fault.NO_FEATURES, () -> text("{\"type\":\"FeatureCollection\",\"features\":[]}")),
                of("no shape", Fault.NULL_GEOMETRY, json("null")),
                of("empty shape", Fault.NULL_GEOMETRY, json("{\"type\":\"Polygon\",\"coordinates\":[]}")),
                of("points and lines in one", Fault.MIXED_GEOMETRY, json("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":"
                        + "[7.6,45]},{\"type\":\"LineString\",\"coordinates\":[[7.6,45],[7.7,45]]}]}")),
                of("bow tie", Fault.SELF_CROSSING, json("{\"type\":\"Polygon\",\"coordinates\":[[[7.6,45],[7.7,45.1],[7.7,45],[7.6,45.1],[7.6,45]]]}")),
                of("open ring", Fault.RING_NOT_CLOSED, json("{\"type\":\"Polygon\",\"coordinates\":[[[7.6,45],[7.7,45.1],[7.7,45],[7.65,45]]]}")),
                of("ring of two", Fault.TOO_FEW_POINTS, json("{\"type\":\"Polygon\",\"coordinates\":[[[7.6,45],[7.7,45.1],[7.6,45]]]}")),
                of("line of one", Fault.TOO_FEW_POINTS, json("{\"type\":\"LineString\",\"coordinates\":[[7.6,45]]}")),
                of("line on the spot", Fault.TOO_FEW_POINTS, json("{\"type\":\"LineString\",\"coordinates\":[[7.6,45],[7.6,45]]}")),
                of("hole outside", Fault.WRONG_HOLE, json("{\"type\":\"Polygon\",\"coordinates\":[[[7.6,45],[7.7,45],[7.7,45.1],[7.6,45]],"
                        + "[[7.8,45],[7.9,45],[7.9,45.1],[7.8,45]]]}")),
                of("area in an area", Fault.OVERLAPPING_PARTS, json("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[7.6,45],[7.7,45],[7.7,45.1],[7.6,45]]],"
                        + "[[[7.67,45.02],[7.68,45.02],[7.68,45.03],[7.67,45.02]]]]}")),
                of("axes swapped", Fault.AXES_SWAPPED, json("{\"type\":\"Point\",\"coordinates\":[45.07,7.68]}")),
                of("another continent", Fault.FAR_AWAY, json("{\"type\":\"Point\",\"coordinates\":[-74.0,40.7]}")),
                of("another city", Fault.OUTSIDE, json("{\"type\":\"Point\",\"coordinates\":[9.19,45.46]}")),
                of("beyond the antimeridian", Fault.NO_CRS, json("{\"type\":\"LineString\",\"coordinates\":[[179,45],[187.6,45]]}")),
                of("infinite number", Fault.NOT_A_POSITION, json("{\"type\":\"Point\",\"coordinates\":[1e999,45]}")),
                of("huge number", Fault.NO_CRS, json("{\"type\":\"Point\",\"coordinates\":[1e300,1e300]}")),
                of("number of a thousand digits", Fault.BROKEN_AT_LINE, json("{\"type\":\"Point\",\"coordinates\":[" + "9".repeat(1_000) + ",45]}")),
                of("texts for numbers", Fault.BROKEN_AT_LINE, json("{\"type\":\"Point\",\"coordinates\":[\"7.6\",\"45\"]}")),
                of("wrong nesting", Fault.UNKNOWN_GEOMETRY, json("{\"type\":\"Polygon\",\"coordinates\":[[7.6,45],[7.7,45],[7.7,45.1],[7.6,45]]}")),
                of("curve", Fault.UNKNOWN_GEOMETRY, json("{\"type\":\"CircularString\",\"coordinates\":[[7.6,45],[7.7,45],[7.7,45.1]]}")),
                of("foreign system", Fault.UNSUPPORTED_CRS, () -> text("{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":{\"type\":\"name\",\"properties\":"
                        + "{\"name\":\"urn:ogc:def:crs:EPSG::2154\"}}}")),
                of("the same member twice", Fault.BROKEN_AT_LINE, () -> text("{\"type\":\"Point\",\"type\":\"Feature\",\"coordinates\":[7.6,45]}")),
                of("TopoJSON", Fault.BROKEN_AT_LINE, () -> text("{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}")));
    }

    static Stream<Arguments> intricateShapes() {
        return Stream.of(
                of("slanting teeth", Fault.TOO_COMPLEX, () -> geoPackage(blob(teeth(40_000)))),
                of("slanting teeth with steps", Fault.TOO_COMPLEX, () -> geoPackage(blob(steps(30_000)))),
                of("noise of lines", Fault.TOO_COMPLEX, () -> geoPackage(blob(noiseOfLines(90_000)))));
    }

    /** A line that goes up and down as slanting segments side by side. */
    private static Geometry teeth(int count) {
        Coordinate[] line = new Coordinate[2 * count];
        for (int i = 0; i < count; i++) {
            double shift = i * 0.01;
            line[2 * i] = new Coordinate(395_000 + shift, 4_990_000);
            line[2 * i + 1] = new Coordinate(405_000 + shift, 5_000_000);
        }
        return GEOMETRIES.createLineString(line);
    }

    /** A line whose parts have large boxes, but segments of small ones. */
    private static Geometry steps(int count) {
        Coordinate[] line = new Coordinate[3 * count];
        for (int i = 0; i < count; i++) {
            double shift = i * 0.01;
            line[3 * i] = new Coordinate(395_000 - shift, 4_990_000 - shift);
            line[3 * i + 1] = new Coordinate(405_000 + shift, 4_990_000 - shift);
            line[3 * i + 2] = new Coordinate(405_000 + shift, 5_000_000 + shift);
        }
        return GEOMETRIES.createLineString(line);
    }

    private static Geometry noiseOfLines(int count) {
        Random random = new Random(7);
        return GEOMETRIES.createLineString(Stream.generate(() -> new Coordinate(395_000 + random.nextInt(10_000), 4_990_000 + random.nextInt(10_000)))
                .limit(count).toArray(Coordinate[]::new));
    }

    @Test
    void takesALongOutlineThatIsPlain() throws IOException {
        Geometry round = GEOMETRIES.createPoint(new Coordinate(395_000, 4_990_000)).buffer(5_000, 22_000);

        assertThat(uploads.read(new ByteArrayInputStream(geoPackage(blob(round))), TERRITORY).single().getNumPoints()).isGreaterThan(80_000);
    }

    static Stream<Arguments> xml() {
        return Stream.of(
                of("a billion laughs", Fault.BROKEN_XML, () -> text("<!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><kml>&b;</kml>")),
                of("a file of the server", Fault.BROKEN_XML, () -> text("<!DOCTYPE gpx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><gpx>&a;</gpx>")),
                of("page with document type", Fault.BROKEN_XML, () -> text("<!DOCTYPE html><html></html>")),
                of("deep folders", Fault.BROKEN_XML, () -> text("<kml>" + "<Folder>".repeat(100_000))),
                of("cut off track", Fault.BROKEN_XML, () -> text("<gpx><trk>\n<trkseg><trkpt lat='45' lon='7.6'/>")),
                of("not a number", Fault.NOT_A_POSITION, kml("7.6,45 NaN,45")),
                of("no number", Fault.NOT_A_POSITION, kml("7.6,45 east,45")),
                of("a million vertices of KML", Fault.TOO_MANY_VERTICES, kml("7.6,45 ".repeat(1_000_000))),
                of("beyond the pole", Fault.FAR_AWAY, () -> text("<gpx><wpt lat='95' lon='7.6'/></gpx>")),
                of("swapped GPX", Fault.AXES_SWAPPED, () -> text("<gpx><wpt lat='7.6' lon='45'/></gpx>")),
                of("placemark without shape", Fault.NULL_GEOMETRY, () -> text("<kml><Placemark><name>x</name></Placemark></kml>")));
    }

    static Stream<Arguments> archives() {
        return Stream.of(
                of("zip bomb", Fault.ARCHIVE_BOMB, () -> zip(with("orti.shp", new byte[60_000_000]))),
                of("path out of the archive", Fault.ARCHIVE_PATH, () -> zip(with("../../orti.shp", new byte[10]))),
                of("path of Windows out of the archive", Fault.ARCHIVE_PATH, () -> zip(with("..\\orti.shp", new byte[10]))),
                of("absolute path", Fault.ARCHIVE_PATH, () -> zip(with("/etc/orti.shp", new byte[10]))),
                of("archive in an archive", Fault.ARCHIVE_NESTED, () -> zip(with("orti.zip", zip(shapefile(SQUARE))))),
                of("encrypted", Fault.ENCRYPTED, () -> encrypted(zip(shapefile(SQUARE)))),
                of("many files", Fault.ARCHIVE_ENTRIES, HostileUploadsTest::manyFiles),
                of("empty archive", Fault.ARCHIVE_WITHOUT_SHAPES, () -> zip(Map.of())),
                of("documents", Fault.ARCHIVE_WITHOUT_SHAPES, () -> zip(with("word/document.xml", text("<w/>")))),
                of("no attributes", Fault.SHAPEFILE_PART_MISSING, () -> zip(without(".dbf"))),
                of("cut off archive", Fault.BROKEN, () -> Arrays.copyOf(zip(shapefile(SQUARE)), 300)),
                of("a Shapefile without its archive", Fault.SHAPEFILE_ALONE, () -> shapefile(SQUARE).get("orti.shp")),
                of("billions of vertices stated", Fault.BROKEN, () -> zip(changed("orti.shp", 148, Integer.MAX_VALUE, ByteOrder.LITTLE_ENDIAN))),
                of("billions of parts stated", Fault.BROKEN, () -> zip(changed("orti.shp", 144, Integer.MAX_VALUE, ByteOrder.LITTLE_ENDIAN))),
                of("negative parts", Fault.BROKEN, () -> zip(changed("orti.shp", 144, -1, ByteOrder.LITTLE_ENDIAN))),
                of("parts elsewhere", Fault.BROKEN, () -> zip(changed("orti.shp", 152, 1_000_000, ByteOrder.LITTLE_ENDIAN))),
                of("record of huge length", Fault.BROKEN, () -> zip(changed("orti.shp", 104, Integer.MAX_VALUE, ByteOrder.BIG_ENDIAN))),
                of("index to elsewhere", Fault.BROKEN, () -> zip(changed("orti.shx", 100, 77, ByteOrder.BIG_ENDIAN))),
                of("surface of patches", Fault.BROKEN, () -> zip(changed("orti.shp", 108, 31, ByteOrder.LITTLE_ENDIAN))),
                of("billions of rows stated", Fault.BROKEN, () -> zip(changed("orti.dbf", 4, Integer.MAX_VALUE, ByteOrder.LITTLE_ENDIAN))),
                of("cut off shapes", Fault.BROKEN, () -> zip(replaced("orti.shp", Arrays.copyOf(shapefile(SQUARE).get("orti.shp"), 150)))),
                of("system of the moon", Fault.UNSUPPORTED_CRS, () -> zip(replaced("orti.prj", text("PROJCS[\"Moon_2000\",GEOGCS[\"Moon\"]]")))),
                of("long note of the system", Fault.BROKEN, () -> zip(replaced("orti.prj", new byte[1_000_000]))),
                of("no system and elsewhere", Fault.NO_CRS, () -> zip(shapefile(1, 1, 1, 2, 2, 2, 2, 1, 1, 1))),
                of("no system and swapped", Fault.AXES_SWAPPED, () -> zip(shapefile(45, 7.5, 45, 7.6, 45.1, 7.6, 45.1, 7.5, 45, 7.5))));
    }

    static Stream<Arguments> geoPackages() {
        return Stream.of(
                of("another database", Fault.NO_FEATURE_TABLE, () -> geoPackage(sql("DROP TABLE gpkg_geometry_columns"))),
                of("beginning only", Fault.BROKEN, () -> text("SQLite format 3\0")),
                of("cut off database", Fault.BROKEN, () -> Arrays.copyOf(geoPackage(blob(square())), 5_000)),
                of("view without end", Fault.NOT_A_TABLE, () -> geoPackage(sql("DROP TABLE siti", "CREATE VIEW siti AS WITH RECURSIVE n(fid) AS "
                        + "(SELECT 1 UNION ALL SELECT fid + 1 FROM n) SELECT fid, x'47' AS geom FROM n"))),
                of("catalogue that is a view", Fault.NO_FEATURE_TABLE, () -> geoPackage(sql("DROP TABLE gpkg_geometry_columns",
                        "CREATE VIEW gpkg_geometry_columns AS SELECT 'siti' AS table_name, hex(zeroblob(900000000)) AS column_name, 1 AS srs_id"))),
                of("computed column", Fault.NOT_A_TABLE, () -> geoPackage(sql("ALTER TABLE siti ADD COLUMN big AS (zeroblob(900000000))"))),
                of("no rows", Fault.NO_FEATURES, () -> geoPackage(sql())),
                of("many rows", Fault.TOO_MANY_FEATURES, () -> geoPackage(sql("INSERT INTO siti (nome) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                        + "FROM n WHERE i < 50000) SELECT 'x' FROM n"))),
                of("large shape", Fault.TOO_MANY_VERTICES, () -> geoPackage(sql("INSERT INTO siti (geom) VALUES (zeroblob(9000000))"))),
                of("no shape in a row", Fault.NULL_GEOMETRY, () -> geoPackage((byte[]) null)),
                of("noise for a shape", Fault.BROKEN, () -> geoPackage(noise(500))),
                of("a curve", Fault.BROKEN, () -> geoPackage(blob(wkb(8, 3)))),
                of("billions of vertices stated in a shape", Fault.BROKEN, () -> geoPackage(blob(wkb(2, Integer.MAX_VALUE)))),
                of("collections in collections", Fault.BROKEN, () -> geoPackage(blob(nested()))),
                of("French system", Fault.UNSUPPORTED_CRS, () -> geoPackage(sql("UPDATE gpkg_geometry_columns SET srs_id = 2154",
                        "INSERT INTO siti (nome) VALUES ('x')"))),
                of("column that is not there", Fault.BROKEN, () -> geoPackage(sql("UPDATE gpkg_geometry_columns SET column_name = 'altra'",
                        "INSERT INTO siti (nome) VALUES ('x')"))),
                of("nothing named", Fault.BROKEN, () -> geoPackage(sql("UPDATE gpkg_geometry_columns SET column_name = NULL"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"anything", "geoJson", "xml", "archives", "geoPackages", "intricateShapes"})
    void isRefusedWithItsReasonAndLittleWork(String name, Fault fault, Supplier<byte[]> upload) throws IOException {
        byte[] bytes = upload.get();
        Set<Path> foldersBefore = folders();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long memory = threads.getCurrentThreadAllocatedBytes();
        long work = threads.getCurrentThreadCpuTime();
        UploadRefusedException refused = catchThrowableOfType(UploadRefusedException.class, () -> uploads.read(new ByteArrayInputStream(bytes), TERRITORY));

        assertThat(threads.getCurrentThreadCpuTime() - work).isLessThan(MOST_WORK);
        assertThat(threads.getCurrentThreadAllocatedBytes() - memory).isLessThan(MOST_MEMORY);
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.problems()).extracting(UploadProblem::fault).contains(fault);
        await().atMost(OTHERS_ARE_DONE).until(() -> foldersBefore.containsAll(folders()));
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(refused.problems()).allSatisfy(problem -> assertThat(texts().getMessage(problem, language)).isNotBlank().doesNotContain("{"));
        }
    }

    @Test
    void doesNotReadOnWhenTheUploadHasNoEnd() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '{';
            }
        };
        UploadRefusedException refused = catchThrowableOfType(UploadRefusedException.class, () -> uploads.read(endless, TERRITORY));

        assertThat(refused.problems()).extracting(UploadProblem::fault).containsExactly(Fault.TOO_LARGE);
    }

    @Test
    void everyFaultHasTexts() {
        for (String language : List.of("it", "en")) {
            ResourceBundle bundle = ResourceBundle.getBundle("texts/geofile", Locale.forLanguageTag(language));
            assertThat(bundle.keySet()).containsAll(Arrays.stream(Fault.values()).map(fault -> UploadProblem.of(fault).getCodes()[0]).toList());
        }
    }

    @Test
    void saysWhereAnOutlineCrossesItselfAndHintsAtSwappedAxes() {
        assertThat(said(json("{\"type\":\"Polygon\",\"coordinates\":[[[7.6,45],[7.7,45.1],[7.7,45],[7.6,45.1],[7.6,45]]]}").get()))
                .isEqualTo("Il contorno dell’elemento 1 incrocia se stesso in 45.05005 N, 7.65000 E. Correggilo e riprova.");
        assertThat(said(json("{\"type\":\"Point\",\"coordinates\":[45.07,7.68]}").get())).isEqualTo("L’elemento 1 è fuori dal territorio metropolitano: "
                + "7.68000 N, 45.07000 E. Le coordinate sono forse scambiate? Con gli assi invertiti sarebbe dentro.");
    }

    private String said(byte[] upload) {
        UploadRefusedException refused = catchThrowableOfType(UploadRefusedException.class, () -> uploads.read(new ByteArrayInputStream(upload), TERRITORY));
        return texts().getMessage(refused.problems().get(0), Locale.ITALIAN);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/geofile");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }

    /** Those of other programs on the machine as well, which come and go. */
    private static Set<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(UploadedShapes.FOLDER)).collect(Collectors.toSet());
        }
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        noise[0] = 'x';
        return noise;
    }

    private static Map<String, byte[]> with(String name, byte[] content) {
        return Map.of(name, content);
    }

    private static Map<String, byte[]> without(String extension) {
        Map<String, byte[]> files = shapefile(SQUARE);
        files.remove("orti" + extension);
        return files;
    }

    private static Map<String, byte[]> replaced(String name, byte[] content) {
        Map<String, byte[]> files = shapefile(SQUARE);
        files.put(name, content);
        return files;
    }

    private static Map<String, byte[]> changed(String name, int place, int value, ByteOrder order) {
        Map<String, byte[]> files = shapefile(SQUARE);
        ByteBuffer.wrap(files.get(name)).order(order).putInt(place, value);
        return files;
    }

    private static byte[] manyFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            files.put("f" + i, new byte[0]);
        }
        return zip(files);
    }

    /** An archive whose directory says that its files are encrypted. */
    private static byte[] encrypted(byte[] archive) {
        for (int i = 0; i < archive.length - 10; i++) {
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
                archive[i + 8] |= 1;
            } else if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 3 && archive[i + 3] == 4) {
                archive[i + 6] |= 1;
            }
        }
        return archive;
    }

    private static MadeFiles.Work sql(String... statements) {
        return (Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException wrong) {
                throw new IllegalStateException(wrong);
            }
        };
    }

    private static Geometry square() {
        return GEOMETRIES.toGeometry(new Envelope(395_000, 395_100, 4_990_000, 4_990_100));
    }

    private static byte[] wkb(int type, int count) {
        return ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putInt(type).putInt(count).array();
    }

    private static byte[] nested() {
        ByteBuffer nested = ByteBuffer.allocate(1_800_000).order(ByteOrder.LITTLE_ENDIAN);
        while (nested.remaining() >= 9) {
            nested.put((byte) 1).putInt(7).putInt(1);
        }
        return nested.array();
    }
}
