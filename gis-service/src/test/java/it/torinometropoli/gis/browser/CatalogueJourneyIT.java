package it.torinometropoli.gis.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.attachment.MadePictures;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.download.Gdal;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import it.torinometropoli.gis.proposal.EmptyCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A proposal from an empty form to the public catalogue: compiled, submitted, asked back, completed, accepted, seen on the map and through GDAL; on a
 * telephone with fingers, and on a desktop with the keyboard alone.
 */
@IntegrationTest
@Tag("browser")
class CatalogueJourneyIT {

    private static final String IVREA = "001125";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @TempDir
    private Path files;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser(@Autowired ApplicationContext service) throws Exception {
        chromium.close();
        EmptyCatalogue.again(service);
    }

    static Stream<Arguments> people() {
        return Stream.of(Arguments.of("telephone", new Hands.Fingers()), Arguments.of("keyboard", new Hands.Keys()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void aProposalBecomesAnEntryOfTheCatalogue(String way, Hands hands) throws IOException {
        String title = "Fascia alberata di prova, " + way;
        String number;
        try (Visit proposer = visit(hands).as(member("propone-" + way + "@example.org", IVREA, Role.COMPILER));
                Visit office = visit(hands).as(member("esamina-" + way + "@example.org", null, Role.REVIEWER, Role.DECISION_MAKER))) {
            compile(proposer, hands, title);
            proposer.photograph("catalogue-form-" + way);
            number = submit(proposer, hands);
            askBack(office, hands, title);
            complete(proposer, hands, title);
            accept(office, hands, title);
            proposer.read("/pratica/" + number);
            assertThat(proposer.page().locator("main")).containsText("accolta");
            proposer.assertNothingWentWrong();
            office.assertNothingWentWrong();
        }
        seeOnTheMap(number, title, hands);
        assertThat(Gdal.run(List.of("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", "WFS:" + service() + "/wfs?VERSION=2.0.0", "catalogo_circa")))
                .contains(title, number, "accolta").doesNotContain("Ada Prova");
    }

    private void compile(Visit visit, Hands hands, String title) throws IOException {
        visit.read("/proposte");
        hands.press(button(visit, "Nuova proposta"));
        visit.page().waitForURL(Pattern.compile(".*/proposte/\\d+.*"));
        visit.settle();
        write(visit, hands, "tax_id", "00519320014");
        write(visit, hands, "contact_name", "Ada Prova");
        write(visit, hands, "email", "ada@example.org");
        write(visit, hands, "phone", "0125 4101");
        write(visit, hands, "title", title);
        hands.draw(visit.page());
        assertThat(visit.page().locator("#fatti")).containsText("Ivrea");
        hands.choose(field(visit, "ownership"), "pubblica");
        hands.choose(field(visit, "availability"), "disponibile");
        hands.choose(field(visit, "land_use_now"), "area_degradata");
        write(visit, hands, "description_now", "Un prato incolto.");
        hands.tick(field(visit, "criticality-degrado"));
        hands.tick(field(visit, "aims-naturalita"));
        hands.tick(field(visit, "intervention_types-fascia_riparia"));
        hands.choose(field(visit, "main_type"), "fascia_riparia");
        write(visit, hands, "description", "Piantare alberi lungo la sponda.");
        hands.choose(field(visit, "design_level"), "idea");
        write(visit, hands, "plan_destination", "Area verde");
        hands.tick(field(visit, "constraints-nessuno"));
        hands.tick(field(visit, "publish_consent-si"));
        hands.tick(field(visit, "data_consent"));
        Path photo = files.resolve("riva.png");
        Files.write(photo, MadePictures.picture("png"));
        hands.send(field(visit, "foto"), photo);
        assertThat(visit.page().locator("#elenco-allegati li")).hasCount(1);
        assertThat(visit.page().locator(".form-complete")).isVisible();
    }

    private static String submit(Visit visit, Hands hands) {
        hands.press(button(visit, "Controlla e invia"));
        visit.page().waitForURL("**/invio*");
        hands.press(button(visit, "Invia la proposta"));
        assertThat(visit.page().locator(".area-outcome")).containsText("Proposta inviata");
        return visit.page().locator(".form-number").textContent();
    }

    private static void askBack(Visit visit, Hands hands, String title) {
        takeOn(visit, hands, title);
        hands.press(visit.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Chiedi integrazioni")));
        hands.day(field(visit, "due_on"), 12, 12, LocalDate.now().getYear() + 1);
        write(visit, hands, "question-1", "Quanti alberi?");
        hands.press(button(visit, "Invia le domande"));
        assertThat(visit.page().locator(".area-outcome")).containsText("Le domande sono partite");
    }

    private static void takeOn(Visit visit, Hands hands, String title) {
        visit.read("/istruttoria");
        hands.press(link(visit, title));
        hands.press(button(visit, "Prendi in carico"));
        assertThat(visit.page().locator(".area-outcome")).containsText("in istruttoria");
    }

    private static void complete(Visit visit, Hands hands, String title) {
        visit.read("/proposte");
        hands.press(link(visit, title));
        hands.press(button(visit, "Rispondi e completa"));
        Locator answer = visit.page().getByLabel("Quanti alberi?");
        answer.waitFor();
        visit.settle();
        hands.write(answer, "Trecento");
        write(visit, hands, "description", "Piantare trecento alberi.");
        submit(visit, hands);
    }

    private static void accept(Visit visit, Hands hands, String title) {
        takeOn(visit, hands, title);
        hands.tick(visit.page().locator("[name=state_of_fact][value=confermato]"));
        hands.tick(visit.page().locator("[name=suitable_design][value=adeguato]"));
        hands.press(button(visit, "Salva le verifiche"));
        assertThat(visit.page().locator(".area-outcome")).containsText("Le verifiche sono salvate");
        hands.tick(visit.page().locator("[name=outcome][value=accolta]"));
        write(visit, hands, "reason", "Utile alla rete ecologica.");
        hands.press(button(visit, "Registra la decisione"));
        assertThat(visit.page().locator(".area-outcome")).containsText("La decisione è registrata");
    }

    private void seeOnTheMap(String number, String title, Hands hands) {
        ServiceClient everybody = new ServiceClient(port);
        await().atMost(PATIENCE).until(() -> everybody.get("/ogcapi/collections/catalogo_circa/items/catalogo_circa." + number).status() == 200);
        try (Visit citizen = visit(hands).read("/catalogo-circa/" + number)) {
            assertThat(citizen.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText(title);
            citizen.open("/?livelli=catalogo_circa&luogo=catalogo_circa." + number);
            assertThat(citizen.heading(title)).isVisible();
            citizen.assertNothingWentWrong();
        }
    }

    private AreaClient member(String email, String municipality, Role... roles) {
        TestMembers.make(service, email, municipality, roles);
        return AreaClient.signedIn(port, email, TestMembers.PASSWORD);
    }

    private Visit visit(Hands hands) {
        return hands instanceof Hands.Keys ? chromium.visit(service(), Screen.DESKTOP) : chromium.visitWithFingers(service(), Screen.PHONE);
    }

    private static void write(Visit visit, Hands hands, String field, String text) {
        hands.write(field(visit, field), text);
    }

    private static Locator field(Visit visit, String id) {
        return visit.page().locator("[id='" + id + "']");
    }

    private static Locator button(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private String service() {
        return "http://127.0.0.1:" + port;
    }
}
