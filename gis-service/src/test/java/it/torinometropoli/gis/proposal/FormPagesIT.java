package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.TestMembers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The proposer's pages, in a browser that runs no scripts. */
@IntegrationTest
class FormPagesIT {

    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>${31*32323}";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    private ProposalStage stage;
    private AreaClient browser;

    @BeforeEach
    void signIn() {
        stage = new ProposalStage(service, port);
        browser = AreaClient.signedIn(port, "compila@example.org", TestMembers.PASSWORD);
    }

    @Test
    void aProposalIsBegunOnceHoweverOftenTheButtonIsPressed() {
        String key = page("/proposte").selectFirst("form[action=/proposte] input[name=chiave]").val();
        Answer first = browser.post("/proposte", "chiave", key);
        Answer second = browser.post("/proposte", "chiave", key);

        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).endsWith(second.header("Location"));
        Document form = page(path(first));
        assertThat(form.selectFirst("#contact_name").val()).isEqualTo("Persona di prova");
        assertThat(form.selectFirst("#email").val()).isEqualTo("compila@example.org");
        assertThat(form.select(".form-missing li:not([hidden])").text()).contains("Titolo della proposta", "Serve almeno una fotografia");
        assertThat(browser.post("/proposte", "chiave", "x").status()).isEqualTo(400);
    }

    @Test
    void allFieldsAreSavedWithoutScriptsAndShownAgain() {
        long id = stage.draft("Prima");
        Document form = page("/proposte/" + id);
        String[] fields = with(fields(form), "title", "Dopo", "cost_estimate", "12.500,50", "co_proposers", "Uno\r\nDue", "publish_consent", "no");
        Answer saved = browser.post("/proposte/" + id, fields);

        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        Document again = page(path(saved));
        assertThat(again.selectFirst("[role=status]").text()).isEqualTo("Salvata.");
        assertThat(again.selectFirst("#title").val()).isEqualTo("Dopo");
        assertThat(again.selectFirst("#cost_estimate").val()).isEqualTo("12500,5");
        assertThat(again.selectFirst("#co_proposers").wholeText()).isEqualTo("Uno\nDue");
        assertThat(again.selectFirst("#publish_consent-no").hasAttr("checked")).isTrue();
        assertThat(again.selectFirst("#criticality-degrado").hasAttr("checked")).isTrue();
        assertThat(again.select(".form-missing li:not([hidden])")).isEmpty();
        assertThat(stage.compiler.json("/proposte/" + id + "/dati").at("/fields/psm_actions/0").asString()).isEqualTo("2.1.1");
    }

    @Test
    void whatCannotBeSavedIsMarkedAndTheRestIsSaved() {
        long id = stage.draft("Importi");
        Answer refused = browser.post("/proposte/" + id, with(fields(page("/proposte/" + id)), "cost_estimate", "molto", "locality", "Riva"));

        assertThat(refused.status()).isEqualTo(422);
        Document form = Jsoup.parse(refused.text());
        assertThat(form.selectFirst("#errore-cost_estimate").text()).contains("Costo stimato");
        assertThat(form.selectFirst("#cost_estimate").val()).isEqualTo("molto");
        assertThat(stage.compiler.json("/proposte/" + id + "/dati").at("/fields/locality").asString()).isEqualTo("Riva");
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsShownBesideOnesOwn() {
        long id = stage.draft("Insieme");
        Document form = page("/proposte/" + id);
        ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", stage.revision(id, "\"fields\": {\"title\": \"Il loro\"}")));
        Answer conflict = browser.post("/proposte/" + id, with(fields(form), "title", "Il mio"));

        assertThat(conflict.status()).isEqualTo(409);
        Document both = Jsoup.parse(conflict.text());
        assertThat(both.selectFirst("#title").val()).isEqualTo("Il mio");
        assertThat(both.selectFirst("#campo-title .form-theirs").text()).isEqualTo("Il loro");
        assertThat(browser.post("/proposte/" + id, fields(both)).status()).isEqualTo(302);
        assertThat(page("/proposte/" + id).selectFirst("#title").val()).isEqualTo("Il mio");
    }

    @Test
    void aCompleteDraftIsReadAgainSubmittedAskedBackAndAnswered() {
        long id = stage.draft("Da inviare");
        Answer checked = browser.post("/proposte/" + id, with(fields(page("/proposte/" + id)), "azione", "invio"));
        assertThat(path(checked)).isEqualTo("/proposte/" + id + "/invio");
        Document confirm = page(path(checked));
        assertThat(confirm.text()).contains("Rileggi", "Da inviare", "Ivrea");
        Answer submitted = browser.post("/proposte/" + id + "/invio", "revisione", confirm.selectFirst("input[name=revisione]").val());
        Document view = page(path(submitted));
        String number = stage.number(id);
        assertThat(view.selectFirst(".form-number").text()).isEqualTo(number);
        assertThat(view.select("a[href=/proposte/" + id + "/ricevuta.pdf], a[href=/pratica/" + number + "]")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(view.select("textarea:not(#nota)")).isEmpty();

        ProposalStage.ok(stage.reviewer.post("/istruttoria/" + id + "/presa-in-carico", stage.revision(id, "")));
        stage.ask(id);
        assertThat(page("/proposte").selectFirst(".own-card:has(a[href=/proposte/" + id + "])").text()).contains("Rispondi", "Risposta chiesta entro");
        String revision = page("/proposte/" + id).selectFirst("form[action$=riapertura] input[name=revisione]").val();
        assertThat(browser.post("/proposte/" + id + "/riapertura", "revisione", "1").header("Location")).endsWith("?esito=cambiata");
        browser.post("/proposte/" + id + "/riapertura", "revisione", revision);
        Document form = page("/proposte/" + id);
        assertThat(form.selectFirst(".form-questions").text()).contains("Quanti alberi?");
        String question = form.selectFirst(".form-questions textarea").id();
        browser.post("/proposte/" + id, with(fields(form), question, "Trecento"));
        assertThat(page("/proposte/" + id).selectFirst("#" + question).wholeText()).isEqualTo("Trecento");
        assertThat(AreaClient.signedIn(port, "istruisce@example.org", TestMembers.PASSWORD).get("/proposte/" + id).text()).contains(number)
                .doesNotContain("name=\"title\"", "form-withdraw");
    }

    @Test
    void anIncompleteDraftIsNotSubmitted() {
        long id = ScriptClient.tree(stage.compiler.post("/proposte", "{}")).get("id").asLong();
        assertThat(page("/proposte/" + id + "/invio").select("form[action$=invio]")).isEmpty();
        assertThat(browser.post("/proposte/" + id + "/invio", "revisione", "1").header("Location")).endsWith("?esito=incompleta");
        assertThat(stage.state(id)).isEqualTo("bozza");
    }

    @Test
    void aProposalIsCopiedAndWithdrawn() {
        long id = stage.draft("Da ritirare");
        Answer copied = browser.post("/proposte/" + id + "/copia", "chiave", UUID.randomUUID().toString());
        assertThat(page(path(copied)).selectFirst("#title").val()).isEqualTo("Da ritirare");
        String revision = page("/proposte/" + id).selectFirst("form[action$=ritiro] input[name=revisione]").val();
        browser.post("/proposte/" + id + "/ritiro", "revisione", revision, "nota", "Ripensata");
        assertThat(stage.state(id)).isEqualTo("ritirata");
        assertThat(page("/proposte/" + id).text()).contains("ritirata", "Ripensata");
        assertThat(browser.post("/proposte/" + id, "revisione", "1", "title", "Ancora").status()).isEqualTo(409);
    }

    @Test
    void othersFindNoPageAndNobodyIsLedToSignIn() {
        long id = stage.draft("Solo nostra");
        AreaClient other = AreaClient.signedIn(port, "altrove@example.org", TestMembers.PASSWORD);
        for (String path : List.of("", "/invio", "/parti/fatti", "/parti/allegati")) {
            assertThat(other.get("/proposte/" + id + path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of("", "/invio", "/copia", "/ritiro", "/riapertura")) {
            assertThat(other.post("/proposte/" + id + path, "revisione", "2", "chiave", UUID.randomUUID().toString()).status()).as(path).isEqualTo(404);
            assertThat(browser.postAsIs("/proposte/" + id + path, "revisione", "2").status()).as("%s without token", path).isEqualTo(403);
        }
        assertThat(other.get("/proposte").text()).doesNotContain("Solo nostra");
        assertThat(AreaClient.signedIn(port, "istruisce@example.org", TestMembers.PASSWORD).get("/proposte").status()).isEqualTo(403);
        assertThat(new AreaClient(port).get("/proposte/" + id).header("Location")).contains("/accedi?torna=%2Fproposte%2F" + id);
        assertThat(stage.state(id)).isEqualTo("bozza");
    }

    @Test
    void scriptsInEveryTextFieldStayTextOnEveryPage() {
        long id = stage.draft("Testo");
        List<String> texts = new ArrayList<>();
        for (FormField field : ProposalForm.fields()) {
            if (field.type() == FormField.Type.TEXT || field.type() == FormField.Type.LONG_TEXT || field.type() == FormField.Type.TEXTS) {
                texts.addAll(List.of(field.name(), SCRIPT.substring(0, Math.min(SCRIPT.length(), field.longest()))));
            }
        }
        assertThat(browser.post("/proposte/" + id, with(fields(page("/proposte/" + id)), texts.toArray(String[]::new))).status()).isEqualTo(302);
        for (String path : List.of(listWith("alert(1)"), "/proposte/" + id, "/proposte/" + id + "/invio")) {
            assertHarmless(path);
        }
        stage.submit(id);
        assertHarmless("/proposte/" + id);
        assertHarmless(listWith("alert(1)"));
    }

    @Test
    void theListIsThereHoweverOftenItIsAskedFor() {
        for (int times = 0; times < 20; times++) {
            assertThat(browser.get("/proposte").status()).isEqualTo(200);
        }
    }

    /** The page of the list that a text is on, as other tests leave proposals too. */
    private String listWith(String text) {
        return IntStream.rangeClosed(1, 50).mapToObj(page -> "/proposte?pagina=" + page).filter(path -> page(path).text().contains(text)).findFirst()
                .orElseThrow();
    }

    private void assertHarmless(String path) {
        Document page = page(path);
        assertThat(page.text()).as(path).doesNotContain("1002013");
        assertThat(page.select("img[src=x], [onerror]")).as(path).isEmpty();
        assertThat(page.select("script").stream().map(Element::html).filter(script -> script.contains("alert") && !script.startsWith("{")).toList()).as(path)
                .isEmpty();
        assertThat(page.select("script#draft").html()).as(path).doesNotContain("<script", "</script");
        assertThat(page.html()).as(path).contains("alert(1)");
    }

    /** What a browser would send of the form, as it is. */
    static String[] fields(Document page) {
        List<String> fields = new ArrayList<>();
        for (Element control : page.selectFirst("form#scheda").select("input[name], select[name], textarea[name]")) {
            boolean box = control.attr("type").equals("checkbox") || control.attr("type").equals("radio");
            if (control.attr("name").equals("_csrf") || box && !control.hasAttr("checked")) {
                continue;
            }
            Element chosen = control.selectFirst("option[selected]");
            fields.add(control.attr("name"));
            fields.add(control.tagName().equals("select") ? chosen == null ? "" : chosen.val()
                    : control.tagName().equals("textarea") ? control.wholeText() : control.val());
        }
        return fields.toArray(String[]::new);
    }

    /** Fields of which some have other values. */
    static String[] with(String[] fields, String... others) {
        List<String> changed = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int other = 0; other < others.length; other += 2) {
            names.add(others[other]);
        }
        for (int field = 0; field < fields.length; field += 2) {
            if (!names.contains(fields[field])) {
                changed.addAll(List.of(fields[field], fields[field + 1]));
            }
        }
        changed.addAll(List.of(others));
        return changed.toArray(String[]::new);
    }

    private static String path(Answer redirect) {
        assertThat(redirect.status()).as(redirect.text()).isEqualTo(302);
        return redirect.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private Document page(String path) {
        Answer answer = browser.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.header("Location")).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }
}
