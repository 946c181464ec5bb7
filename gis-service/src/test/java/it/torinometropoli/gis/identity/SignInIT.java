package it.torinometropoli.gis.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.StartedService;
import jakarta.servlet.Filter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.FilterChainProxy;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with address and password, sessions, and what the public part knows of it: nothing. */
@IntegrationTest
class SignInIT {

    private static final String EMAIL = "accesso@example.org";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private FilterChainProxy filters;
    @Autowired
    @Qualifier("workflow")
    private JdbcClient workflow;

    @BeforeEach
    void makeAnAccount() {
        TestMembers.make(service, EMAIL, "001272", Role.COMPILER);
    }

    @Test
    void leadsToTheSignInPageAndBackToWhatWasAskedFor() {
        AreaClient browser = new AreaClient(port);

        Answer asked = browser.get("/account?lang=en");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.header("Location")).endsWith("/accedi?torna=%2Faccount%3Flang%3Den&lang=en");
        assertThat(Jsoup.parse(browser.get(asked.header("Location")).text()).selectFirst("input[name=torna]").val()).isEqualTo("/account?lang=en");

        Answer signedIn = browser.post("/accedi", "email", EMAIL.toUpperCase(), "password", TestMembers.PASSWORD, "torna", "/account?lang=en");
        assertThat(signedIn.header("Location")).endsWith("/account?lang=en");
        assertThat(browser.get("/account").text()).contains("Comune di Torino", EMAIL);
    }

    @Test
    void leadsBackToTheFormWhoseSessionHasEnded() {
        AreaClient browser = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);
        workflow.sql("DELETE FROM spring_session").update();

        assertThat(browser.post("/account/nome", "name", "Altro").header("Location")).endsWith("/accedi?esito=scaduta&torna=%2Faccount");
        assertThat(browser.get("/accedi?esito=scaduta&torna=%2Faccount").text()).contains("La sessione è finita");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/account", "//example.org/account", "/\\example.org/account", "/piano", "account"})
    void neverLeadsElsewhere(String back) {
        Answer signedIn = new AreaClient(port).post("/accedi", "email", EMAIL, "password", TestMembers.PASSWORD, "torna", back);

        assertThat(signedIn.header("Location")).endsWith(":" + port + "/account");
    }

    @Test
    void tellsNobodyWhichAddressesHaveAccounts() {
        Answer wrong = new AreaClient(port).signIn(EMAIL, "una frase sbagliata qualsiasi");
        Answer unknown = new AreaClient(port).signIn("nessuno@example.org", TestMembers.PASSWORD);

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(302);
        assertThat(wrong.header("Location")).isEqualTo(unknown.header("Location")).endsWith("/accedi?esito=rifiutata");
    }

    @Test
    void locksAnAccountForLongerAndLonger() {
        TestMembers.make(service, "blocco@example.org", "001272", Role.COMPILER);
        for (int failure = 0; failure < 5; failure++) {
            new AreaClient(port).signIn("blocco@example.org", "una frase sbagliata qualsiasi");
        }
        assertThat(new AreaClient(port).signIn("blocco@example.org", TestMembers.PASSWORD).header("Location")).endsWith("esito=rifiutata");

        workflow.sql("UPDATE account SET locked_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE email = 'blocco@example.org'").update();
        new AreaClient(port).signIn("blocco@example.org", "una frase sbagliata qualsiasi");
        assertThat(workflow.sql("SELECT count(*) FROM account WHERE email = 'blocco@example.org' AND failed_attempts = 6 "
                + "AND locked_until > CURRENT_TIMESTAMP + INTERVAL '45' SECOND").query(Integer.class).single()).isEqualTo(1);

        workflow.sql("UPDATE account SET locked_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE email = 'blocco@example.org'").update();
        AreaClient.signedIn(port, "blocco@example.org", TestMembers.PASSWORD);
    }

    @Test
    void guessesSideBySideDoNotSlipThrough() {
        TestMembers.make(service, "parallelo@example.org", "001272", Role.COMPILER);

        IntStream.range(0, 12).mapToObj(guess -> CompletableFuture.runAsync(
                () -> new AreaClient(port).signIn("parallelo@example.org", "una frase sbagliata " + guess))).toList().forEach(CompletableFuture::join);

        assertThat(workflow.sql("SELECT failed_attempts FROM account WHERE email = 'parallelo@example.org'").query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    @EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "H2 lets one process at a time open its file")
    void aSessionHoldsOnEveryInstance(@TempDir Path var) {
        try (ConfigurableApplicationContext another = StartedService.start(var)) {
            AreaClient browser = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);

            assertThat(browser.get("http://127.0.0.1:" + StartedService.port(another) + "/account").text()).contains(EMAIL);
        }
    }

    @Test
    void boundsTheFailuresOfANetworkAddress() {
        AreaClient browser = new AreaClient(port);
        String token = Jsoup.parse(browser.get("/accedi").text()).selectFirst("input[name=_csrf]").val();
        String last = "";
        for (int failure = 0; failure < 31; failure++) {
            last = browser.postFrom("203.0.113.7", "/accedi", "_csrf", token, "email", "chi" + failure + "@example.org", "password", "x").header("Location");
        }
        assertThat(last).endsWith("esito=troppi");
        AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        AreaClient browser = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);

        for (String path : List.of("/esci", "/account/nome", "/account/elimina", "/accedi")) {
            assertThat(browser.postAsIs(path, "name", "Altro", "conferma", EMAIL).status()).as(path).isEqualTo(403);
        }
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void cookiesAreForTheAreaAndItsPagesAreNeverKept() {
        AreaClient browser = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);

        Answer page = browser.get("/account");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(browser.cookieNames()).isEqualTo("modulo,sessione");
        Answer secure = new ServiceClient(port).get("/accedi", "X-Forwarded-Proto", "https");
        assertThat(secure.header("Set-Cookie")).startsWith("__Host-modulo=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/piano", "/comuni/001272", "/wms?service=WMS&request=GetCapabilities", "/ogcapi", "/api/v1/layers"})
    void publicAnswersSetNoCookieAndReadNone(String path) {
        AreaClient browser = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);

        Answer answer = browser.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.text()).doesNotContain(EMAIL, "Persona di prova");
        assertThat(answer.header("Cache-Control")).doesNotContain("no-store");
    }

    /** The same two filters as before there was anything to sign in to. */
    @Test
    void aPublicRequestPassesNoFilterOfTheArea() {
        assertThat(filters.getFilters("/wms")).extracting(SignInIT::name).containsExactly("WebAsyncManagerIntegrationFilter", "HeaderWriterFilter");
        assertThat(filters.getFilters("/account")).extracting(SignInIT::name).contains("SessionRepositoryFilter", "CsrfFilter");
    }

    @Test
    void aSessionEndsWhenItsOwnerSignsOutOrEndsIt() {
        AreaClient first = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);
        AreaClient second = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);

        first.post("/account/sessioni/chiudi-altre");
        assertThat(second.get("/account").status()).isEqualTo(302);
        assertThat(first.post("/esci").header("Location")).endsWith("/accedi?esito=uscita");
        assertThat(first.get("/account").status()).isEqualTo(302);
        assertThat(first.get("/account/sessione", "Accept", "application/json").status()).isEqualTo(401);
    }

    @Test
    void whatIsTakenAwayIsGoneAtOnce() {
        Member member = TestMembers.make(service, "ruoli@example.org", null, Role.ADMINISTRATOR);
        AreaClient browser = AreaClient.signedIn(port, member.email(), TestMembers.PASSWORD);
        assertThat(browser.get("/amministrazione/utenti").status()).isEqualTo(200);

        TestMembers.make(service, "ruoli@example.org", null, Role.REVIEWER);
        assertThat(browser.get("/amministrazione/utenti").status()).isEqualTo(403);
        workflow.sql("UPDATE account SET state = 'DISABLED' WHERE id = ?").param(member.accountId()).update();
        assertThat(browser.get("/account").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"COMPILER, 403", "REVIEWER, 403", "DECISION_MAKER, 403", "REGISTER_KEEPER, 403", "ADMINISTRATOR, 200"})
    void onlyAdministratorsAdminister(Role role, int status) {
        String email = role.name().toLowerCase() + "@example.org";
        TestMembers.make(service, email, null, role);
        AreaClient browser = AreaClient.signedIn(port, email, TestMembers.PASSWORD);

        for (String page : List.of("utenti", "organizzazioni", "accesso-federato", "posta", "attivita", "attivita/attivita.csv")) {
            assertThat(browser.get("/amministrazione/" + page).status()).as(page).isEqualTo(status);
        }
    }

    @Test
    void aScriptLearnsItsTokenAndSoCanGoOnAfterASessionHasEnded() {
        AreaClient browser = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);

        assertThat(browser.get("/account/sessione", "Accept", "application/json").text()).contains("\"header\":\"X-XSRF-TOKEN\"", "\"token\":\"");
        assertThat(new ServiceClient(port).get("/account/sessione", "Accept", "application/json").contentType()).startsWith("application/problem+json");
    }

    private static String name(Filter filter) {
        return filter.getClass().getSimpleName();
    }
}
