package it.torinometropoli.gis.proposal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The pages of the office as a browser without scripts sees them. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SCRIPT = "<script>alert('x')</script>";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    private ProposalStage stage;
    private AreaClient reviewer;
    private AreaClient decider;

    @BeforeAll
    void people() {
        stage = new ProposalStage(service, port);
        reviewer = AreaClient.signedIn(port, "istruisce@example.org", TestMembers.PASSWORD);
        decider = AreaClient.signedIn(port, "decide@example.org", TestMembers.PASSWORD);
    }

    @AfterAll
    void emptyTheCatalogue() throws Exception {
        EmptyCatalogue.again(service);
    }

    @Test
    void aProposalIsTakenOnCheckedAndAcceptedByForms() {
        long id = stage.in("inviata");
        String page = "/istruttoria/" + id;

        Document submitted = page(reviewer, page);
        assertThat(submitted.selectFirst("h1").text()).isEqualTo("Sponda della Dora");
        assertThat(submitted.text()).contains(stage.number(id), "Un prato incolto lungo la Dora.", "specie invasive", "fascia riparia", "Ada Prova", "Ivrea",
                "17.3").doesNotContain("proposal.");
        assertThat(submitted.select(".shape-picture path.shape-shape")).hasSize(1);
        assertThat(page(decider, page).select("form[action*=presa-in-carico]")).isEmpty();
        done(reviewer, submitted, "presa-in-carico");

        Document examined = page(reviewer, page);
        assertThat(examined.selectFirst("#reviewer option[selected]").text()).isEqualTo("Persona di prova");
        assertThat(page(decider, page).selectFirst("input[value=accolta]").hasAttr("disabled")).as("no checks yet").isTrue();
        done(reviewer, examined, "verifiche", "state_of_fact", "confermato", "suitable_design", "adeguato", "visited_on", "2026-01-02", "notes", SCRIPT);
        assertThat(page(reviewer, page).selectFirst("#notes").val()).isEqualTo(SCRIPT);

        Document ready = page(decider, page);
        assertThat(ready.select("script:not([src])")).isEmpty();
        assertThat(ready.selectFirst("input[name=action][value=2.1.1]").hasAttr("checked")).as("what the proposer has named").isTrue();
        assertThat(ready.selectFirst("input[name=action][value=2.1.4]").hasAttr("checked")).as("what is only suggested").isFalse();
        done(decider, ready, "decisione", "outcome", "accolta", "reason", "Utile, " + SCRIPT, "action", "2.1.4");
        Document decided = page(decider, page + "?esito=decisa");
        assertThat(page(decider, page + "?esito=%3Cscript%3E").select("[role=status]")).isEmpty();
        assertThat(decided.selectFirst("[role=status]").text()).isEqualTo("La decisione è registrata.");
        assertThat(decided.selectFirst(".sheet-history").text()).contains("accolta nel catalogo", "ufficio · Persona di prova", "Utile, " + SCRIPT);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldWhatTheOtherDid() throws Exception {
        TestMembers.make(service, "decide2@example.org", null, Role.DECISION_MAKER);
        AreaClient second = AreaClient.signedIn(port, "decide2@example.org", TestMembers.PASSWORD);
        long id = stage.in("in_istruttoria");
        String page = "/istruttoria/" + id;
        String revision = revision(page(decider, page), "decisione");
        CyclicBarrier together = new CyclicBarrier(2);

        List<Answer> answers = List.of(decision(decider, page, revision, "accolta", together), decision(second, page, revision, "non_accolta", together))
                .stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(302, 409);
        Document told = Jsoup.parse(answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow().text());
        String winner = answers.get(0).status() == 302 ? "accolta nel catalogo" : "non accolta";
        assertThat(told.selectFirst("[role=alert]").text()).contains("Non è stato registrato nulla", "«" + winner + "»", "Motivo di", "Persona di prova");
        assertThat(told.selectFirst(".review-yours").text()).as("what has not been recorded").startsWith("Motivo di");
        assertThat(told.select("form[action$=/decisione]")).as("nothing to decide any more").isEmpty();
        assertThat(stage.state(id)).isEqualTo(answers.get(0).status() == 302 ? "accolta" : "non_accolta");
    }

    @Test
    void questionsGoBackAndTheAnswersStandBesideWhatWasThere() {
        long id = stage.in("in_istruttoria");
        String page = "/istruttoria/" + id;
        Document asking = page(reviewer, page);

        Answer tooEarly = reviewer.post(page + "/integrazione", "revision", revision(asking, "integrazione"), "due_on", LocalDate.now().toString(), "field",
                "description", "question", "Quanti alberi, e quali?");
        assertThat(tooEarly.status()).isEqualTo(400);
        Document kept = Jsoup.parse(tooEarly.text());
        assertThat(kept.selectFirst("[role=alert]").text()).contains("Risposta entro il");
        assertThat(kept.selectFirst("textarea[name=question]").val()).isEqualTo("Quanti alberi, e quali?");
        assertThat(kept.selectFirst("select[name=field] option[selected]").val()).isEqualTo("description");
        done(reviewer, asking, "integrazione", "due_on", LocalDate.now().plusDays(20).toString(), "field", "description", "question",
                "Quanti alberi, e quali?", "field", "", "question", "", "field", "geometry", "question", SCRIPT);
        assertThat(page(reviewer, page).select(".sheet-questions li")).hasSize(2);
        assertThat(page(reviewer, page).selectFirst(".sheet-questions").text()).contains("Quanti alberi, e quali?", SCRIPT, "Forma sulla mappa");

        ProposalStage.ok(stage.compiler.post("/proposte/" + id + "/riapertura", stage.revision(id, "")));
        assertThat(page(reviewer, page).selectFirst(".sheet-head").text()).contains("in completamento");
        ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", stage.revision(id,
                "\"fields\": {\"description\": \"Piantare trecento " + SCRIPT + " alberi.\"}, \"geometry\": " + ProposalStage.square(7.8935, 45.451))));
        stage.submit(id);

        Document versions = page(reviewer, page + "/versioni");
        assertThat(versions.select(".review-changed")).hasSize(1);
        assertThat(versions.selectFirst(".review-changed").text()).contains("Piantare alberi lungo la sponda.", "Piantare trecento " + SCRIPT, "cambiato");
        assertThat(versions.select("path.shape-before, path.shape-after")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(versions.selectFirst("#forma").parent().text()).contains("tratteggiata", "continua")
                .containsPattern("Superficie aggiunta \\+ [34]\\.\\d{3} m²");
        assertThat(page(reviewer, page + "/versioni?da=1&a=1").text()).contains("La forma è la stessa.");
        assertThat(reviewer.get(page + "/versioni?da=1&a=9").status()).isEqualTo(404);
    }

    @Test
    void whatFollowsAcceptanceIsNotedAndTheLedgerRefusesWhatIsNotThere() {
        long id = stage.in("accolta");
        String page = "/istruttoria/" + id;

        Answer refused = reviewer.post(page + "/registro", "kind", "offerta", "square_metres", "900000", "procedure", "", "note", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).selectFirst("[role=alert]").text()).contains("non si può offrire più della superficie");
        done(reviewer, page(reviewer, page), "registro", "kind", "offerta", "square_metres", "5000,50", "procedure", "", "note", "");
        done(reviewer, page(reviewer, page), "registro", "kind", "impegno", "square_metres", "3000", "procedure", "VIA " + SCRIPT, "note", "");
        assertThat(page(reviewer, page).selectFirst(".review-ledger").text()).contains("5.000,50", "3.000,00", "VIA " + SCRIPT, "2.000,50 m²");

        ServiceClient everybody = new ServiceClient(port);
        String entry = "/catalogo-circa/" + stage.number(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(everybody.get(entry).status()).isEqualTo(200));
        assertThat(Jsoup.parse(everybody.get(entry).text()).selectFirst("[aria-labelledby=compensazioni]").text())
                .contains("Offerti 5.0", "Impegnati da procedure 3.000 m²", "VIA " + SCRIPT);
        assertThat(everybody.get("/catalogo-circa").text()).contains("href=\"/bandi\"");

        Answer unknown = reviewer.post(page + "/finanziamento", "revision", revision(page(reviewer, page), "finanziamento"), "source",
                "FESR", "funding_call", "999999");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(Jsoup.parse(unknown.text()).selectFirst("#source").val()).isEqualTo("FESR");
        assertThat(reviewer.get(page + "/finanziamento").header("Location")).endsWith(page);
        done(reviewer, page(reviewer, page), "finanziamento", "source", "FESR", "amount_eur", "1000,50", "project_code", "", "compensation_procedure", "");
        done(reviewer, page(reviewer, page), "lavori", "day", "2026-01-10");
        Answer before = reviewer.post(page + "/conclusione", "revision", revision(page(reviewer, page), "conclusione"), "day", "2026-01-09");
        assertThat(Jsoup.parse(before.text()).selectFirst("[role=alert]").text()).contains("prima di cominciare");
        done(reviewer, page(reviewer, page), "conclusione", "day", "2026-02-10");
        assertThat(page(reviewer, page).text()).contains("conclusa", "1.000,50 €", "10 febbraio 2026");
    }

    @Test
    void theQueueShowsWhatWaitsByFilterOnListAndMap() {
        long id = stage.in("integrazione_richiesta");

        Document queue = page(reviewer, "/istruttoria?stato=integrazione_richiesta&comune=" + ProposalStage.IVREA + "&tipo=fascia_riparia");
        assertThat(queue.selectFirst("#elenco").text()).matches("Una proposta|\\d+ proposte");
        assertThat(queue.selectFirst(".review-list").text()).contains(stage.number(id), "Comune di Ivrea", "integrazione richiesta", "risposta attesa entro",
                "assegnata a Persona di prova");
        assertThat(queue.select("a[href=/istruttoria/" + id + "]")).isNotEmpty();
        assertThat(queue.select(".review-spots a")).isNotEmpty();
        assertThat(page(reviewer, "/istruttoria?stato=integrazione_richiesta&assegnata=0").text()).doesNotContain(stage.number(id));
        assertThat(page(decider, "/istruttoria?stato=conclusa&comune=001001").text()).contains("Nessuna proposta");
        assertThat(page(decider, "/istruttoria?lang=en").selectFirst("h1").text()).isEqualTo("Proposals to examine");
        assertThat(reviewer.get("/istruttoria?stato=boh").status()).isEqualTo(400);
        assertThat(reviewer.get("/istruttoria?pagina=0").status()).isEqualTo(400);
        assertThat(reviewer.get("/istruttoria/999999999").status()).isEqualTo(404);
        AreaClient compiler = AreaClient.signedIn(port, "compila@example.org", TestMembers.PASSWORD);
        assertThat(compiler.get("/istruttoria").status()).isEqualTo(403);
        assertThat(compiler.get("/istruttoria/" + id).status()).isEqualTo(403);
    }

    @Test
    void figuresNameTheMunicipalitiesThatHaveNeverSubmitted() {
        stage.in("in_istruttoria");

        Document figures = page(decider, "/istruttoria/statistiche");
        assertThat(figures.selectFirst(".lead").text()).contains("comuni su 312");
        assertThat(figures.selectFirst("#tempi").parent().text()).contains("in istruttoria", "Mediana");
        assertThat(figures.selectFirst("[aria-labelledby=per-type]").text()).contains("fascia riparia");
        assertThat(figures.selectFirst(".review-silent").text()).contains("Agliè");
        assertThat(figures.select(".review-silent a[href=/comuni/" + ProposalStage.IVREA + "]")).isEmpty();
        Answer file = decider.get("/istruttoria/statistiche/comuni-senza-proposte.csv");
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.text()).startsWith("codice_istat,comune,zona\r\n").contains(",Agliè,").doesNotContain(",Ivrea,");
    }

    @Test
    void aCallIsWrittenOnceForAllAndFoundWithItsEntries() {
        long entry = stage.in("accolta");
        String title = "Fasce " + SCRIPT;
        Answer wrong = reviewer.post("/istruttoria/bandi", call(title, "javascript:alert(1)"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.text()).selectFirst("#title").val()).isEqualTo(title);
        String written = reviewer.post("/istruttoria/bandi", call(title, "https://bandi.example.org/1")).header("Location");
        String address = written.substring(written.indexOf("/istruttoria"), written.indexOf('?'));

        Document form = page(reviewer, address);
        String revision = form.selectFirst("input[name=revision]").val();
        assertThat(reviewer.post(address, with(call("Fasce riparie", ""), "revision", revision)).status()).isEqualTo(302);
        Answer late = reviewer.post(address, with(call("Altro titolo", ""), "revision", revision));
        assertThat(late.status()).isEqualTo(409);
        assertThat(Jsoup.parse(late.text()).selectFirst("[role=alert]").text()).contains("qualcuno ha cambiato il bando", "Fasce riparie");
        assertThat(Jsoup.parse(late.text()).selectFirst("#title").val()).isEqualTo("Altro titolo");

        ServiceClient everybody = new ServiceClient(port);
        String open = address.replace("/istruttoria", "");
        assertThat(Jsoup.parse(everybody.get("/bandi").text()).selectFirst("[aria-labelledby=bandi-open]").text()).contains("Fasce riparie", "fascia riparia");
        Document call = Jsoup.parse(everybody.get(open).text());
        assertThat(call.selectFirst(".sheet-head").text()).contains("aperto");
        assertThat(call.selectFirst("#schede").parent().text()).contains("Sponda della Dora");
        assertThat(call.select("a[href=/catalogo-circa/" + stage.number(entry) + "]")).hasSize(1);
        assertThat(everybody.get(call.selectFirst(".review-downloads a:contains(GeoJSON)").attr("href")).status()).isEqualTo(200);
        assertThat(everybody.get("/bandi/999999").status()).isEqualTo(404);
    }

    private static String[] call(String title, String address) {
        return new String[] {"title", title, "description", "Bando di prova, " + SCRIPT, "address", address, "opens_on",
            LocalDate.now().minusDays(2).toString(), "closes_on", LocalDate.now().plusDays(30).toString(), "types", "fascia_riparia", "types", "tutela"};
    }

    private static String[] with(String[] fields, String name, String value) {
        return Stream.concat(Arrays.stream(fields), Stream.of(name, value)).toArray(String[]::new);
    }

    private static CompletableFuture<Answer> decision(AreaClient who, String page, String revision, String outcome, CyclicBarrier together) {
        String token = who.token();
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception stopped) {
                throw new IllegalStateException(stopped);
            }
            return who.postAsIs(page + "/decisione", "_csrf", token, "revision", revision, "outcome", outcome, "reason", "Motivo di " + outcome);
        });
    }

    private static Document page(AreaClient who, String path) {
        Answer answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    /** Sends a form of a page as a person would, and is led back to the page. */
    private static void done(AreaClient who, Document page, String form, String... fields) {
        Element found = page.selectFirst("form[action$=/" + form + "]");
        Element revision = found.selectFirst("input[name=revision]");
        Answer answer = who.post(found.attr("action"), revision == null ? fields : with(fields, "revision", revision.val()));
        assertThat(answer.status()).as(() -> form + ": " + Jsoup.parse(answer.text()).select("[role=alert]").text()).isEqualTo(302);
    }

    private static String revision(Document page, String form) {
        return page.selectFirst("form[action$=/" + form + "] input[name=revision]").val();
    }
}
