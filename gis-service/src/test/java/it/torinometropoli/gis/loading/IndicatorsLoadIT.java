package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Loading made values of indicators, and undoing it. */
@IntegrationTest
class IndicatorsLoadIT {

    private static final String VALUES = """
            indicatore;periodo;valore;unita;fonte;tipo;nota
            I01;2024;31,5;%;Fonte di prova;;
            I01;2025-06-30;33,25;%;Fonte di prova;misura;Primo semestre
            I01;2029;40;%;Piano di prova;obiettivo;
            """;

    @Autowired
    private Loads loads;
    @Autowired
    private JdbcClient owner;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() {
        loads.undo(Dataset.INDICATORS, Locale.ITALIAN);
        assertThat(count()).isZero();
    }

    @Test
    void valuesStandBesideThoseOfThePlanWithSourceAndDate() throws IOException {
        assertThat(page("/piano/indicatori")).contains("Oltre ai valori dei documenti del piano non sono stati caricati valori misurati");

        LoadReport report = load(VALUES, false);

        assertThat(report.outcome()).as(report.findings().toString()).isEqualTo(Outcome.LOADED);
        assertThat(report.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.NEW);
            assertThat(change.after()).hasToString("33.25");
            assertThat(change.note()).isEqualTo("2024, 2025-06-30, 2029");
        });
        for (String address : List.of("/piano/strategie/1.1", "/piano/azioni/1.1.1", "/piano/indicatori")) {
            assertThat(page(address)).contains("29,8 % 2023", "valore misurato 33,25 % 30 giugno 2025 Fonte di provaPrimo semestre",
                    "valore a cui si punta 40 % 2029 Piano di prova").doesNotContain("non sono stati caricati");
        }
        assertThat(new ServiceClient(port).get("/api/v1/plan/2024-2026/indicators").text()).contains("{\"kind\":\"misura\",\"period\":\"2024\",\"value\":31.5,");
    }

    @Test
    void aLoadReplacesTheValuesOfTheIndicatorsThatItNames() throws IOException {
        load(VALUES, false);

        LoadReport second = load("indicatore,periodo,valore,unita,fonte\nI02,2024,80,%,Prova\nI01,2026,34,%,Prova\n", true);

        assertThat(second.outcome()).isEqualTo(Outcome.TRIAL);
        assertThat(second.changes()).extracting(change -> change.id() + " " + change.kind() + " " + change.before() + " " + change.after())
                .containsExactly("I01 CHANGED 33.25 34", "I02 NEW null 80");
        assertThat(count()).as("a trial changes nothing").isEqualTo(3);
        assertThat(loads.undo(Dataset.INDICATORS, Locale.ITALIAN).orElseThrow().outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThat(load("PK\u0003\u0004", false).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(load("{\"type\":\"FeatureCollection\",\"features\":[]}", false).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(load("indicatore;periodo;valore;unita;fonte\nI01;2024;31;%\n", false).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(load("", false).outcome()).isEqualTo(Outcome.REFUSED);
    }

    private LoadReport load(String content, boolean trial) throws IOException {
        LoadRequest.Origin origin = new LoadRequest.Origin("Prova", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", null, null, null);
        return loads.load(new LoadRequest(Dataset.INDICATORS, Files.writeString(folder.resolve("valori.csv"), content), "valori.csv", origin, "test", trial),
                Locale.ITALIAN);
    }

    private String page(String address) {
        return Jsoup.parse(new ServiceClient(port).get(address).text()).text();
    }

    private int count() {
        return owner.sql("SELECT count(*) FROM plan_indicator_value").query(Integer.class).single();
    }
}
