package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Reads files that GDAL has written. */
class FeatureFileIT {

    private static final String MADE = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"nome": "Forgia dell'Elettrònica", "anno": 1968, "ettari": 3.25, "dal": "1998-05-31"},
               "geometry": {"type": "Polygon", "coordinates": [[[7.6, 45.0], [7.7, 45.0], [7.7, 45.1], [7.6, 45.0]]]}},
              {"type": "Feature", "properties": {"nome": null, "anno": null, "ettari": null, "dal": null}, "geometry": null}]}
            """;

    @TempDir
    static Path folder;

    private record Row(String id, List<Object> values, Geometry shape) {
    }

    @BeforeAll
    static void letGdalWrite() throws IOException, InterruptedException {
        Path made = Files.writeString(folder.resolve("made.geojson"), MADE);
        for (String code : List.of("3003", "32632", "4326", "25832", "3857", "4258", "6706", "6707")) {
            ogr2ogr("-t_srs", "EPSG:" + code, "-lco", "ENCODING=UTF-8", folder.resolve("s" + code + ".shp"), made);
            ogr2ogr("-t_srs", "EPSG:" + code, "-nln", "siti", folder.resolve("g" + code + ".gpkg"), made);
        }
        ogr2ogr("-lco", "ENCODING=ISO-8859-1", folder.resolve("latin.shp"), made);
        ogr2ogr("-update", "-nln", "altri", folder.resolve("g6707.gpkg"), made);
    }

    private static void ogr2ogr(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-q"));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static List<Row> rows(FeatureFile file, String... columns) {
        List<Row> rows = new ArrayList<>();
        file.read(List.of(columns), (id, values, shape) -> rows.add(new Row(id, Arrays.asList(values), shape)));
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"s3003.shp, 3003, 1389684.0, 4983791.9", "s32632.shp, 32632, 389658.6, 4983772.4", "s4326.shp, 4326, 7.6, 45.0",
            "s25832.shp, 25832, 389658.6, 4983772.4", "s3857.shp, 3857, 846028.1, 5621521.5", "s4258.shp, 4258, 7.6, 45.0",
            "s6706.shp, 6706, 7.6, 45.0", "g3003.gpkg, 3003, 1389684.0, 4983791.9", "g32632.gpkg, 32632, 389658.6, 4983772.4",
            "g4326.gpkg, 4326, 7.6, 45.0", "g3857.gpkg, 3857, 846028.1, 5621521.5", "g4258.gpkg, 4258, 7.6, 45.0"})
    void tellsTheReferenceSystemAndGivesCoordinatesWithXFirst(String name, int epsg, double x, double y) {
        try (FeatureFile file = FeatureFile.open(folder.resolve(name), null)) {
            assertThat(file.crs()).map(Crs::epsg).contains(epsg);
            Geometry shape = rows(file, "nome").get(0).shape();
            assertThat(shape.getEnvelopeInternal().getMinX()).isCloseTo(x, within(0.1));
            assertThat(shape.getEnvelopeInternal().getMinY()).isCloseTo(y, within(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"s4326.shp, , 1, 2", "latin.shp, , 1, 2", "g4326.gpkg, , 1, 2", "g6707.gpkg, altri, 1, 2"})
    void givesValuesInTheirTypesAndLeavesOutWhatIsNotThere(String name, String table, String first, String second) {
        try (FeatureFile file = FeatureFile.open(folder.resolve(name), table)) {
            List<Row> rows = rows(file, "nome", "ettari", "dal");
            assertThat(file.columns()).containsExactly("nome", "anno", "ettari", "dal");
            assertThat(rows).extracting(Row::id).containsExactly(first, second);
            assertThat(rows.get(0).values()).startsWith("Forgia dell'Elettrònica", 3.25).last().hasToString("1998-05-31");
            assertThat(rows.get(1).shape()).isNull();
            assertThat(rows.get(1).values().get(1)).isNull();
        }
    }

    @Test
    void asksForTheTableWhenThereAreSeveral() {
        assertThatThrownBy(() -> FeatureFile.open(folder.resolve("g6707.gpkg"), null))
                .isInstanceOf(FeatureFileException.class).hasMessageContaining("g6707.gpkg: name the table of features to read; it has: altri, siti");
    }

    @Test
    void saysWhichSystemItDoesNotKnow() throws IOException {
        for (String extension : List.of(".shp", ".shx", ".dbf")) {
            Files.copy(folder.resolve("s4326" + extension), folder.resolve("odd" + extension));
        }
        Files.writeString(folder.resolve("odd.prj"), "PROJCS[\"Moon_2000_Equidistant\",GEOGCS[\"Moon\"]]");
        try (FeatureFile file = FeatureFile.open(folder.resolve("odd.shp"), null)) {
            assertThatThrownBy(file::crs).hasMessageContaining("odd.prj: the reference system 'Moon_2000_Equidistant' is not known by this name");
        }
        Files.delete(folder.resolve("odd.prj"));
        try (FeatureFile file = FeatureFile.open(folder.resolve("odd.shp"), null)) {
            assertThat(file.crs()).isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nowhere.shp | the file is not there", "made.geojson | only .shp and .gpkg are read",
            "empty.gpkg | it is not a GeoPackage", "alone.shp | alone.shx is missing beside it", "text.gpkg | it is not a GeoPackage"})
    void refusesWhatIsNoFileOfFeatures(String name, String reason) throws IOException {
        Files.write(folder.resolve("empty.gpkg"), new byte[0]);
        Files.writeString(folder.resolve("text.gpkg"), "not a database, but long enough to be taken for one by its length alone".repeat(50));
        Files.write(folder.resolve("alone.shp"), new byte[200]);
        assertThatThrownBy(() -> FeatureFile.open(folder.resolve(name), null))
                .isInstanceOf(FeatureFileException.class).hasMessageContaining(name).hasMessageContaining(reason);
    }

    @Test
    void namesTheAttributesWhenOneIsNotThere() {
        try (FeatureFile file = FeatureFile.open(folder.resolve("s4326.shp"), null)) {
            assertThatThrownBy(() -> rows(file, "name")).hasMessageContaining("it has no attribute 'name'; it has: nome, anno, ettari, dal");
        }
    }
}
