package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.loading.LoadReport.FindingText;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.proposal.EmptyCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** Loading the CIRCA catalogue of before: the way into the catalogue beside proposals. */
@IntegrationTest
class CatalogueEntriesLoadIT {

    private static final String MAPPING = """
            position: {wkt: FORMA, crs: "EPSG:32632"}
            fields:
              codice: {field: SCHEDA}
              nome: {field: TITOLO}
              tipo: {field: INTERVENTO, values: {Bosco: forestazione, Sponde: fascia_riparia, Accesso: fruizione}}
              stato: {field: STATO}
              proponente_tipo: {field: CHI, values: {C: comune, A: associazione}}
              area_m2: {field: MQ}
            """;
    private static final String HEADER = "SCHEDA,TITOLO,INTERVENTO,STATO,CHI,MQ,FORMA\n";
    private static final String WOOD = "S-1,Bosco di prova,Bosco,accolta,C,,\"POLYGON ((396000 4991000, 396100 4991000, 396100 4991100, 396000 4991100, 396000 4991000))\"\n";
    private static final String BANK = "S-2,Sponda di prova,Sponde,finanziata,A,,\"LINESTRING (396000 4991000, 396500 4991000)\"\n";
    private static final String POINT = "S-3,Accesso di prova,Accesso,conclusa,C,3000,POINT (397000 4991000)\n";

    @Autowired
    private Loads loads;
    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @Autowired
    private ApplicationContext context;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() throws Exception {
        loads.undo(Dataset.CATALOGUE_ENTRIES, Locale.ITALIAN);
        EmptyCatalogue.again(context);
        owner.sql("UPDATE data_load SET state = 'annullato' WHERE dataset = 'catalogo_circa'").update();
    }

    @Test
    void entriesOfBeforeAreShownAsSuchWithTheirSourceAndServeThePlan() throws IOException {
        LoadReport report = load(WOOD + BANK + POINT);

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(services.sql("SELECT nome || ' ' || stato || ' ' || provenienza || ' ' || fonte || ' ' || qualita_geometria FROM published_catalogo_circa ORDER BY nome")
                .query(String.class).list()).containsExactly("Accesso di prova conclusa storico Catalogo di prova 2022 puntuale",
                        "Bosco di prova accolta storico Catalogo di prova 2022 disegnata", "Sponda di prova finanziata storico Catalogo di prova 2022 disegnata");
        assertThat(services.sql("SELECT area_m2 FROM published_catalogo_circa WHERE nome = 'Bosco di prova'").query(Integer.class).single()).isEqualTo(10_000);
        String id = id("Bosco di prova");
        assertThat(services.sql("SELECT comune_istat FROM published_place_municipality WHERE layer = 'catalogo_circa' AND feature_id = ?").param(id).query(String.class).list())
                .contains("001272");
        ServiceClient service = new ServiceClient(port);
        await().atMost(Duration.ofSeconds(30)).until(() -> service.get("/ogcapi/collections/catalogo_circa/items?f=json").text().contains("2.1.4"));
        String page = service.get("/catalogo-circa/" + id).text();
        assertThat(page).contains("Bosco di prova", "Catalogo di prova 2022", "scheda del catalogo precedente").doesNotContain("/pratica/");
        assertThat(service.get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=catalogo_circa&resultType=hits").text()).contains("numberMatched=\"3\"");
    }

    @Test
    void nothingEntersOrMovesByAnotherWay() throws IOException {
        load(WOOD);
        String id = id("Bosco di prova");

        assertThatThrownBy(() -> owner.sql("UPDATE circa_entry SET stato = 'conclusa' WHERE id = ?").param(id).update()).isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Entry refused");
        assertThatThrownBy(() -> owner.sql("INSERT INTO circa_entry SELECT 'CIRCA-S-9999', nome, tipo, stato, comune_istat, area_m2, proponente_tipo, qualita_geometria, geom "
                + "FROM circa_entry WHERE id = ?").param(id).update()).isInstanceOf(DataAccessException.class).hasMessageContaining("Entry refused");
    }

    @Test
    void aCodeFindsItsEntryAgainAndUndoingTakesBackWhatWasLoaded() throws IOException {
        load(WOOD);
        String id = id("Bosco di prova");
        LoadReport second = load("covers: ['*']\n" + MAPPING, WOOD.replace("accolta", "in_corso") + BANK, false);

        assertThat(second.changes()).extracting(Change::name, Change::kind).containsExactlyInAnyOrder(tuple("Bosco di prova", Change.Kind.CHANGED),
                tuple("Sponda di prova", Change.Kind.NEW));
        assertThat(id("Bosco di prova")).isEqualTo(id);
        LoadReport undone = loads.undo(Dataset.CATALOGUE_ENTRIES, Locale.ITALIAN).orElseThrow();
        assertThat(undone.outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(services.sql("SELECT id || ' ' || stato FROM published_catalogo_circa").query(String.class).list()).containsExactly(id + " accolta");
    }

    @Test
    void whatTheCompensationLedgerCountsOnStays() throws IOException {
        load(WOOD);
        String id = id("Bosco di prova");
        offer(id);

        LoadReport smaller = load(WOOD.replace("C,,", "C,9500,") + BANK);

        assertThat(smaller.findings()).extracting(FindingText::code, FindingText::row).contains(tuple("ledger_counts_on_area", 2));
        assertThat(services.sql("SELECT area_m2 FROM published_catalogo_circa WHERE id = ?").param(id).query(Integer.class).single()).isEqualTo(10_000);
        LoadReport without = load("covers: ['*']\n" + MAPPING, BANK, false);
        assertThat(without.findings()).extracting(FindingText::code).contains("ledger_keeps");
        assertThat(id("Bosco di prova")).isEqualTo(id);
    }

    /** All of an entry is as it was but its area, on which somebody has counted since. */
    @Test
    void undoingBringsBackAnEntryOfTheLedgerButForItsArea() throws IOException {
        load(WOOD);
        String id = id("Bosco di prova");
        load(WOOD.replace("Bosco di prova", "Bosco con altro nome").replace("accolta", "conclusa").replace("C,,", "C,9500,"));
        offer(id);

        LoadReport undone = loads.undo(Dataset.CATALOGUE_ENTRIES, Locale.ITALIAN).orElseThrow();

        assertThat(undone.findings()).extracting(FindingText::code).containsExactly("ledger_counts_on_area");
        assertThat(services.sql("SELECT nome || ' ' || stato || ' ' || area_m2 FROM published_catalogo_circa WHERE id = ?").param(id).query(String.class).single())
                .isEqualTo("Bosco di prova accolta 9500.00");
    }

    private void offer(String entry) {
        owner.sql("INSERT INTO account (organisation, email, name, state) SELECT id, 'compensazioni@example.org', 'Prova', 'DISABLED' FROM organisation "
                + "WHERE kind = 'CITTA_METROPOLITANA' AND NOT EXISTS (SELECT 1 FROM account WHERE email = 'compensazioni@example.org')").update();
        owner.sql("INSERT INTO ledger_entry (entry, entry_area_m2, step, kind, square_metres, recorded_by, offered_before, committed_before, delivered_before, offered, "
                + "committed, delivered) SELECT id, area_m2, 1, 'offerta', 500, (SELECT id FROM account WHERE email = 'compensazioni@example.org'), 0, 0, 0, 500, 0, 0 "
                + "FROM circa_entry WHERE id = ?").param(entry).update();
    }

    @Test
    void aRowWithoutShapeOrWithAnUnknownTypeIsRejectedAndTheOthersAreTaken() throws IOException {
        LoadReport report = load(WOOD + "S-4,Senza luogo,Bosco,accolta,C,100,\n" + "S-5,Altro,Campo da golf,accolta,C,,POINT (397000 4991000)\n"
                + "S-6,Stato,Bosco,respinta,C,,POINT (397000 4991000)\n");

        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.counts()).isEqualTo(new LoadReport.Counts(4, 0, 1, 1, 0, 3));
        assertThat(report.findings()).filteredOn(finding -> finding.level() == Finding.Level.REJECTED).extracting(FindingText::code, FindingText::row, FindingText::field)
                .containsExactlyInAnyOrder(tuple("null_geometry", 3, ""), tuple("not_allowed", 4, "INTERVENTO"), tuple("not_allowed", 5, "STATO"));
        assertThat(report.findings()).extracting(FindingText::text).anyMatch(text -> text.contains("Accesso, Bosco, Sponde"));
    }

    private String id(String name) {
        return services.sql("SELECT id FROM published_catalogo_circa WHERE nome = ?").param(name).query(String.class).single();
    }

    private LoadReport load(String rows) throws IOException {
        return load(MAPPING, rows, false);
    }

    private LoadReport load(String mapping, String rows, boolean trial) throws IOException {
        Path fields = Files.writeString(folder.resolve("campi.yaml"), mapping);
        Path file = Files.write(folder.resolve("circa.csv"), (HEADER + rows).getBytes(StandardCharsets.UTF_8));
        return loads.load(new LoadRequest(Dataset.CATALOGUE_ENTRIES, file, "circa.csv", new LoadRequest.Origin("Catalogo di prova 2022", "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/", null, null, fields), "test", trial), Locale.ITALIAN);
    }
}
