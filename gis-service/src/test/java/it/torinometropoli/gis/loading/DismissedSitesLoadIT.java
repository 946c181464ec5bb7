package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.loading.LoadReport.FindingText;
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

/** Loading a survey of dismissed areas through a mapping, from each format, and what readers then see. */
@IntegrationTest
class DismissedSitesLoadIT {

    private static final String MAPPING = """
            table: {dates: dd/MM/yyyy}
            position: {x: EST, y: NORD, crs: "EPSG:32632"}
            fields:
              codice: {field: COD}
              nome: {field: DENOMINAZIONE}
              settore: {field: SETTORE, values: {Tessile: tessile, Meccanica: meccanica}}
              stato_codice: {field: STATO, values: {D: dismessa, R: riusata}}
              area_m2: {field: SUP_HA, unit: ha}
              comune: {field: COMUNE}
              data_fonte: {field: RILEVATO}
            """;
    private static final String HEADER = "COD;DENOMINAZIONE;SETTORE;STATO;SUP_HA;COMUNE;EST;NORD;RILEVATO;NOTE\n";

    @Autowired
    private Loads loads;
    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() {
        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        await().atMost(Duration.ofSeconds(20)).until(() -> hits() == 59);
    }

    @Test
    void aSpreadsheetAsOfficesWriteItIsReadAndSaysWhatItAssumed() throws IOException {
        byte[] table = (HEADER + "P-1;Filatura dell’Orco;Tessile;D;1,25;Ivrea;410000,5;5035000,25;31/12/2019;x\n"
                + "P-2;Officine senza luogo;Meccanica;R;;AGLIE';;;;\n").getBytes(Charset.forName("windows-1252"));

        LoadReport report = load(MAPPING, "censimento.csv", table);

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(report.counts()).isEqualTo(new LoadReport.Counts(2, 0, 2, 2, 0, 0));
        assertThat(report.file().kind()).isEqualTo("CSV");
        assertThat(report.file().crs()).isEqualTo("EPSG:32632");
        assertThat(report.findings()).extracting(FindingText::code).containsExactlyInAnyOrder("encoding_assumed", "separator_assumed", "decimal_comma", "unmapped");
        assertThat(report.findings()).extracting(FindingText::text).anyMatch(text -> text.contains("windows-1252")).anyMatch(text -> text.contains("NOTE"));
        String id = id("Filatura dell’Orco");
        assertThat(services.sql("SELECT settore || ' ' || stato_codice || ' ' || area_m2 || ' ' || fonte || ' ' || posizione || ' ' || qualita_geometria "
                + "FROM published_aree_dismesse WHERE id = ?").param(id).query(String.class).single()).isEqualTo("tessile dismessa 12500.00 Prova del censimento da_fonte puntuale");
        assertThat(services.sql("SELECT comune || ' ' || posizione FROM published_aree_dismesse WHERE nome = 'Officine senza luogo'").query(String.class).single())
                .isEqualTo("Agliè solo_comune");
        await().atMost(Duration.ofSeconds(20)).until(() -> hits() == 61);
        ServiceClient service = new ServiceClient(port);
        assertThat(service.get("/ogcapi/collections/aree_dismesse/items/aree_dismesse." + id + "?f=json").text()).contains("Filatura dell’Orco", "12500");
        assertThat(service.get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=aree_dismesse&outputFormat=json&srsName=EPSG:32632&resourceId=aree_dismesse." + id)
                .text()).contains("410000.5", "5035000.25");
        assertThat(service.get("/aree-dismesse/" + id).text()).contains("Filatura dell’Orco", "Prova del censimento", "31 dicembre 2019");
        assertThat(service.get("/ogcapi/collections/aree_dismesse?f=json").text()).contains("Prova del censimento (CC BY 4.0)");
        assertThat(new LoadReportFiles().page(report, Locale.ITALIAN)).contains(id, "Filatura dell’Orco", "Campi del file non usati: NOTE");
    }

    @Test
    void aCodeFindsItsAreaAgainAndEveryChangeIsInTheHistory() throws IOException {
        load(MAPPING, "uno.csv", text("P-7;Mulino di prova;Tessile;D;1;;396000;4991000;01/02/2020;"));
        String id = id("Mulino di prova");
        load(MAPPING, "due.csv", text("P-7;Mulino di prova (ex);Tessile;R;2;;396000;4991000;01/02/2021;"));

        assertThat(id("Mulino di prova (ex)")).isEqualTo(id);
        assertThat(history(id)).containsExactly("partenza Mulino di prova 2020-02-01", "altra_modifica Mulino di prova (ex) 2021-02-01");

        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        assertThat(id("Mulino di prova")).isEqualTo(id);
        assertThat(history(id)).hasSize(3).last().asString().startsWith("altra_modifica Mulino di prova ");
        owner.sql("INSERT INTO feature_action (layer, feature_id, edition, action, relation, basis, author, created_on) "
                + "VALUES ('aree_dismesse', ?, '2024-2026', '2.2.1', 'oggetto', 'prova', 'prova', CURRENT_DATE)").param(id).update();
        LoadReport without = load("covers: ['*']\n" + MAPPING, "tre.csv", text("P-8;Altro mulino;Tessile;D;1;;396000;4991000;;"));
        owner.sql("DELETE FROM feature_action WHERE author = 'prova' AND feature_id = ?").param(id).update();
        assertThat(without.findings()).filteredOn(finding -> finding.code().equals("removed_linked")).singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("Mulino di prova", "2024-2026 2.2.1"));
        assertThat(services.sql("SELECT nome FROM published_aree_dismesse").query(String.class).list()).containsExactly("Altro mulino");
        assertThat(history(id)).last().asString().startsWith("tolta");
        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        assertThat(services.sql("SELECT count(*) FROM published_aree_dismesse").query(Integer.class).single()).isEqualTo(60);
        load("covers: ['*']\n" + MAPPING, "quattro.csv", text("P-9;Terzo mulino;Tessile;D;1;;396000;4991000;;", "P-8;Altro mulino;Tessile;D;1;;396000;4991000;;"));
        assertThat(id("Terzo mulino")).as("an identifier that was given is not given again").isNotEqualTo(id);
        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        leaveNothing(id);
    }

    @Test
    void aCodeIsOfOneAreaAndGoesToAnotherOnlyWhenItsOwnIsNoMore() throws IOException {
        String name = services.sql("SELECT nome FROM published_aree_dismesse WHERE id = 'AD-054'").query(String.class).single();
        String mapping = "fields:\n  id: {field: ID}\n  codice: {field: COD}\n  nome: {field: NOME}\n";
        byte[] both = ("ID,COD,NOME\nAD-054,P-54,\"" + name + "\"\n").getBytes(StandardCharsets.UTF_8);
        load(MAPPING, "uno.csv", text("P-54;Fornace di prova;Tessile;D;1;;396000;4991000;;"));

        assertThat(load(mapping, "due.csv", both).findings()).extracting(FindingText::code).contains("code_of_other");

        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        assertThat(load(mapping, "tre.csv", both).outcome()).isEqualTo(Outcome.LOADED);
        byte[] coded = ("COD,NOME\nP-54,\"" + name + " (ex)\"\n").getBytes(StandardCharsets.UTF_8);
        LoadReport later = loads.load(request("fields:\n  codice: {field: COD}\n  nome: {field: NOME}\n", "quattro.csv", coded, true), Locale.ITALIAN);
        assertThat(later.changes()).singleElement().extracting(Change::id).isEqualTo("AD-054");
    }

    /** The first of two loads cannot be undone any more: what it brought is removed by hand. */
    private void leaveNothing(String id) {
        owner.sql("DELETE FROM dismissed_site WHERE id = ?").param(id).update();
        List.of("place_statement", "place_municipality").forEach(table -> owner.sql("DELETE FROM " + table + " WHERE feature_id = ?").param(id).update());
        owner.sql("UPDATE data_load SET state = 'annullato' WHERE dataset = 'aree_dismesse'").update();
    }

    @Test
    void whatAMunicipalityHasCorrectedGivesWayToNewerDataOnly() throws IOException {
        String name = services.sql("SELECT nome FROM published_aree_dismesse WHERE id = 'AD-058'").query(String.class).single();
        correct("AD-058", "Nome corretto dal comune", "current_timestamp");
        String mapping = "fields:\n  id: {field: ID}\n  nome: {field: NOME}\n  data_fonte: {field: DATA}\n";

        LoadReport older = load(mapping, "uno.csv", "ID,NOME,DATA\nAD-058,Nome del file,2020-01-01\n".getBytes(StandardCharsets.UTF_8));

        assertThat(older.findings()).extracting(FindingText::code, FindingText::row).contains(tuple("brought_stays", 2));
        assertThat(id("Nome corretto dal comune")).isEqualTo("AD-058");
        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        assertThat(id("Nome corretto dal comune")).as("undoing a load takes nothing of what the municipality has brought").isEqualTo("AD-058");
        owner.sql("UPDATE dismissed_site SET nome = ? WHERE id = 'AD-058'").params(name).update();
    }

    /** A later row counts, but once it is taken back the correction is what the municipality has brought again, and not just a state of the area. */
    @Test
    void whatAMunicipalityHasCorrectedIsItsOwnAgainWhenANewerLoadIsUndone() throws IOException {
        String name = services.sql("SELECT nome FROM published_aree_dismesse WHERE id = 'AD-050'").query(String.class).single();
        correct("AD-050", "Nome corretto dal comune", "valid_from + INTERVAL '1' SECOND");
        String mapping = "fields:\n  id: {field: ID}\n  nome: {field: NOME}\n  data_fonte: {field: DATA}\n";
        String row = "ID,NOME,DATA\nAD-050,Nome del file,%s\n";

        load(mapping, "uno.csv", row.formatted(LocalDate.now()).getBytes(StandardCharsets.UTF_8));
        assertThat(id("Nome del file")).isEqualTo("AD-050");
        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        LoadReport older = load(mapping, "due.csv", row.formatted("2020-01-01").getBytes(StandardCharsets.UTF_8));

        assertThat(older.findings()).extracting(FindingText::code).contains("brought_stays");
        loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN);
        owner.sql("UPDATE dismissed_site SET nome = ? WHERE id = 'AD-050'").params(name).update();
    }

    /** As after a load and an undoing of municipalities between: the code that a kept row has is of none that is or was. */
    @Test
    void undoingPlacesAnAreaWhoseMunicipalityIsNotKnownWhereItLies() throws IOException {
        load(MAPPING, "uno.csv", text("P-5;Cartiera di prova;Tessile;D;1;;396000;4991000;;"));
        String where = services.sql("SELECT comune_istat FROM published_aree_dismesse WHERE id = 'AD-056'").query(String.class).single();
        owner.sql("UPDATE data_load_row SET content = REPLACE(content, '\"" + where + "\"', '\"001999\"') WHERE table_name = 'dismissed_site' AND content LIKE '%\"AD-056\"%'").update();

        LoadReport undone = loads.undo(Dataset.DISMISSED_SITES, Locale.ITALIAN).orElseThrow();

        assertThat(undone.outcome()).isEqualTo(LoadReport.Outcome.UNDONE);
        assertThat(services.sql("SELECT comune_istat FROM published_aree_dismesse WHERE id = 'AD-056'").query(String.class).single()).isEqualTo(where);
    }

    /** What the acceptance of a correction leaves in the tables. */
    private void correct(String area, String name, String since) {
        long organisation = owner.sql("SELECT min(id) FROM organisation").query(Long.class).single();
        owner.sql("INSERT INTO account (organisation, email, name, state) SELECT ?, 'caricamenti@example.org', 'Prova', 'DISABLED' WHERE NOT EXISTS "
                + "(SELECT 1 FROM account WHERE email = 'caricamenti@example.org')").param(organisation).update();
        long account = owner.sql("SELECT id FROM account WHERE email = 'caricamenti@example.org'").query(Long.class).single();
        owner.sql("INSERT INTO register_proposal (area, based_on, organisation, municipality, compiler, content, source_date) SELECT area, number, ?, comune_istat, ?, "
                + "'{\"nome\": \"Area corretta dal comune\"}', current_date FROM register_version WHERE area = ? ORDER BY number DESC FETCH FIRST 1 ROW ONLY").params(organisation, account, area).update();
        long proposal = owner.sql("SELECT max(id) FROM register_proposal WHERE area = ?").param(area).query(Long.class).single();
        owner.sql("UPDATE register_proposal SET state = 'accolta', decided_by = ?, decided_at = current_timestamp, revision = revision + 1 WHERE id = ?").params(account, proposal)
                .update();
        String columns = String.join(", ", DismissedSiteFacts.FACTS) + ", comune_istat, geom";
        owner.sql("INSERT INTO register_version (area, number, valid_from, previous_number, previous_from, kind, proposal, " + columns + ") SELECT area, number + 1, "
                + since + ", number, valid_from, 'correzione', ?, CAST(? AS VARCHAR), " + columns.substring("nome, ".length()) + " FROM register_version WHERE area = ? "
                + "ORDER BY number DESC FETCH FIRST 1 ROW ONLY").params(proposal, name, area).update();
        owner.sql("UPDATE dismissed_site SET nome = ? WHERE id = ?").params(name, area).update();
    }

    @Test
    void aTrialAndARefusedFileChangeNothing() throws IOException {
        LoadReport trial = loads.load(request(MAPPING, "prova.csv", text("P-3;Prova;Tessile;D;1;;396000;4991000;;"), true), Locale.ITALIAN);
        LoadReport refused = load(MAPPING, "prova.csv", text("P-3;Prova;Tessile;D;1;;4991000;396000;;"));

        assertThat(trial.outcome()).isEqualTo(Outcome.TRIAL);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.findings()).extracting(FindingText::code).contains("axes_swapped");
        assertThat(services.sql("SELECT count(*) FROM published_aree_dismesse").query(Integer.class).single()).isEqualTo(59);
        assertThat(services.sql("SELECT count(*) FROM published_data_load WHERE dataset = 'aree_dismesse'").query(Integer.class).single()).isZero();
    }

    @Test
    void areasOfGeoJsonHavePerimetersAndTheirSize() throws IOException {
        String mapping = "fields:\n  nome: {field: nome}\n  qualita_geometria: {value: catastale}\n";
        String square = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"nome\":\"Quadrato\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[7.6,45.05],[7.601,45.05],[7.601,45.051],[7.6,45.051],[7.6,45.05]]]}}]}";

        LoadReport report = load(mapping, "aree.geojson", square.getBytes(StandardCharsets.UTF_8));

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(services.sql("SELECT qualita_geometria || ' ' || round(area_m2 / 100) FROM published_aree_dismesse WHERE nome = 'Quadrato'").query(String.class).single())
                .startsWith("catastale 88");
        assertThat(services.sql("SELECT comune FROM published_aree_dismesse WHERE nome = 'Quadrato'").query(String.class).single()).isNotBlank();
    }

    /** Three areas as the service gives them out, changed by the mapping: whatever the format they are the same areas. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csv       | CSV        | position: {wkt: WKT, crs: 'EPSG:32632'}
            xlsx      | XLSX       | {position: {wkt: WKT, crs: 'EPSG:32632'}, table: {sheet: aree_dismesse}}
            SHAPE-ZIP | Shapefile  | {}
            gpkg      | GeoPackage | {}
            json      | GeoJSON    | {}
            """)
    void filesOfTheServiceComeBackInEachFormat(String format, String kind, String more) throws IOException {
        Answer answer = new ServiceClient(port).get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=aree_dismesse&outputFormat=" + format
                + "&resourceId=aree_dismesse.AD-055,aree_dismesse.AD-056,aree_dismesse.AD-057");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String fields = "fields: {" + ("json".equals(format) ? "" : "id: {field: id}, ") + "nome: {field: nome}, stato_codice: {value: in_trasformazione}}";
        String mapping = more.startsWith("{") ? more.equals("{}") ? fields : more.substring(1, more.length() - 1).replace(", table:", "\ntable:") + "\n" + fields : more + "\n" + fields;

        LoadReport report = load(mapping, "aree", answer.body());

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(report.file().kind()).isEqualTo(kind);
        assertThat(report.changes()).extracting(Change::id, Change::kind).containsExactly(tuple("AD-055", Change.Kind.CHANGED), tuple("AD-056", Change.Kind.CHANGED),
                tuple("AD-057", Change.Kind.CHANGED));
        assertThat(services.sql("SELECT count(*) FROM published_aree_dismesse WHERE stato_codice = 'in_trasformazione' AND id IN ('AD-055', 'AD-056', 'AD-057')")
                .query(Integer.class).single()).isEqualTo(3);
    }

    private String id(String name) {
        return services.sql("SELECT id FROM published_aree_dismesse WHERE nome = ?").param(name).query(String.class).single();
    }

    private List<String> history(String id) {
        return services.sql("SELECT genere, nome, source_date FROM published_register_state WHERE id = ? ORDER BY versione").param(id)
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + Optional.ofNullable(row.getObject(3, LocalDate.class)).map(String::valueOf).orElse("")).list();
    }

    private int hits() {
        String answer = new ServiceClient(port).get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=aree_dismesse&resultType=hits").text();
        return Integer.parseInt(answer.replaceAll("(?s).*numberMatched=\"(\\d+)\".*", "$1"));
    }

    private static byte[] text(String... rows) {
        return (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private LoadRequest request(String mapping, String name, byte[] content, boolean trial) throws IOException {
        Path fields = Files.writeString(folder.resolve("campi.yaml"), mapping);
        return new LoadRequest(Dataset.DISMISSED_SITES, Files.write(folder.resolve(name), content), name, new LoadRequest.Origin("Prova del censimento", "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/", null, null, fields), "test", trial);
    }

    private LoadReport load(String mapping, String name, byte[] content) throws IOException {
        return loads.load(request(mapping, name, content, false), Locale.ITALIAN);
    }
}
