package it.torinometropoli.gis.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Invitations, forgotten passwords, application passwords, one's own account, and what administrators do. */
@IntegrationTest
class AccountsIT {

    private static final String ADMINISTRATOR = "amministra@example.org";
    private static final String CHOSEN = "tre parole e un numero 7";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private Organisations organisations;
    @Autowired
    private Members members;
    @Autowired
    @Qualifier("workflow")
    private JdbcClient workflow;
    private AreaClient administrator;

    @BeforeEach
    void signInAsAdministrator() {
        TestMembers.make(service, ADMINISTRATOR, null, Role.ADMINISTRATOR);
        administrator = AreaClient.signedIn(port, ADMINISTRATOR, TestMembers.PASSWORD);
    }

    @Test
    void anInvitationLeadsToAnAccountOnce() {
        String address = invite("invitata@example.org");
        String path = address.substring(address.indexOf("/invito/"));
        AreaClient browser = new AreaClient(port);

        assertThat(browser.signIn("invitata@example.org", CHOSEN).header("Location")).endsWith("rifiutata");
        assertThat(browser.get(path).text()).contains("invitata@example.org", "Comune di Ivrea", "Compilatore");
        assertThat(browser.post(path, "name", "Persona invitata", "password", "corta").text()).contains("almeno 15 caratteri");
        assertThat(browser.post(path, "name", "Persona invitata", "password", CHOSEN).header("Location")).endsWith("esito=password-scelta");
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(AreaClient.signedIn(port, "invitata@example.org", CHOSEN).get("/account").text()).contains("Persona invitata");
        assertThat(mailTo("invitata@example.org")).contains(path, "Comune di Ivrea").doesNotContain(CHOSEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            corta                        | almeno 15 caratteri
            aaaaaaaaaaaaaaaaaaaa         | ripete sempre gli stessi caratteri
            rossana.prova va al mare     | non deve contenere il tuo nome o il tuo indirizzo
            questa password è molto più lunga di quanto bcrypt possa tenere in conto perché ha davvero tanti caratteri | troppo lunga
            """)
    void refusesPasswordsThatAreEasilyGuessed(String password, String reason) {
        String address = inviteAgain("rossana.prova@example.org");

        Answer answer = new AreaClient(port).post(address.substring(address.indexOf("/invito/")), "name", "Rossana di Prova", "password", password);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(reason).doesNotContain(password.length() > 5 ? "value=\"" + password : "value=\"corta");
    }

    @Test
    void aForgottenPasswordIsChosenAnewAndEndsOpenSessions() {
        TestMembers.make(service, "smemorata@example.org", "001125", Role.COMPILER);
        AreaClient open = AreaClient.signedIn(port, "smemorata@example.org", TestMembers.PASSWORD);
        AreaClient browser = new AreaClient(port);

        String known = browser.post("/password-dimenticata", "email", "Smemorata@example.org").header("Location");
        String unknown = browser.post("/password-dimenticata", "email", "nessuno-mai@example.org").header("Location");
        assertThat(known).isEqualTo(unknown).endsWith("esito=spedita");
        String mail = mailTo("smemorata@example.org");
        String path = mail.substring(mail.indexOf("/password/")).split("\\s")[0];
        assertThat(browser.post(path, "password", CHOSEN).header("Location")).endsWith("password-scelta");
        assertThat(open.get("/account").status()).isEqualTo(302);
        assertThat(browser.signIn("smemorata@example.org", TestMembers.PASSWORD).header("Location")).endsWith("rifiutata");
        AreaClient.signedIn(port, "smemorata@example.org", CHOSEN);
        assertThat(workflow.sql("SELECT count(*) FROM outgoing_mail WHERE recipient = 'nessuno-mai@example.org'").query(Long.class).single()).isZero();
    }

    @Test
    void tokensGetOld() {
        String address = invite("lenta@example.org");
        workflow.sql("UPDATE account_token SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND WHERE account = (SELECT id FROM account "
                + "WHERE email = 'lenta@example.org')").update();

        Answer answer = new AreaClient(port).get(address.substring(address.indexOf("/invito/")));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("non vale più");
        assertThat(new AreaClient(port).get("/password/" + "x".repeat(5000)).status()).isEqualTo(404);
    }

    @Test
    void aProgramReadsRestrictedServicesWithAPasswordOfItsOwn() {
        Member member = TestMembers.make(service, "qgis@example.org", null, Role.REVIEWER);
        AreaClient browser = AreaClient.signedIn(port, member.email(), TestMembers.PASSWORD);
        String issued = Jsoup.parse(browser.post("/account/password-applicazioni", "label", "QGIS, portatile").text()).selectFirst(".area-issued code").text();

        assertThat(issued).matches("([a-z2-9]{5}-){4}[a-z2-9]{5}");
        assertThat(browser.get("/account").text()).contains("QGIS, portatile").doesNotContain(issued);
        assertThat(restricted(member.email(), issued)).isEqualTo(404);
        assertThat(restricted(member.email(), TestMembers.PASSWORD)).isEqualTo(401);
        assertThat(restricted(ADMINISTRATOR, issued)).isEqualTo(401);
        assertThat(new AreaClient(port).signIn(member.email(), issued).header("Location")).endsWith("rifiutata");
        Answer challenge = new ServiceClient(port).get("/riservato/wms");
        assertThat(challenge.status()).isEqualTo(401);
        assertThat(challenge.header("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(challenge.header("Set-Cookie")).isEmpty();

        Document page = Jsoup.parse(browser.get("/account").text());
        browser.post(page.selectFirst("form[action*=revoca]").attr("action"));
        assertThat(restricted(member.email(), issued)).isEqualTo(401);
    }

    @Test
    void anApplicationPasswordGivesNoMoreThanTheRole() {
        Member member = TestMembers.make(service, "compila-qgis@example.org", "001125", Role.COMPILER);
        AreaClient browser = AreaClient.signedIn(port, member.email(), TestMembers.PASSWORD);
        String issued = Jsoup.parse(browser.post("/account/password-applicazioni", "label", "QGIS").text()).selectFirst(".area-issued code").text();

        assertThat(restricted(member.email(), issued)).isEqualTo(403);
    }

    @Test
    void peopleTakeTheirDataAndGo() {
        Member member = TestMembers.make(service, "parte@example.org", "001125", Role.COMPILER);
        AreaClient browser = AreaClient.signedIn(port, member.email(), TestMembers.PASSWORD);

        Answer data = browser.get("/account/dati.json", "Accept", "application/json");
        assertThat(data.header("Content-Disposition")).contains("attachment");
        assertThat(data.text()).contains("\"email\":\"parte@example.org\"", "\"organisation\":\"Comune di Ivrea\"").doesNotContain("hash");
        assertThat(browser.post("/account/elimina", "conferma", "altra@example.org").text()).contains("non è il tuo");
        assertThat(browser.post("/account/elimina", "conferma", "parte@example.org").header("Location")).endsWith("esito=eliminato");
        assertThat(browser.get("/account").status()).isEqualTo(302);
        assertThat(members.byId(member.accountId())).isEmpty();
        assertThat(workflow.sql("SELECT name FROM account WHERE id = ?").param(member.accountId()).query(String.class).single()).isEmpty();
        assertThat(workflow.sql("SELECT count(*) FROM audit_event WHERE operation = 'account.delete' AND subject = ?")
                .param("account:" + member.accountId()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aChangedPasswordNeedsTheOldOne() {
        TestMembers.make(service, "cambia@example.org", "001125", Role.COMPILER);
        AreaClient browser = AreaClient.signedIn(port, "cambia@example.org", TestMembers.PASSWORD);

        assertThat(browser.post("/account/password", "old", "un'altra frase qualsiasi", "password", CHOSEN).text()).contains("attuale non è giusta");
        assertThat(browser.post("/account/password", "old", TestMembers.PASSWORD, "password", CHOSEN).header("Location")).endsWith("password-cambiata");
        AreaClient.signedIn(port, "cambia@example.org", CHOSEN);
    }

    @Test
    void administratorsSuspendAndChangeAccounts() {
        Member member = TestMembers.make(service, "sospesa@example.org", "001125", Role.COMPILER);
        AreaClient browser = AreaClient.signedIn(port, member.email(), TestMembers.PASSWORD);
        String path = "/amministrazione/utenti/" + member.accountId();

        administrator.post(path, "name", "Nome nuovo", "organisation", organisation("001272"), "roles", "COMPILER", "roles", "REVIEWER");
        assertThat(members.byId(member.accountId()).orElseThrow()).satisfies(changed -> {
            assertThat(changed.name()).isEqualTo("Nome nuovo");
            assertThat(changed.organisation().municipality()).isEqualTo("001272");
            assertThat(changed.roles()).containsExactly(Role.COMPILER, Role.REVIEWER);
        });
        administrator.post(path + "/stato", "stato", "DISABLED");
        assertThat(browser.get("/account").status()).isEqualTo(302);
        assertThat(browser.signIn(member.email(), TestMembers.PASSWORD).header("Location")).endsWith("rifiutata");
        assertThat(administrator.get("/amministrazione/utenti?q=sospesa").text()).contains("sospesa@example.org", "sospeso");
        administrator.post(path + "/stato", "stato", "ACTIVE");
        AreaClient.signedIn(port, member.email(), TestMembers.PASSWORD);
        assertThat(administrator.get("/amministrazione/attivita?oggetto=account:" + member.accountId()).text()).contains("account.disable", "account.enable");
    }

    @Test
    void organisationsAreAddedOnceAndByTheirNames() {
        String name = "Ente che esiste solo in questa prova";
        administrator.post("/amministrazione/organizzazioni", "tipo", "ALTRO_ENTE", "nome", name);

        assertThat(administrator.get("/amministrazione/organizzazioni?q=solo+in+questa").text()).contains(name, "Altro ente");
        assertThat(administrator.post("/amministrazione/organizzazioni", "tipo", "ALTRO_ENTE", "nome", name).text()).contains("c’è già un ente");
        assertThat(administrator.post("/amministrazione/organizzazioni", "tipo", "COMUNE", "nome", "Comune inventato").text())
                .contains("scegli il tipo dall’elenco");
        assertThat(administrator.get("/amministrazione/organizzazioni").text()).contains("pagina=2");
    }

    @Test
    void whatIsTypedIsShownAsText() {
        String script = "<script>alert(1)</script>";

        assertThat(administrator.get("/amministrazione/utenti?q=" + "%3Cscript%3Ealert(1)").text()).doesNotContain("<script>alert");
        administrator.post("/amministrazione/organizzazioni", "tipo", "ALTRO_ENTE", "nome", script);
        assertThat(administrator.get("/amministrazione/organizzazioni?q=alert").text()).contains("&lt;script&gt;alert(1)").doesNotContain(script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utenti?q=%00", "utenti?pagina=2147483647", "utenti?pagina=-5", "utenti?q=%25%27%3B--", "organizzazioni?q=%00&pagina=99999",
        "attivita?oggetto=%00", "attivita?prima=-1", "attivita/attivita.csv?oggetto=%00"})
    void oddQuestionsAreAnswered(String question) {
        assertThat(administrator.get("/amministrazione/" + question).status()).isEqualTo(200);
    }

    @Test
    void oddCookiesAndAddressesAreNobodys() {
        assertThat(new ServiceClient(port).get("/account", "Accept", "text/html", "Cookie", "sessione=AAAA; modulo=x").status()).isEqualTo(302);
        assertThat(new AreaClient(port).signIn("a\0@example.org", "x\0").header("Location")).endsWith("rifiutata");
        assertThat(restricted("a\0@example.org", "x\0")).isEqualTo(401);
    }

    @Test
    void withoutAMailServerAdministratorsSeeWhatWaits() {
        invite("attesa@example.org");

        assertThat(administrator.get("/amministrazione/posta").text()).contains("Nessun server di posta è configurato", "attesa@example.org")
                .doesNotContain("/invito/");
    }

    /** Invites somebody who has no account, or none any more. */
    private String invite(String email) {
        Accounts accounts = service.getBean(Accounts.class);
        accounts.idOf(email).ifPresent(accounts::forget);
        Answer answer = administrator.post("/amministrazione/utenti", "email", email, "name", "Persona", "organisation", organisation("001125"),
                "roles", "COMPILER");
        return Jsoup.parse(answer.text()).selectFirst(".area-issued code").text();
    }

    private String inviteAgain(String email) {
        return workflow.sql("SELECT id FROM account WHERE email = ?").param(email).query(Long.class).optional()
                .map(id -> Jsoup.parse(administrator.post("/amministrazione/utenti/" + id + "/invito").text()).selectFirst(".area-issued code").text())
                .orElseGet(() -> invite(email));
    }

    private String organisation(String municipality) {
        return String.valueOf(organisations.ofMunicipality(municipality).orElseThrow().id());
    }

    private String mailTo(String email) {
        return workflow.sql("SELECT body FROM outgoing_mail WHERE recipient = ? ORDER BY id DESC FETCH FIRST ROW ONLY").param(email)
                .query(String.class).single();
    }

    private int restricted(String email, String password) {
        return new ServiceClient(port).get("/riservato/prova", "Authorization", "Basic "
                + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8))).status();
    }
}
