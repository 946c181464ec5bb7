package it.torinometropoli.gis.browser;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A dismissed area corrected by its municipality and published by the keeper of the register: on a telephone, and with the keyboard alone. */
@IntegrationTest
@Tag("browser")
class RegisterJourneyIT {

    private static final String IVREA = "001125";

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    static Stream<Arguments> people() {
        return Stream.of(Arguments.of("telephone", new Hands.Fingers(), "AD-021"), Arguments.of("keyboard", new Hands.Keys(), "AD-022"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void aCorrectionIsProposedAcceptedAndKeptInTheHistory(String way, Hands hands, String area) {
        Map<String, Object> before = owner.sql("SELECT nome, uso_precedente, uso_precedente_en FROM dismissed_site WHERE id = ?").param(area)
                .query().singleRow();
        String corrected = before.get("uso_precedente") + " (prova)";
        try (Visit municipality = visit(hands).as(member("corregge-" + way + "@example.org", IVREA, Role.COMPILER));
                Visit keeper = visit(hands).as(member("tiene-" + way + "@example.org", null, Role.REGISTER_KEEPER))) {
            municipality.read("/registro");
            hands.press(municipality.page().locator("main a[href*='/registro/aree/" + area + "/correzione']"));
            hands.write(field(municipality, "uso_precedente"), corrected);
            hands.write(field(municipality, "fonte"), "Sopralluogo del comune");
            hands.day(field(municipality, "data_fonte"), 1, 1, LocalDate.now().getYear());
            hands.press(button(municipality, "Invia la proposta"));
            assertThat(municipality.page().locator(".area-outcome")).containsText("Proposta inviata");

            keeper.read("/registro");
            hands.press(link(keeper, String.valueOf(before.get("nome"))));
            assertThat(keeper.page().locator("main")).containsText(corrected);
            hands.press(button(keeper, "Accogli e pubblica"));
            assertThat(keeper.page().locator(".area-outcome")).containsText("Proposta accolta");

            municipality.read("/registro/aree/" + area);
            assertThat(municipality.page().locator("main")).containsText("correzione proposta dal comune");
            municipality.assertNothingWentWrong();
            keeper.assertNothingWentWrong();
        } finally {
            owner.sql("UPDATE dismissed_site SET uso_precedente = ?, uso_precedente_en = ? WHERE id = ?").param(before.get("uso_precedente"))
                    .param(before.get("uso_precedente_en")).param(area).update();
        }
    }

    private AreaClient member(String email, String municipality, Role role) {
        TestMembers.make(service, email, municipality, role);
        return AreaClient.signedIn(port, email, TestMembers.PASSWORD);
    }

    private Visit visit(Hands hands) {
        String base = "http://127.0.0.1:" + port;
        return hands instanceof Hands.Keys ? chromium.visit(base, Screen.DESKTOP) : chromium.visitWithFingers(base, Screen.PHONE);
    }

    private static Locator field(Visit visit, String id) {
        return visit.page().locator("[id='" + id + "']");
    }

    private static Locator button(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Visit visit, String name) {
        return visit.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
