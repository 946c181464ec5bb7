package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.loading.LoadReport.FindingText;
import it.torinometropoli.gis.loading.LoadReport.Counts;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** Loading protected areas from a national layer, here squares in the fields of Natura 2000, through a mapping. */
@IntegrationTest
class ProtectedAreasLoadIT {

    private static final String MAPPING = """
            only: {SITECODE: [IT11]}
            fields:
              codice: {field: SITECODE}
              nome: {field: SITENAME}
              tipo: {field: SITETYPE, values: {A: zps, B: zsc, C: zsc_zps}}
            """;

    @Autowired
    private Loads loads;
    @Autowired
    private MunicipalityTables tables;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @Autowired
    private JdbcClient owner;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() {
        loads.undo(Dataset.PROTECTED_AREAS, Locale.ITALIAN);
        loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN);
        await().atMost(Duration.ofSeconds(20)).until(() -> published() == 97 && !catalog.layer("aree_protette").orElseThrow().attribution().title().it().contains("EEA"));
    }

    @Test
    void knownAreasKeepTheirIdentifierAndGetTheirBoundary() throws IOException {
        String code = services.sql("SELECT min(codice) FROM published_aree_protette WHERE tipo = 'zsc' AND codice LIKE 'IT11%'").query(String.class).single();
        String id = services.sql("SELECT id FROM published_aree_protette WHERE codice = ?").param(code).query(String.class).single();

        LoadReport report = load(MAPPING, square(code, "Nome nuovo", "B", 7.6, 45.05), square("IT1199999", "Mai vista", "A", 7.7, 45.1), square("IT1160001", "Altrove", "A", 7.7, 44.0),
                square("IT2010001", "Lombardia", "B", 9, 45.5), square("IT1199998", "A metà", "C", 6.6, 45.0));

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(report.counts()).as("every row is told").extracting(Counts::read, Counts::leftOut, Counts::taken, Counts::rejected).containsExactly(5, 2, 3, 0);
        assertThat(services.sql("SELECT id || ' ' || nome || ' ' || comune || ' ' || qualita_geometria FROM published_aree_protette WHERE codice = ?").param(code)
                .query(String.class).single()).startsWith(id + " Nome nuovo ").endsWith(" ufficiale");
        assertThat(services.sql("SELECT id FROM published_aree_protette WHERE codice = 'IT1199999'").query(String.class).single()).matches("AP-\\d{3,}");
        await().atMost(Duration.ofSeconds(20)).until(() -> published() >= 98);
        assertThat(new ServiceClient(port).get("/ogcapi/collections/aree_protette?f=json").text()).contains("EEA, Natura 2000 (CC BY 4.0)");
        String checksum = services.sql("SELECT checksum FROM published_data_load WHERE dataset = ?").param(Dataset.PROTECTED_AREAS.code()).query(String.class).single();
        assertThat(new ServiceClient(port).get("/metadati/aree_protette.xml").text()).contains("aree.geojson", "EEA, Natura 2000", checksum, "1 gennaio 2024", "January 1, 2024");
    }

    @Test
    void anIdentifierOfALoadThatWasUndoneIsNotGivenAgain() throws IOException {
        load(MAPPING, square("IT1199999", "Mai vista", "A", 7.7, 45.1));
        String first = identifier("IT1199999");
        loads.undo(Dataset.PROTECTED_AREAS, Locale.ITALIAN);
        load(MAPPING, square("IT1199998", "Un’altra", "A", 7.7, 45.1));

        assertThat(identifier("IT1199998")).isNotEqualTo(first).isGreaterThan(first);
    }

    @Test
    void anAreaThatGoesIsToldWithTheActionsThatPeopleHaveLinkedItTo() throws IOException {
        String id = services.sql("SELECT min(id) FROM published_aree_protette WHERE tipo = 'zsc'").query(String.class).single();
        owner.sql("INSERT INTO feature_action (layer, feature_id, edition, action, relation, basis, author, created_on) SELECT 'aree_protette', ?, edition, code, "
                + "'prova', 'prova', 'Persona di prova', CURRENT_DATE FROM plan_action WHERE edition = '2024-2026' AND code = '6.3.3'").param(id).update();
        try {
            LoadReport report = load("covers: [zsc]\n" + MAPPING, square("IT1199999", "Mai vista", "B", 7.7, 45.1));

            assertThat(report.findings()).anySatisfy(finding -> {
                assertThat(finding.code()).isEqualTo("removed_linked");
                assertThat(finding.text()).contains(id, "2024-2026 6.3.3");
            });
            assertThat(report.findings()).extracting(FindingText::code).contains("removed");
        } finally {
            owner.sql("DELETE FROM feature_action WHERE author = 'Persona di prova'").update();
        }
    }

    private String identifier(String code) {
        return services.sql("SELECT id FROM published_aree_protette WHERE codice = ?").param(code).query(String.class).single();
    }

    @Test
    void typesThatAFileCoversHoldWhatItHasAndNothingElse() throws IOException {
        LoadReport report = load("covers: [zsc]\n" + MAPPING, square("IT1199999", "Mai vista", "B", 7.7, 45.1));

        assertThat(services.sql("SELECT nome FROM published_aree_protette WHERE tipo = 'zsc'").query(String.class).list()).containsExactly("Mai vista");
        assertThat(report.changes()).filteredOn(change -> change.kind() == Change.Kind.ENDED).isNotEmpty();
        loads.undo(Dataset.PROTECTED_AREAS, Locale.ITALIAN);
        assertThat(services.sql("SELECT count(*) FROM published_aree_protette").query(Integer.class).single()).isEqualTo(97);
        assertThat(services.sql("SELECT count(*) FROM published_aree_protette WHERE qualita_geometria = 'ufficiale'").query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B | 7.6  | 45.05 | codice: {field: SITECODE}                         | no_value        | 1
            X | 7.6  | 45.05 | nome: {field: SITENAME}                           | unknown_value   | 1
            B | 45.05| 7.6   | nome: {field: SITENAME}                           | axes_swapped    | 0
            B | 12.5 | 42    | nome: {field: SITENAME}                           | outside         | 0
            B | 7.6  | 45.05 | nomme: {field: SITENAME}                          | unknown_columns | 0
            B | 7.6  | 45.05 | nome: {file: SITENAME}                            | mapping_key     | 0
            B | 7.6  | 45.05 | superficie_ha: {field: SITENAME}                  | no_number       | 1
            """)
    void aFileOrMappingThatIsWrongIsRefusedOrItsRowRejected(String type, double x, double y, String rule, String finding, int row) throws IOException {
        String mapping = "fields:\n  tipo: {field: SITETYPE, values: {A: zps, B: zsc}}\n  " + rule + "\n";

        LoadReport report = load(mapping, square("IT1199999", "Mai vista", type, x, y));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).extracting(FindingText::code, FindingText::row).contains(tuple(finding, row));
        assertThat(services.sql("SELECT count(*) FROM published_aree_protette").query(Integer.class).single()).isEqualTo(97);
    }

    /** The shape has some 2,190 hectares. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2190.5      |          | 2190.50 |
            '2.190,5'   |          | 2190.50 | decimal_comma
            21900000    | unit: m2 | 2190.00 |
            1000        |          | 1000.00 | area_differs
            21900000    |          |         | wrong_area_unit
            21.9        |          |         | wrong_area_unit
            '2.190'     |          |         | open_decimals
            99999999999 |          |         | no_such_area
            -3          |          |         | no_such_area
            circa 2000  |          |         | no_number
            """)
    void aSizeIsReadInTheUnitOfTheMapping(String written, String unit, BigDecimal hectares, String finding) throws IOException {
        String mapping = MAPPING.replace("tipo: {field: SITETYPE, values: {A: zps, B: zsc, C: zsc_zps}}",
                "tipo: {value: zsc}\n  superficie_ha: {field: SITETYPE%s}".formatted(unit == null ? "" : ", " + unit));

        LoadReport report = load(mapping, true, square("IT1199999", "Mai vista", written, 7.6, 45.05));

        assertThat(report.changes()).extracting(Change::after).isEqualTo(hectares == null ? List.of() : List.of(hectares));
        assertThat(report.findings()).extracting(FindingText::code).filteredOn(code -> !"nothing_here".equals(code)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void areasComeBackAlsoWhenTheirMunicipalityHasBeenUndoneMeanwhile() throws IOException {
        String before = owner.sql("SELECT feature_id FROM place_statement WHERE layer = 'aree_protette' GROUP BY feature_id HAVING count(*) = 1 ORDER BY feature_id "
                + "FETCH FIRST 1 ROWS ONLY").query(String.class).single();
        String code = services.sql("SELECT comune_istat FROM published_aree_protette WHERE id = ?").param(before).query(String.class).single();
        List<MadeMunicipalities.Row> rows = MadeMunicipalities.rows(tables.municipalities()).stream()
                .map(row -> row.code().equals(code) ? new MadeMunicipalities.Row("001997", row.name(), row.shape()) : row).toList();
        Path file = Files.writeString(folder.resolve("comuni.geojson"), MadeMunicipalities.geoJson(rows));
        LoadRequest municipalities = new LoadRequest(Dataset.MUNICIPALITIES, file, "comuni.geojson", new LoadRequest.Origin(null, null, null, null, null, null), "test", false);

        assertThat(loads.load(municipalities, Locale.ITALIAN).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(services.sql("SELECT comune_istat FROM published_aree_protette WHERE id = ?").param(before).query(String.class).single()).isEqualTo("001997");
        assertThat(load(MAPPING, square("IT1199999", "Mai vista", "B", 7.7, 45.1)).outcome()).isEqualTo(Outcome.LOADED);
        assertThat(loads.undo(Dataset.MUNICIPALITIES, Locale.ITALIAN)).isPresent();

        assertThat(loads.undo(Dataset.PROTECTED_AREAS, Locale.ITALIAN)).hasValueSatisfying(report -> assertThat(report.outcome()).isEqualTo(Outcome.UNDONE));
        assertThat(services.sql("SELECT comune_istat FROM published_aree_protette WHERE id = ?").param(before).query(String.class).single()).isEqualTo(code);
    }

    @Test
    void aParkAndASiteOfNatura2000OfOneNameAreTwo() throws IOException {
        String name = services.sql("SELECT nome FROM published_aree_protette WHERE tipo = 'zsc' ORDER BY id FETCH FIRST 1 ROWS ONLY").query(String.class).single();

        LoadReport report = load("fields:\n  nome: {field: SITENAME}\n  tipo: {field: SITETYPE}\n", true, square("", name, "parco_nazionale", 7.6, 45.05),
                square("", name, "zsc", 7.7, 45.05));

        assertThat(report.changes()).extracting(Change::kind).containsExactlyInAnyOrder(Change.Kind.NEW, Change.Kind.CHANGED);
    }

    private long published() {
        return sources.of(catalog.layer("aree_protette").orElseThrow()).count(FeatureQuery.ALL);
    }

    private static String square(String code, String name, String type, double x, double y) {
        return String.format(Locale.ROOT, "{\"type\":\"Feature\",\"properties\":{\"SITECODE\":\"%1$s\",\"SITENAME\":\"%2$s\",\"SITETYPE\":\"%3$s\"},\"geometry\":{\"type\":"
                + "\"Polygon\",\"coordinates\":[[[%4$f,%5$f],[%6$f,%5$f],[%6$f,%7$f],[%4$f,%7$f],[%4$f,%5$f]]]}}", code, name, type, x, y, x + 0.05, y + 0.05);
    }

    private LoadReport load(String mapping, String... features) throws IOException {
        return load(mapping, false, features);
    }

    private LoadReport load(String mapping, boolean trial, String... features) throws IOException {
        Path fields = Files.writeString(folder.resolve("campi.yaml"), mapping);
        Path file = Files.writeString(folder.resolve("aree.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", List.of(features)) + "]}");
        return loads.load(new LoadRequest(Dataset.PROTECTED_AREAS, file, "aree.geojson", new LoadRequest.Origin("EEA, Natura 2000", "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/", LocalDate.of(2024, 1, 1), null, fields), "test", trial), Locale.ENGLISH);
    }
}
