package it.torinometropoli.gis.identity;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.StartedService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How the first people come into an empty database. Only on databases of its own, thus the embedded one. */
@Tag("once")
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsIT {

    private static final String PASSWORD = "tre parole e un numero 7";

    @TempDir
    private Path var;

    @Test
    void whoReadsTheLogMakesTheFirstAdministratorOnce(CapturedOutput output) {
        try (ConfigurableApplicationContext service = StartedService.start(var)) {
            Matcher address = Pattern.compile("http://localhost:\\d+(/invito/[\\w-]+)").matcher(output.getOut());
            assertThat(address.find()).isTrue();
            AreaClient browser = new AreaClient(StartedService.port(service));

            assertThat(browser.get(address.group(1)).text()).contains("Crea il primo amministratore");
            assertThat(browser.post(address.group(1), "email", "no", "name", "Prima", "password", PASSWORD).text())
                    .contains("indirizzo di posta non è valido");
            assertThat(browser.post(address.group(1), "email", "Prima@example.org", "name", "Prima", "password", PASSWORD).header("Location"))
                    .endsWith("password-scelta");
            assertThat(browser.post(address.group(1), "email", "seconda@example.org", "name", "Seconda", "password", PASSWORD).status()).isEqualTo(404);
            AreaClient administrator = AreaClient.signedIn(StartedService.port(service), "prima@example.org", PASSWORD);
            assertThat(administrator.get("/amministrazione/utenti").text()).contains("prima@example.org", "Città metropolitana di Torino");
            assertThat(administrator.post("/account/elimina", "conferma", "prima@example.org").text()).contains("unico amministratore");
        }
    }

    @Test
    void aDemonstrationIsOpenToEverybodySaysSoAndKeepsAwayFromPeople() {
        try (ConfigurableApplicationContext demo = StartedService.start(var, "gis.demo=true")) {
            int port = StartedService.port(demo);
            AreaClient browser = new AreaClient(port);
            for (String page : new String[] {"/", "/incorpora", "/piano"}) {
                assertThat(browser.get(page).text()).contains("Dimostrazione: gli account sono di tutti");
            }
            assertThat(browser.get("/accedi").text()).contains("compila.torino@demo.invalid", DemoAccounts.PASSWORD);
            for (String name : new String[] {"compila.torino", "compila.ivrea", "istruisce", "decide", "registro", "amministra"}) {
                AreaClient.signedIn(port, name + "@demo.invalid", DemoAccounts.PASSWORD);
            }
        }
        try (ConfigurableApplicationContext service = StartedService.start(var,
                "gis.admin.email=Prima@example.org", "gis.admin.password=" + PASSWORD)) {
            int port = StartedService.port(service);
            AreaClient.signedIn(port, "prima@example.org", PASSWORD);
            assertThat(new AreaClient(port).signIn("amministra@demo.invalid", DemoAccounts.PASSWORD).header("Location")).endsWith("rifiutata");
            assertThat(new AreaClient(port).get("/accedi").text()).doesNotContain("demo.invalid", "Dimostrazione");
        }
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> StartedService.start(var, "gis.demo=true"))
                .withStackTraceContaining("has accounts of people");
    }
}
