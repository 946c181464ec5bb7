package it.torinometropoli.gis.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Several drafts from one file, in a browser on a telephone: by the rules of WCAG 2.1 AA, without scripts or styles that the policy forbids. */
@IntegrationTest
@Tag("browser")
class BatchPageIT {

    private static final String FILE = """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"title": "Filare dal telefono", "ownership": "pubblica"},
              "geometry": {"type": "LineString", "coordinates": [[7.893, 45.451], [7.9, 45.452]]}},
             {"type": "Feature", "properties": {"title": "Senza luogo", "ownership": "mia", "altro": 1}, "geometry": null}]}""";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    @Test
    void aFileBecomesDrafts(@TempDir Path folder) throws IOException {
        Member member = TestMembers.make(service, "in-blocco@example.org", "001125", Role.COMPILER);
        Path file = Files.writeString(folder.resolve("proposte.geojson"), FILE);
        try (Chromium chromium = new Chromium(); Visit visit = chromium.visit("http://127.0.0.1:" + port, Screen.PHONE)) {
            visit.read("/accedi?lang=it");
            visit.page().getByLabel("Indirizzo di posta").first().fill(member.email());
            visit.page().locator("input[name=password]").fill(TestMembers.PASSWORD);
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/account**");

            visit.read("/proposte/da-geopackage?lang=it");
            visit.assertAccessible();
            visit.page().getByLabel("Il file con le proposte").setInputFiles(file);
            press(visit, "Controlla le righe");
            visit.page().locator("#righe").waitFor();
            assertThat(visit.focused()).isEqualTo("2 righe: una può diventare una bozza");
            visit.photograph("batch-rows-phone");
            visit.assertAccessible();
            assertThat(visit.scrollsSideways()).isFalse();
            assertThat(visit.page().locator(".batch-problems").innerText()).contains("non ha una forma", "Proprietà");

            press(visit, "Crea le bozze scelte");
            visit.page().locator("#bozze").waitFor();
            assertThat(visit.focused()).isEqualTo("Una bozza");
            visit.assertAccessible();
            visit.assertNothingWentWrong();
        }
    }

    private static void press(Visit visit, String button) {
        visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
