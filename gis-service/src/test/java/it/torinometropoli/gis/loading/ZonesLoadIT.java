package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.loading.LoadReport.FindingText;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.loading.MadeMunicipalities.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** Zones given by their shapes or by a table of their municipalities. */
@IntegrationTest
class ZonesLoadIT {

    @Autowired
    private Loads loads;
    @Autowired
    private MunicipalityTables tables;
    @Autowired
    private LoadTable table;
    @Autowired
    private TransactionOperations transaction;
    @Autowired
    private JdbcClient owner;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;
    private List<Municipality> before;
    private String zonesBefore;
    private String shownBefore;

    @BeforeEach
    void remember() {
        before = tables.municipalities();
        zonesBefore = zones();
        shownBefore = shown();
    }

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() {
        loads.undo(Dataset.ZONES, Locale.ITALIAN);
        loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN);
        assertThat(tables.municipalities().stream().map(Municipality::zone)).containsExactlyElementsOf(before.stream().map(Municipality::zone).toList());
        assertThat(zones()).isEqualTo(zonesBefore);
        await().atMost(Duration.ofSeconds(30)).until(() -> shown().equals(shownBefore));
    }

    /** What the running service says of a municipality and of the zones. */
    private String shown() {
        ServiceClient service = new ServiceClient(port);
        return service.get("/ogcapi/collections/comuni/items/comuni.001001?f=json").text().replaceAll("\\d{4}-\\d{2}-\\d{2}[T0-9:.]*Z?", "")
                + service.get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=zone_omogenee&propertyName=comuni_numero,qualita_geometria&outputFormat=csv").text()
                        .replaceAll("\\d{4}-\\d{2}-\\d{2}[T0-9:.]*Z?", "");
    }

    @Test
    void aTableMovesAMunicipalityToAnotherZone() throws IOException {
        LoadReport report = load("zone.csv", table("001001", 9));

        assertThat(report.findings()).as(report.findings().toString()).extracting(FindingText::code).contains("zone_changed");
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(zoneOf("001001")).isEqualTo(9);
        assertThat(owner.sql("SELECT comuni_numero FROM homogeneous_zone WHERE codice = 9").query(Integer.class).single())
                .isEqualTo((int) before.stream().filter(municipality -> municipality.zone() == 9).count() + 1);
    }

    @Test
    void shapesAreTakenWhenTheyAreTheUnionsOfTheirMunicipalities() throws IOException {
        LoadReport report = load("zone.geojson", shapes(0));

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(report.counts().taken()).isEqualTo(11);
        assertThat(owner.sql("SELECT count(*) FROM homogeneous_zone WHERE qualita_geometria = 'ufficiale'").query(Integer.class).single()).isEqualTo(11);
    }

    @Test
    void shapesThatAreNotAreRefused() throws IOException {
        LoadReport report = load("zone.geojson", shapes(1_000));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).extracting(FindingText::code).contains("zone_not_union");
    }

    @Test
    void everyMunicipalityIsInExactlyOneZone() throws IOException {
        assertThat(load("a.csv", table("001001", 9) + "001001,8\n").findings()).extracting(FindingText::code).contains("two_zones");
        assertThat(load("b.csv", table("001001", 9).replace("001001,9\n", "")).findings()).extracting(FindingText::code).contains("without_zone");
        assertThat(load("c.csv", table("001001", 12)).findings()).extracting(FindingText::code).contains("no_zone", "without_zone");
        assertThat(load("d.csv", table("001001", 9).replace("zona", "colore")).findings()).extracting(FindingText::code).contains("no_zone_field");
        assertThat(zoneOf("001001")).isNotEqualTo(9);
    }

    @Test
    void theyHoldUntilMunicipalitiesAreLoadedAnewAndAgainWhenThatIsUndone() throws IOException {
        load("zone.csv", table("001001", 9));
        LoadRequest municipalities = request(Dataset.MUNICIPALITIES, "comuni.geojson", MadeMunicipalities.geoJson(MadeMunicipalities.rows(before)));

        assertThat(loads.load(municipalities, Locale.ITALIAN).findings()).extracting(FindingText::code).contains("zones_united");
        assertThat(state()).isEqualTo("sostituito");
        assertThat(zoneOf("001001")).as("municipalities stay in their zone").isEqualTo(9);
        assertThat(loads.undo(Dataset.ZONES, Locale.ITALIAN)).isEmpty();

        loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN);
        assertThat(state()).isEqualTo("in_vigore");
        assertThat(loads.undo(Dataset.ZONES, Locale.ITALIAN)).isPresent();
        assertThat(zoneOf("001001")).isEqualTo(8);
    }

    @Test
    void aLoadThatMunicipalitiesHaveEndedIsNotInForceAgainWhenALaterOneIsUndone() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            add(Dataset.ZONES);
            add(Dataset.MUNICIPALITIES);
            table.undo(add(Dataset.ZONES), Dataset.ZONES);

            assertThat(table.inForce(Dataset.ZONES)).as("zones are unions of municipalities").isEmpty();
            assertThat(table.inForce(Dataset.MUNICIPALITIES)).isPresent();
        });
    }

    private long add(Dataset dataset) {
        return table.add(new LoadReport(dataset.code(), LoadReport.Outcome.LOADED, new LoadReport.FileFacts("a", 1, "", "", ""),
                new LoadReport.OriginFacts("Fonte di prova", "CC BY 4.0", null, null), new LoadReport.Counts(0, 0, 0, 0, 0, 0), List.of(), List.of(), List.of(), "it"),
                "test", null, "{}");
    }

    @Test
    void aZoneWithoutShapeIsToldByItsRow() throws IOException {
        LoadReport report = load("zone.geojson", shapes(0).replaceFirst("\"geometry\":\\{\"type\":\"(Multi)?Polygon\",\"coordinates\":[^}]*}",
                "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}"));

        assertThat(report.outcome()).isEqualTo(LoadReport.Outcome.REFUSED);
        assertThat(report.findings()).extracting(FindingText::code, FindingText::row).contains(tuple("null_geometry", 1));
    }

    private String state() {
        return owner.sql("SELECT state FROM data_load WHERE dataset = 'zone_omogenee' ORDER BY id DESC FETCH FIRST 1 ROWS ONLY").query(String.class).single();
    }

    private int zoneOf(String code) {
        return owner.sql("SELECT zona FROM municipality WHERE codice_istat = ?").param(code).query(Integer.class).single();
    }

    private String zones() {
        return owner.sql("SELECT codice || ' ' || comuni_numero || ' ' || superficie_km2 || ' ' || qualita_geometria FROM homogeneous_zone ORDER BY codice")
                .query(String.class).list().toString();
    }

    /** The municipalities as they are, but one. */
    private String table(String code, int zone) {
        StringBuilder table = new StringBuilder("codice_istat,zona\n");
        before.forEach(municipality -> table.append(municipality.code()).append(',').append(municipality.code().equals(code) ? zone : municipality.zone()).append('\n'));
        return table.toString();
    }

    private String shapes(double metresEast) {
        Map<Integer, List<Geometry>> members = new TreeMap<>();
        before.forEach(municipality -> members.computeIfAbsent(municipality.zone(), none -> new ArrayList<>()).add(municipality.shape()));
        List<Row> rows = new ArrayList<>();
        members.forEach((zone, shapes) -> rows.add(new Row(String.valueOf(zone), "Zona " + zone,
                AffineTransformation.translationInstance(metresEast, 0).transform(OverlayNGRobust.union(shapes)))));
        return MadeMunicipalities.geoJson(rows, "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32632\"}},", "COD_ZONA", "DESCR");
    }

    private LoadReport load(String name, String content) throws IOException {
        return loads.load(request(Dataset.ZONES, name, content), Locale.ENGLISH);
    }

    private LoadRequest request(Dataset dataset, String name, String content) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
        LoadRequest.Origin origin = new LoadRequest.Origin("Fonte di prova", "CC BY 4.0", null, LocalDate.of(2024, 1, 1), null, null);
        return new LoadRequest(dataset, file, name, origin, "test", false);
    }
}
