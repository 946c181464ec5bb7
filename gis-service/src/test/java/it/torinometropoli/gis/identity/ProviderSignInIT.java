package it.torinometropoli.gis.identity;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.StartedService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in at an identity provider by OpenID Connect. */
class ProviderSignInIT {

    @TempDir
    private static Path var;
    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext provider;
    private static int providerPort;
    private static int port;

    /** The service is started first: a provider that does not answer does not keep it from starting. */
    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            providerPort = free.getLocalPort();
        }
        service = StartedService.start(var,
                "spring.security.oauth2.client.registration.ente.client-id=gis",
                "spring.security.oauth2.client.registration.ente.client-secret=segreto",
                "spring.security.oauth2.client.registration.ente.client-name=SPID e CIE",
                "spring.security.oauth2.client.registration.ente.scope=openid",
                "spring.security.oauth2.client.provider.ente.issuer-uri=http://localhost:" + providerPort);
        port = StartedService.port(service);
        provider = TestProvider.start(providerPort);
        TestProvider.register(provider, port);
        long torino = service.getBean(Organisations.class).ofMunicipality("001272").orElseThrow().id();
        ClaimMappings mappings = service.getBean(ClaimMappings.class);
        for (Role role : Set.of(Role.COMPILER, Role.REGISTER_KEEPER)) {
            mappings.add(new ClaimMappings.Mapping(0, "ente", "ente", "comune-torino", torino, null, role));
        }
    }

    @AfterAll
    static void stop() {
        provider.close();
        service.close();
    }

    @Test
    void aClaimGivesOrganisationAndRoles() {
        AreaClient browser = new AreaClient(port);

        assertThat(browser.get("/accedi").text()).contains("Entra con SPID e CIE");
        assertThat(signIn(browser, "maria").header("Location")).endsWith("/account");
        assertThat(browser.get("/account").text()).contains("Maria di Prova", "Comune di Torino", "Compilatore", "Responsabile del registro");
        assertThat(signIn(new AreaClient(port), "maria").header("Location")).endsWith("/account");
        assertThat(service.getBean(Members.class).of(service.getBean(Organisations.class).ofMunicipality("001272").orElseThrow().id()))
                .filteredOn(member -> member.email().equals("maria@example.org")).hasSize(1);
    }

    @Test
    void withoutARuleThatFitsNobodyEnters() {
        AreaClient browser = new AreaClient(port);

        assertThat(signIn(browser, "paolo").header("Location")).endsWith("/accedi?esito=sconosciuta");
        assertThat(browser.get("/account").status()).isEqualTo(302);
    }

    @Test
    void anAccountWithAPasswordIsTakenOverOnlyWhenTheAddressIsVerified() {
        TestMembers.make(service, "occupato@example.org", "001125", Role.COMPILER);
        Member verified = TestMembers.make(service, "verificato@example.org", "001125", Role.COMPILER);

        assertThat(signIn(new AreaClient(port), "anna").header("Location")).endsWith("/accedi?esito=indirizzo-occupato");
        assertThat(signIn(new AreaClient(port), "luca").header("Location")).endsWith("/account");
        assertThat(service.getBean(Members.class).byId(verified.accountId()).orElseThrow().organisation().municipality()).isEqualTo("001272");
    }

    /** Follows the browser through the provider's sign-in page and back. */
    private static Answer signIn(AreaClient browser, String name) {
        String there = browser.get("/oauth2/authorization/ente").header("Location");
        assertThat(there).startsWith("http://localhost:" + providerPort);
        browser.get(there);
        String login = "http://localhost:" + providerPort + "/login";
        String token = Jsoup.parse(browser.get(login).text()).selectFirst("input[name=_csrf]").val();
        String back = browser.postAsIs(login, "username", name, "password", TestProvider.PASSWORD, "_csrf", token).header("Location");
        return browser.get(browser.get(back).header("Location"));
    }
}
