package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.identity.MunicipalOrganisations;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.loading.MadeMunicipalities.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Loading municipalities and undoing it. The files are made of the schematic shapes, so that what is there afterwards is known. */
@IntegrationTest
class LoadsIT {

    @Autowired
    private Loads loads;
    @Autowired
    private MunicipalityTables tables;
    @Autowired
    private Dialect dialect;
    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @Autowired
    private MunicipalOrganisations organisations;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() {
        loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN);
        await().atMost(Duration.ofSeconds(20)).until(() -> qualities().equals(Set.of("schematica")) && catalog.layer("comuni").orElseThrow().schematic() != null);
    }

    @Test
    void theRunningServiceFollowsAndCallsNothingSchematicAnyMore() throws Exception {
        ServiceClient service = new ServiceClient(port);
        assertThat(text(service.get("/note-legali"))).contains("non sono quelli amministrativi");
        load("comuni.geojson", merged().getBytes(StandardCharsets.UTF_8), false);

        await().atMost(Duration.ofSeconds(20)).until(() -> qualities().equals(Set.of("ufficiale")));
        await().atMost(Duration.ofSeconds(20)).until(() -> Stream.of("comuni", "zone_omogenee").allMatch(name -> catalog.layer(name).orElseThrow().schematic() == null));

        for (String layer : List.of("comuni", "zone_omogenee")) {
            String note = catalog.described(layer).schematic().it();
            for (String path : List.of("/wms?service=WMS&version=1.3.0&request=GetLegendGraphic&format=application/json&layer=" + layer,
                    "/ogcapi/collections/" + layer + "?f=html", "/wms?service=WMS&version=1.3.0&request=GetCapabilities", "/metadati/" + layer + ".xml", "/dati",
                    "/note-legali")) {
                Answer answer = service.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(text(answer)).as(path).doesNotContain(note).doesNotContain("non sono quelli amministrativi");
            }
        }
        assertThat(service.get("/ogcapi/collections/comuni?f=json").text()).contains("ISTAT, Confini");
        assertThat(service.get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni&resultType=hits").text()).contains("numberMatched=\"311\"");
        assertThat(service.get("/comuni/001999").text()).contains("Romano e Scarmagno");
        assertThat(service.get("/aree-dismesse/AD-020").text().replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .contains("Comune al tempo della fonte: Scarmagno (fino al 31 dicembre 2022), oggi Romano e Scarmagno");
        assertThat(service.get("/aree-dismesse/AD-020?lang=en").text()).contains("Municipality at the time of the source: Scarmagno (until 31 December 2022)");
        owner.sql("INSERT INTO place_statement (layer, feature_id, ordinal, comune_istat) VALUES ('luoghi_ripristino', 'LR-001', 99, '001261')").update();
        assertThat(service.get("/ogcapi/collections/luoghi_ripristino/items/luoghi_ripristino.LR-001?f=html").text()).contains("Comune al tempo della fonte: Scarmagno");
        owner.sql("DELETE FROM place_statement WHERE layer = 'luoghi_ripristino' AND ordinal = 99").update();
    }

    private static String text(Answer answer) {
        return answer.text().replaceAll("\\s+", " ");
    }

    private Set<String> qualities() {
        try (Stream<SimpleFeature> features = sources.of(catalog.layer("comuni").orElseThrow()).features(FeatureQuery.ALL)) {
            return features.map(feature -> String.valueOf(feature.getAttribute("qualita_geometria"))).collect(Collectors.toSet());
        }
    }

    @Test
    void boundariesBecomeOfficialAndZonesAreTheirUnions() throws IOException {
        List<Municipality> before = tables.municipalities();
        List<Row> rows = MadeMunicipalities.rows(before).stream().map(row -> row.moved(at -> new Coordinate(at.x + 30, at.y))).toList();

        LoadReport report = load("comuni.zip", MadeMunicipalities.zip(MadeMunicipalities.shapefile("Com01012023_WGS84", rows, StandardCharsets.UTF_8)), false);

        assertThat(report.findings()).extracting(LoadReport.FindingText::code).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.counts()).isEqualTo(new LoadReport.Counts(312, 0, 312, 312, 0, 0));
        assertThat(report.file().crs()).isEqualTo("EPSG:32632");
        assertThat(count("SELECT count(*) FROM published_comuni WHERE qualita_geometria = 'ufficiale'")).isEqualTo(312);
        assertThat(count("SELECT count(*) FROM published_zone_omogenee WHERE qualita_geometria = 'ufficiale'")).isEqualTo(11);
        Geometry zone = geometry("SELECT %s FROM published_zone_omogenee WHERE id = '1'");
        assertThat(zone.equalsTopo(geometry("SELECT %s FROM published_comuni WHERE id = '001272'"))).isTrue();
        assertThat(services.sql("SELECT dataset || ' ' || licence || ' ' || data_date FROM published_data_load").query(String.class).single())
                .isEqualTo("comuni CC BY 4.0 2023-01-01");
    }

    @Test
    void undoingBringsBackShapesAndFactsAsTheyWere() throws IOException {
        Map<String, String> municipalities = state("SELECT codice_istat, nome || superficie_km2 || qualita_geometria, %s FROM municipality");
        Map<String, String> zones = state("SELECT codice, nome || superficie_km2 || qualita_geometria, %s FROM homogeneous_zone");
        Map<String, String> sites = state("SELECT id, comune_istat, %s FROM dismissed_site");
        List<String> touches = touches();

        load("comuni.geojson", merged().getBytes(StandardCharsets.UTF_8), false);
        LoadReport undone = loads.undo(Dataset.MUNICIPALITIES, Locale.ENGLISH).orElseThrow();

        assertThat(undone.outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(new LoadReportFiles().page(undone, Locale.ITALIAN)).contains("Annullamento del caricamento di comuni", "Righe di prima rimesse al loro posto: 312.")
                .doesNotContain("Righe lette 0", "??");
        assertThat(state("SELECT codice_istat, nome || superficie_km2 || qualita_geometria, %s FROM municipality")).isEqualTo(municipalities);
        assertThat(state("SELECT codice, nome || superficie_km2 || qualita_geometria, %s FROM homogeneous_zone")).isEqualTo(zones);
        assertThat(state("SELECT id, comune_istat, %s FROM dismissed_site")).isEqualTo(sites);
        assertThat(touches()).isEqualTo(touches);
        assertThat(count("SELECT count(*) FROM published_data_load")).isZero();
        assertThat(loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN)).isEmpty();
    }

    @Test
    void mergedMunicipalitiesAreRememberedAndTheirPlacesBelongToTheNewOne() throws IOException {
        LoadReport report = load("comuni.geojson", merged().getBytes(StandardCharsets.UTF_8), false);

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.findings()).extracting(LoadReport.FindingText::code).contains("merged", "new_municipality");
        assertThat(count("SELECT count(*) FROM published_comuni")).isEqualTo(311);
        assertThat(services.sql("SELECT nome || ' ' || valido_al || ' ' || successore FROM published_comuni_cessati ORDER BY id").query(String.class).list())
                .containsExactly("Romano Canavese 2023-01-01 001999", "Scarmagno 2023-01-01 001999");
        assertThat(services.sql("SELECT comune || ' ' || zona FROM published_aree_dismesse WHERE id = 'AD-020'").query(String.class).single())
                .isEqualTo("Romano e Scarmagno 9");
        assertThat(owner.sql("SELECT comune_istat FROM place_statement WHERE feature_id = 'AD-020' AND ordinal = 0").query(String.class).single())
                .as("the municipality of its time").isEqualTo("001261");
    }

    @Test
    void whatGetsAnotherCodeKeepsItsNameAndWhatTakesInAnotherIsAsItIsSinceThen() throws IOException {
        List<Row> rows = MadeMunicipalities.rows(tables.municipalities());
        Row renumbered = row(rows, "001001");
        Row taken = row(rows, "001261");
        Row grown = rows.stream().filter(row -> row.name().equals("Romano Canavese")).findFirst().orElseThrow();
        rows.removeAll(List.of(renumbered, taken, grown));
        rows.add(new Row("001998", renumbered.name(), renumbered.shape()));
        rows.add(new Row(grown.code(), grown.name(), OverlayNGRobust.overlay(grown.shape(), taken.shape(), OverlayNG.UNION)));
        try {
            assertThat(load("comuni.geojson", MadeMunicipalities.geoJson(rows).getBytes(StandardCharsets.UTF_8), false).outcome()).isEqualTo(Outcome.LOADED);
            organisations.keepInStep();

            assertThat(organisation("001998")).isEqualTo("Comune di Agliè, true");
            assertThat(organisation("001001")).isEqualTo("Comune di Agliè (001001), false");
            assertThat(owner.sql("SELECT valido_dal FROM municipality WHERE codice_istat = ?").param(grown.code()).query(LocalDate.class).single())
                    .isEqualTo(LocalDate.of(2023, 1, 1));
            assertThat(count("SELECT count(*) FROM published_comuni WHERE zona = 8 AND id = '001998'")).isEqualTo(1);

            loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN);
            organisations.keepInStep();
            assertThat(organisation("001001")).isEqualTo("Comune di Agliè, true");
            assertThat(organisation("001998")).isEqualTo("Comune di Agliè (001998), false");
        } finally {
            owner.sql("DELETE FROM organisation WHERE municipality = '001998'").update();
        }
    }

    private static Row row(List<Row> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }

    private String organisation(String municipality) {
        return owner.sql("SELECT name, active FROM organisation WHERE municipality = ?").param(municipality)
                .query((row, number) -> row.getString(1) + ", " + row.getBoolean(2)).single();
    }

    @Test
    void aTrialSaysWhatWouldBeAndChangesNothing() throws IOException {
        Map<String, String> municipalities = state("SELECT codice_istat, nome || superficie_km2 || qualita_geometria, %s FROM municipality");

        LoadReport report = load("comuni.geojson", merged().getBytes(StandardCharsets.UTF_8), true);

        assertThat(report.outcome()).isEqualTo(Outcome.TRIAL);
        assertThat(report.changes()).filteredOn(change -> change.kind() == Change.Kind.ENDED).extracting(Change::name)
                .containsExactlyInAnyOrder("Romano Canavese", "Scarmagno");
        assertThat(state("SELECT codice_istat, nome || superficie_km2 || qualita_geometria, %s FROM municipality")).isEqualTo(municipalities);
        assertThat(count("SELECT count(*) FROM published_data_load")).isZero();
    }

    @Test
    void aReportIsAPageInBothLanguages() throws IOException {
        LoadReport report = load("comuni.geojson", merged().getBytes(StandardCharsets.UTF_8), true);

        Path page = new LoadReportFiles().write(report, folder.resolve("reports"), "comuni", Locale.ENGLISH);

        assertThat(page).content().contains("Trial passed: nothing was changed", "Romano Canavese", "EPSG:32632").doesNotContain("??");
        assertThat(folder.resolve("reports/comuni.json")).content().contains("\"outcome\" : \"TRIAL\"");
        assertThat(new LoadReportFiles().page(report, Locale.ITALIAN)).contains("Prova riuscita").doesNotContain("??");
    }

    /** Scarmagno and Romano Canavese as one new municipality. */
    private String merged() {
        List<Row> rows = MadeMunicipalities.rows(tables.municipalities());
        Row one = rows.stream().filter(row -> row.code().equals("001261")).findFirst().orElseThrow();
        Row other = rows.stream().filter(row -> row.name().equals("Romano Canavese")).findFirst().orElseThrow();
        rows.removeAll(List.of(one, other));
        rows.add(new Row("001999", "Romano e Scarmagno", OverlayNGRobust.overlay(one.shape(), other.shape(), OverlayNG.UNION)));
        return MadeMunicipalities.geoJson(rows);
    }

    private LoadReport load(String name, byte[] content, boolean trial) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        LoadRequest.Origin origin = new LoadRequest.Origin(null, null, null, LocalDate.of(2023, 1, 1), null, null);
        return loads.load(new LoadRequest(Dataset.MUNICIPALITIES, file, name, origin, "test", trial), Locale.ITALIAN);
    }

    private int count(String sql) {
        return services.sql(sql).query(Integer.class).single();
    }

    private Geometry geometry(String sql) {
        return services.sql(sql.formatted(dialect.readGeometry("geom"))).query((row, number) -> GeometryCodec.read(row.getBytes(1))).single();
    }

    private Map<String, String> state(String sql) {
        Map<String, String> state = new TreeMap<>();
        owner.sql(sql.formatted(dialect.readGeometry("geom"))).query(row -> {
            state.put(row.getString(1), row.getString(2) + GeometryCodec.read(row.getBytes(3)).toText());
        });
        return state;
    }

    private List<String> touches() {
        return owner.sql("SELECT layer || feature_id || comune_istat FROM place_municipality ORDER BY 1").query(String.class).list();
    }
}
