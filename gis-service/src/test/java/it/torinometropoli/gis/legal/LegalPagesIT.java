package it.torinometropoli.gis.legal;

import java.util.Locale;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ServiceProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the footer leads to: what is said there holds for the service as it runs. */
@IntegrationTest
class LegalPagesIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private ServiceProvider provider;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    private Document page(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("??");
        return Jsoup.parse(answer.text());
    }

    @ParameterizedTest
    @CsvSource({"/accessibilita, Accessibilità, Accessibility", "/privacy, Privacy, Privacy", "/note-legali, Note legali, Legal notes"})
    void everyPageIsInTheFooterAndTellsWhereToWriteTo(String path, String italian, String english) {
        assertThat(page("/dati").select(".portal-footer a[href=" + path + "]")).hasSize(1);
        for (String language : new String[] {"it", "en"}) {
            Document page = page(path + "?lang=" + language);
            assertThat(page.select("h1").text()).isEqualTo(language.equals("it") ? italian : english);
            assertThat(page.select("main a[href=mailto:" + provider.email() + "]")).isNotEmpty();
        }
    }

    @Test
    void accessibilityTellsWhatIsNotCheckedAndClaimsNoConformanceThatNobodyHasDeclared() {
        String page = page("/accessibilita").select("main").text();

        assertThat(page).contains("non si dichiara la piena conformità", "non è ancora pubblicata", "Che cosa non è ancora stato verificato",
                "Difensore civico per il digitale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/piano", "/dati", "/cerca?q=torino", "/privacy", "/not-there", "/ogcapi?f=html", "/api/v1/search?q=torino",
            "/wms?SERVICE=WMS&REQUEST=GetCapabilities"})
    void noAnswerSetsACookie(String path) {
        assertThat(client.get(path, "Accept", "text/html,*/*").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void privacyTellsThatTheServiceKeepsNoLogOfRequestsUnlessItIsConfigured() {
        assertThat(page("/privacy?lang=en").select("main").text()).contains("It keeps no access log").doesNotContain("deleted after");
    }

    @Test
    void privacyNamesTheHostsOfBaseMapsThatReadersMayChoose() {
        assertThat(page("/privacy?lang=en").select("main").text()).contains("ask for its pictures at https://maps.example.org:")
                .doesNotContain("no request goes to other sites");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void notesNameTheLicenceOfEveryLayerAndWhatItsShapesAreNot(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Document page = page("/note-legali?lang=" + language);

        for (Layer layer : catalog.layers()) {
            assertThat(page.select("table tr:has(a[href$=#" + layer.name() + "])").text()).contains(layer.title().in(locale),
                    layer.attribution().title().in(locale), layer.licence().name());
            if (layer.schematic() != null) {
                assertThat(page.select("li").eachText()).contains(layer.title().in(locale) + ": " + layer.schematic().in(locale));
            }
        }
    }

    @Test
    void notesNameTheSoftwareOfOthers() {
        Document page = page("/note-legali");

        assertThat(page.select("a[rel=license]").eachText()).contains("EUPL-1.2", "CC BY 4.0");
        assertThat(page.select(".legal-table tr th[scope=row] a").eachText()).contains("GeoTools", "Leaflet", "Bootstrap Italia");
    }
}
