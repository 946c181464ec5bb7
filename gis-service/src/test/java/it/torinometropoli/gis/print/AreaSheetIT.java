package it.torinometropoli.gis.print;

import java.net.URI;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The sheets of dismissed areas, read as an investor reads them. */
@IntegrationTest
class AreaSheetIT {

    @Autowired
    private JdbcClient owner;
    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "it | Area produttiva dismessa AD-001 | Superficie 300.000 m² | Settore automobile | Stato in uso solo in parte | Contaminazione non verificata "
                + "| I cerchi hanno la superficie indicata dalla fonte ma non ne sono il perimetro | Proprietà | 2.2.2 Monitorare e aggiornare "
                + "| Fonte: torinocronaca.it | Licenza: CC BY 4.0",
        "en | Dismissed production site AD-001 | Area 300,000 m² | Sector automotive | State only part in use | Contamination not checked "
                + "| The circles have the area that the source states but are not its perimeter | Ownership | 2.2.2 Monitorare e aggiornare "
                + "| Source: torinocronaca.it | Licence: CC BY 4.0"})
    void tellsWhatIsKnownAndWhatIsNot(String language, String kind, String area, String sector, String state, String contamination, String schematic,
            String unknown, String action, String source, String licence) {
        try (Pdf sheet = sheet("/aree-dismesse/AD-001.pdf?lang=" + language)) {
            assertThat(sheet.text()).contains(kind, area, sector, state, contamination, schematic, unknown, action, source, licence,
                    "Mirafiori - area TNE (Torino Nuova Economia)", "urp@cittametropolitana.torino.it");
            assertThat(sheet.language()).isEqualTo(language);
            assertThat(sheet.title()).startsWith("Mirafiori - area TNE (Torino Nuova Economia) – ");
            assertThat(sheet.width()).isEqualTo(210);
            assertThat(sheet.height()).isEqualTo(297);
            assertThat(sheet.pages()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void saysThatTheSizeIsNotKnownWhereNoSourceStatesIt() {
        try (Pdf sheet = sheet("/aree-dismesse/AD-005.pdf")) {
            assertThat(sheet.text()).contains("Superficie non rilevato", "Settore siderurgia");
        }
    }

    @Test
    void saysBesideTheSizeWhatTheSourceMeansByIt() {
        try (Pdf sheet = sheet("/aree-dismesse/AD-040.pdf?lang=en")) {
            assertThat(sheet.text()).contains("15,000 m²", "covered");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "AD-001 | How the position is known: estimated from the place that the source names | Approximate centre (WGS 84) 45.031° N, 7.613° E",
        "AD-014 | How the position is known: place not located: the point is the one of its municipality | ''"})
    void tellsNoPositionMoreExactlyThanItIsKnown(String id, String basis, String centre) {
        try (Pdf sheet = sheet("/aree-dismesse/" + id + ".pdf?lang=en")) {
            assertThat(sheet.text()).contains(basis, centre);
            assertThat(sheet.text().contains("centre (WGS 84)")).isEqualTo(!centre.isEmpty());
        }
    }

    @Test
    void tellsTheMunicipalityOfItsTimeAsThePageDoes() {
        owner.sql("INSERT INTO municipality_past (codice_istat, nome, zona, superficie_km2, valido_al, successore, qualita_geometria, geom) "
                + "SELECT '001990', 'Comune di prova', zona, superficie_km2, DATE '2023-01-01', codice_istat, qualita_geometria, geom FROM municipality "
                + "WHERE codice_istat = '001272'").update();
        owner.sql("INSERT INTO place_statement (layer, feature_id, ordinal, comune_istat) VALUES ('aree_dismesse', 'AD-001', 99, '001990')").update();
        try (Pdf sheet = sheet("/aree-dismesse/AD-001.pdf"); Pdf english = sheet("/aree-dismesse/AD-001.pdf?lang=en")) {
            assertThat(sheet.text()).contains("Comune al tempo della fonte: Comune di prova (fino al 31 dicembre 2022), oggi Torino");
            assertThat(english.text()).contains("Municipality at the time of the source: Comune di prova (until 31 December 2022)", "Torino");
        } finally {
            owner.sql("DELETE FROM place_statement WHERE comune_istat = '001990'").update();
            owner.sql("DELETE FROM municipality_past WHERE codice_istat = '001990'").update();
        }
    }

    @Test
    void linksBackToThePageAndTheMapInTheReadersLanguage() {
        try (Pdf sheet = sheet("/aree-dismesse/AD-001.pdf?lang=en")) {
            String page = sheet.links().stream().filter(link -> link.contains("/aree-dismesse/AD-001")).findFirst().orElseThrow();
            assertThat(page).isEqualTo(service.base() + "/aree-dismesse/AD-001?lang=en");
            assertThat(sheet.links()).contains(service.base() + "/?luogo=aree_dismesse.AD-001&lang=en", "https://creativecommons.org/licenses/by/4.0/",
                    "mailto:urp@cittametropolitana.torino.it");
            Answer answer = service.get(page.substring(service.base().length()));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.text()).select("h1").text()).isEqualTo("Mirafiori - area TNE (Torino Nuova Economia)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void thePageOfTheAreaLeadsToTheSheet(String language) {
        String path = "/aree-dismesse/AD-001?lang=" + language;
        String link = Jsoup.parse(service.get(path).text()).select("a[href*='.pdf']").attr("href");

        try (Pdf sheet = sheet(URI.create(path).resolve(link).toString())) {
            assertThat(sheet.language()).isEqualTo(language);
        }
    }

    @Test
    void canBeReadWithoutSeeingIt() {
        try (Pdf sheet = sheet("/aree-dismesse/AD-001.pdf?lang=en")) {
            assertThat(sheet.accessible()).isTrue();
            assertThat(sheet.tags("H1")).hasSize(1);
            assertThat(sheet.tags("H2")).hasSizeGreaterThanOrEqualTo(5);
            assertThat(sheet.tags("TH")).hasSizeGreaterThanOrEqualTo(5);
            assertThat(sheet.tags("Link")).hasSize(sheet.links().size());
            assertThat(sheet.pictures()).doesNotContainNull().doesNotContain("")
                    .anyMatch(told -> told.contains("Map of the Metropolitan City of Torino at scale 1:1,500,000"))
                    .anyMatch(told -> told.contains("Map of the surroundings of the site Mirafiori"));
            assertThat(sheet.tags("Span").stream().map(PDStructureElement::getLanguage)).as("the titles of actions are Italian").contains("it");
        }
    }

    private Pdf sheet(String path) {
        Answer answer = service.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        return Pdf.of(answer.body());
    }
}
