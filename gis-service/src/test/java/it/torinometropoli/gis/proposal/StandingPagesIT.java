package it.torinometropoli.gis.proposal;

import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody reads about a proposal whose number they know. */
@IntegrationTest
class StandingPagesIT {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    private ServiceClient everybody;

    @BeforeEach
    void client() {
        everybody = new ServiceClient(port);
    }

    @AfterAll
    static void emptyTheCatalogue(@Autowired ApplicationContext service) throws Exception {
        EmptyCatalogue.again(service);
    }

    @Test
    void everybodyReadsWhereAProposalStandsAndNothingPersonal() {
        ProposalStage stage = new ProposalStage(service, port);
        long id = stage.in("completamento");
        String number = stage.number(id);

        Answer answer = everybody.get("/pratica/" + number);
        Document page = page(answer);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.selectFirst("h1").text()).isEqualTo("Proposta " + number);
        assertThat(page.selectFirst(".lead").text()).isEqualTo("«Sponda della Dora»");
        assertThat(page.selectFirst(".standing-now").text()).startsWith("Adesso è integrazione richiesta");
        assertThat(steps(page)).containsExactly("Proposta inviata", "Comincia l’istruttoria", "Chieste altre informazioni");
        assertThat(page.select("a[href^=/catalogo-circa/]")).isEmpty();
        assertThat(answer.text()).doesNotContain("Ada Prova", "ada@example.org", "00519320014", "compila@example.org", "Persona di prova", "Quanti alberi");

        Document english = page(everybody.get("/pratica/" + number + "?lang=en"));
        assertThat(english.selectFirst(".standing-now").text()).startsWith("It is now");
        assertThat(english.select("main a, form").outerHtml()).contains("lang");
    }

    @Test
    void anAcceptedProposalLeadsToItsEntry() {
        ProposalStage stage = new ProposalStage(service, port);
        String number = stage.number(stage.in("accolta"));

        Document page = page(everybody.get("/pratica/" + number));

        assertThat(page.select("a[href=/catalogo-circa/" + number + "]")).hasSize(1);
        assertThat(steps(page)).endsWith("Accolta nel catalogo");
    }

    @Test
    void theTitleIsShownWithConsentOnly() {
        ProposalStage stage = new ProposalStage(service, port);
        long id = stage.draft("Un titolo non pubblico");
        ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", stage.revision(id, "\"fields\": {\"publish_consent\": false}")));
        stage.submit(id);

        Answer answer = everybody.get("/pratica/" + stage.number(id));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("Un titolo non pubblico").contains("non ha scelto di mostrare");
    }

    @ParameterizedTest
    @CsvSource({"circa-2026-7,CIRCA-2026-0007", "CIRCA 2026 0007,CIRCA-2026-0007", "2026/12,CIRCA-2026-0012", "CIRCA-2026-12345,CIRCA-2026-12345"})
    void theFormTakesNumbersAsPeopleWriteThem(String written, String number) {
        Answer answer = everybody.get("/pratica?numero=" + written.replace(" ", "%20") + "&lang=en");

        assertThat(answer.header("Location")).endsWith("/pratica/" + number + "?lang=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pratica/CIRCA-1999-0001", "/pratica/circa-1999-0001", "/pratica/1", "/pratica?numero=%3Cscript%3Ealert(1)%3C/script%3E"})
    void anUnknownNumberGetsHelp(String path) {
        Answer answer = everybody.get(path);

        assertThat(answer.status()).isEqualTo(404);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.selectFirst("h1").text()).isEqualTo("Numero non trovato");
        assertThat(page.select("form[action=/pratica] input[name=numero]")).hasSize(1);
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void theCatalogueLeadsToTheForm() {
        assertThat(page(everybody.get("/catalogo-circa")).select("a[href=/pratica]")).hasSize(1);
        assertThat(page(everybody.get("/pratica")).select("input[name=numero]")).hasSize(1);
    }

    private static List<String> steps(Document page) {
        return page.select(".standing-step").eachText();
    }

    private static Document page(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }
}
