package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Reads files that GDAL has written, in the systems and formats in which people have their shapes. */
@Tag("once")
class UploadedShapesIT {

    private static final Geometry TERRITORY = new GeometryFactory().toGeometry(new Envelope(310_000, 440_000, 4_950_000, 5_060_000));
    private static final String AREA = "POLYGON ((395000.123 4990000.456, 396000.5 4990000, 396500.25 4991200.75, 395100 4991000, 395000.123 4990000.456), "
            + "(395400 4990300, 395400 4990500, 395700 4990500, 395400 4990300))";
    private static final String LINE = "LINESTRING (395000.123 4990000.456, 396000.5 4990400, 396500.25 4991200.75)";

    @TempDir
    static Path folder;

    private final UploadedShapes uploads = new UploadedShapes(
            new ShapeLimits(DataSize.ofMegabytes(10), DataSize.ofMegabytes(50), 100, 1_000, 100_000, Duration.ofSeconds(20)));

    @BeforeAll
    static void letGdalWrite() throws IOException, InterruptedException {
        Path area = Files.writeString(folder.resolve("area.csv"), "id,nome,anno,ettari,dal,WKT\n1,Forgia dell'Elettrònica,1968,3.25,1998-05-31,\"" + AREA + "\"\n");
        Path line = Files.writeString(folder.resolve("line.csv"), "name,WKT\nBealera,\"" + LINE + "\"\n");
        for (String code : List.of("32632", "4326", "25832", "3857", "4258", "6706", "6707", "7791", "3003")) {
            write(area, "EPSG:" + code, "a" + code + ".gpkg");
            write(area, "EPSG:" + code, "a" + code + ".shp", "-lco", "ENCODING=UTF-8");
            if (!code.equals("4326")) {
                write(area, "EPSG:" + code, "a" + code + ".json", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9");
            }
        }
        write(area, "EPSG:4326", "a4326.json", "-f", "GeoJSON", "-lco", "RFC7946=YES", "-lco", "COORDINATE_PRECISION=9");
        write(area, "EPSG:4326", "a4326.kml");
        write(line, "EPSG:4326", "line.gpx", "-f", "GPX", "-nlt", "LINESTRING");
        write(line, "EPSG:4326", "track.gpx", "-f", "GPX", "-nlt", "MULTILINESTRING", "-lco", "FORCE_GPX_TRACK=YES");
        write(line, "EPSG:32632", "a32632.gpkg", "-update", "-nln", "linee");
        write(area, "EPSG:32632", "nocrs.shp", "-lco", "ENCODING=UTF-8");
        Files.delete(folder.resolve("nocrs.prj"));
    }

    private static void write(Path source, String system, String target, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-q", "-s_srs", "EPSG:32632", "-t_srs", system, "-oo", "AUTODETECT_TYPE=YES",
                "-oo", "KEEP_GEOM_COLUMNS=NO"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of(folder.resolve(target).toString(), source.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private ShapeUpload read(Path file) throws IOException {
        try (InputStream upload = Files.newInputStream(file)) {
            return uploads.read(upload, TERRITORY);
        }
    }

    /** The file, or the archive of a Shapefile's files. */
    private static Path upload(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!name.endsWith(".shp")) {
            return file;
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String extension : List.of(".shp", ".SHX", ".dbf", ".prj", ".cpg")) {
            Path part = folder.resolve(name.replace(".shp", extension.toLowerCase()));
            if (Files.exists(part)) {
                parts.put("Cartella/" + name.replace(".shp", extension), Files.readAllBytes(part));
            }
        }
        parts.put("__MACOSX/Cartella/._" + name, new byte[200]);
        return Files.write(folder.resolve(name + ".upload"), MadeFiles.zip(parts));
    }

    private static void assertSame(Geometry shape, String wkt, double metres) throws ParseException {
        assertThat(shape.isValid()).isTrue();
        assertThat(DiscreteHausdorffDistance.distance(shape, new WKTReader().read(wkt))).isLessThanOrEqualTo(metres);
    }

    /** Programs transform from Monte Mario in ways that differ by metres; what the file says is kept all the same. */
    @ParameterizedTest
    @CsvSource({"32632, .shp, 0.001", "4326, .shp, 0.001", "25832, .shp, 0.001", "3857, .shp, 0.001", "4258, .shp, 0.001", "6706, .shp, 0.001",
            "7791, .shp, 0.001", "3003, .shp, 10", "32632, .json, 0.001", "4326, .json, 0.001", "25832, .json, 0.001", "3857, .json, 0.001",
            "6706, .json, 0.001", "7791, .json, 0.001", "3003, .json, 10", "4326, .gpkg, 0.001", "25832, .gpkg, 0.001", "3857, .gpkg, 0.001",
            "4258, .gpkg, 0.001", "6706, .gpkg, 0.001", "6707, .gpkg, 0.001", "7791, .gpkg, 0.001", "3003, .gpkg, 10", "4326, .kml, 0.001"})
    void readsAnAreaToAMillimetre(String code, String extension, double metres) throws IOException, ParseException {
        ShapeUpload upload = read(upload("a" + code + extension));

        assertThat(upload.notices()).isEmpty();
        assertThat(upload.shapes()).hasSize(1);
        assertSame(upload.single(), AREA, metres);
    }

    @ParameterizedTest
    @CsvSource({"a25832.shp, SHAPEFILE", "a25832.gpkg, GEOPACKAGE", "a25832.json, GEOJSON"})
    void keepsAttributesInTheirTypes(String name, FileKind kind) throws IOException {
        ShapeUpload upload = read(upload(name));
        Map<String, Object> attributes = upload.shapes().get(0).attributes();

        assertThat(upload.kind()).isEqualTo(kind);
        assertThat(attributes).as(attributes.toString()).containsEntry("nome", "Forgia dell'Elettrònica").containsEntry("ettari", 3.25);
        assertThat(((Number) attributes.get("anno")).intValue()).isEqualTo(1968);
        assertThat(attributes.get("dal")).hasToString("1998-05-31");
    }

    @ParameterizedTest
    @CsvSource({"line.gpx", "track.gpx"})
    void readsRoutesAndTracks(String name) throws IOException, ParseException {
        ShapeUpload upload = read(folder.resolve(name));

        assertThat(upload.kind()).isEqualTo(FileKind.GPX);
        assertThat(upload.shapes().get(0).attributes()).containsEntry("name", "Bealera");
        assertSame(upload.single(), LINE, 0.001);
    }

    @Test
    void readsEveryTableOfAGeoPackageAndSaysThatTheyAreNoSingleShape() throws IOException {
        ShapeUpload upload = read(folder.resolve("a32632.gpkg"));

        assertThat(upload.shapes()).extracting(UploadedShape::layer).containsExactly("area", "linee");
        assertThat(catchThrowableOfType(UploadRefusedException.class, upload::single).problems())
                .extracting(UploadProblem::fault).containsExactly(Fault.MIXED_FEATURES);
    }

    @Test
    void saysWhichSystemItAssumedWhereTheFileStatesNone() throws IOException, ParseException {
        ShapeUpload upload = read(upload("nocrs.shp"));

        assertThat(upload.notices()).containsExactly(UploadProblem.of(Fault.CRS_ASSUMED, "EPSG:32632"));
        assertSame(upload.single(), AREA, 0.001);
    }

    @Test
    void readsKmlInItsArchive() throws IOException, ParseException {
        Path archive = Files.write(folder.resolve("a.kmz"), MadeFiles.zip(Map.of("doc.kml", Files.readAllBytes(folder.resolve("a4326.kml")),
                "files/icon.png", new byte[10])));

        assertSame(read(archive).single(), AREA, 0.001);
    }
}
