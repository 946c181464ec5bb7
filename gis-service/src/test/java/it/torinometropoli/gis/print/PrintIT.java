package it.torinometropoli.gis.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The map as a sheet, read as a reader reads it. */
@IntegrationTest
@Tag("once")
class PrintIT {

    private static final String WEST = "bbox=380000,4985000,400000,5000000";
    private static final Color DISMISSED = new Color(0xD55E00);
    private static final Color RING = new Color(0xF0E442);
    private static final int CHANNEL = 24;

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "it | Scala 1:150.000 | Aree produttive dismesse | Dismessa, anche con riuso o bonifica decisi | Fonte: Città metropolitana di Torino "
                + "| Licenza: CC BY 4.0 | I cerchi hanno la superficie indicata dalla fonte | Piano strategico metropolitano, edizione 2024-2026",
        "en | Scale 1:150,000 | Dismissed production sites | Dismissed, reuse or reclamation decided or not | Source: Città metropolitana di Torino "
                + "| Licence: CC BY 4.0 | The circles have the area that the source states | Metropolitan strategic plan, edition 2024-2026"})
    void aSheetTellsWhatItsMapShows(String language, String scale, String layer, String sign, String source, String licence, String schematic,
            String edition) {
        try (Pdf sheet = pdf("/stampa.pdf?titolo=La%20zona%20ovest&lang=" + language + "&" + WEST)) {
            assertThat(sheet.text()).contains("La zona ovest", scale, layer, sign, source, licence, schematic, edition,
                    "WGS 84 / UTM 32N (EPSG:32632)", "Città metropolitana di Torino");
            assertThat(sheet.text()).containsPattern("(Stampata il|Printed on) \\d{1,2} \\p{L}+ \\d{4}");
            assertThat(sheet.title()).isEqualTo("La zona ovest");
            assertThat(sheet.language()).isEqualTo(language);
            assertThat(sheet.accessible()).isTrue();
            assertThat(sheet.tags("H1")).hasSize(1);
            assertThat(sheet.pictures()).doesNotContainNull().anyMatch(told -> told.contains(scale.split(" ")[1]) && told.contains(layer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 297, 210",
        "formato=a4, 297, 210",
        "formato=A3, 420, 297",
        "orientamento=verticale, 210, 297",
        "formato=a3&orientamento=verticale, 297, 420"})
    void aSheetHasTheSizeOfItsPaper(String query, int width, int height) throws IOException {
        try (Pdf sheet = pdf("/stampa.pdf?" + query)) {
            assertThat(sheet.width()).isEqualTo(width);
            assertThat(sheet.height()).isEqualTo(height);
            assertThat(sheet.pages()).isEqualTo(1);
        }
        BufferedImage picture = png("/stampa.png?" + query);
        assertThat(picture.getWidth() / 200.0 * 25.4).isCloseTo(width, within(0.3));
        assertThat(picture.getHeight() / 200.0 * 25.4).isCloseTo(height, within(0.3));
    }

    @Test
    void thePictureHasTheMapOnTheLeftAndItsLegendOnTheRight() throws IOException {
        BufferedImage picture = png("/stampa.png?livelli=aree_dismesse&" + WEST);

        int edge = picture.getWidth() * 7 / 10;
        assertThat(pixels(picture, DISMISSED, 0, edge)).isGreaterThan(500);
        assertThat(pixels(picture, DISMISSED, edge, picture.getWidth())).isGreaterThan(100);
        assertThat(pixels(picture, RING, 0, picture.getWidth())).isLessThan(50);
        assertThat(new Color(picture.getRGB(picture.getWidth() - 1, picture.getHeight() - 1))).isEqualTo(Color.WHITE);
    }

    @Test
    void theScaleBarIsAsLongAsItSays() throws IOException {
        BufferedImage picture = png("/stampa.png?scala=100000&livelli=comuni&" + WEST);

        // 4 km at 1:100,000 are 40 mm at 200 dots per inch
        assertThat(longestRun(picture)).isCloseTo((int) Math.round(40 / 25.4 * 200), within(6));
    }

    @Test
    void chosenActionsAreNamedAndTheirPlacesStandOut() throws IOException {
        try (Pdf sheet = pdf("/stampa.pdf?azione=2.2.1,2.2.2&" + WEST)) {
            assertThat(sheet.text()).contains("Azioni del piano in evidenza: 2.2.1 Supportare progettualità", "; 2.2.2 Monitorare e aggiornare",
                    "Luoghi delle azioni scelte; gli altri sono attenuati");
            assertThat(sheet.links()).anyMatch(link -> link.contains("azione=2.2.1,2.2.2"));
        }
        try (Pdf sheet = pdf("/stampa.pdf?azione=2.2.1&azione=2&lang=en&" + WEST)) {
            assertThat(sheet.text()).contains("Highlighted actions of the plan: 2.2.1, 2 (22 actions)");
        }
        BufferedImage picture = png("/stampa.png?azione=2.2.2&" + WEST);
        assertThat(pixels(picture, RING, 0, picture.getWidth() / 2)).isGreaterThan(500);
    }

    @Test
    void onlyLayersThatHaveSomethingOnTheMapAreExplained() {
        try (Pdf sheet = pdf("/stampa.pdf?bbox=340000,4950000,345000,4955000")) {
            assertThat(sheet.text()).doesNotContain("Aree produttive dismesse", "Catalogo CIRCA");
        }
    }

    @Test
    void aSheetLinksToTheSameMapOnTheWeb() {
        try (Pdf sheet = pdf("/stampa.pdf?lang=en&livelli=comuni,aree_dismesse&" + WEST)) {
            assertThat(sheet.links()).anySatisfy(link -> assertThat(link)
                    .startsWith(service.base() + "/?livelli=comuni,aree_dismesse&lang=en#")
                    .containsPattern("#12\\.\\d/45\\.07\\d\\d/7\\.60\\d\\d"));
            assertThat(sheet.links()).contains("https://creativecommons.org/licenses/by/4.0/");
        }
        try (Pdf sheet = pdf("/stampa.pdf?" + WEST)) {
            assertThat(sheet.links()).as("what the map shows anyway is left out").anyMatch(link -> link.startsWith(service.base() + "/#"));
        }
    }

    @Test
    void aTitleIsTextWhateverItsLetters() {
        try (Pdf sheet = pdf("/stampa.pdf?titolo=%3Cb%3E%26amp;%01%EF%BF%BE%20l%E2%80%99area&" + WEST)) {
            assertThat(sheet.text()).contains("<b>&amp; l’area");
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1, emptyValue = "")
    void aBadParameterIsNamedWithWhatIsAllowed(String query, String parameter, String value, String allowed) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("lang", "en"));
        parameters.put(query.split("=", 2)[0], query.split("=", 2)[1].replace("TOO LONG", "x".repeat(121)));
        String told = value == null ? "" : value.replace("TOO LONG", "x".repeat(100) + "…");

        for (String path : new String[] {"/stampa.pdf", "/stampa.png"}) {
            Answer answer = service.get(path, parameters);
            JsonNode problem = JsonMapper.shared().readTree(answer.text());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(problem.path("detail").asString()).startsWith("The parameter “" + parameter + "” is “" + told + "”.").contains(allowed);
        }
    }

    @ParameterizedTest
    @CsvSource({"/stampa.pdf?formato=a5, 400, 'formato', 'a4, a3'", "/stampa.pdf?lang=fr, 400, lang, 'it, en'",
        "/aree-dismesse/AD-001.pdf?lang=fr, 400, lang, 'it, en'", "/aree-dismesse/AD-999.pdf, 404, AD-999, 'area dismessa'"})
    void whoeverAsksWithABrowserGetsAPageInstead(String path, int status, String first, String second) {
        Answer answer = service.get(path, "Accept", "text/html", "Accept-Language", "it");
        Document page = Jsoup.parse(answer.text());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(page.select("main").text()).contains(first, second);
        assertThat(page.select("html").attr("lang")).isEqualTo("it");
    }

    private Pdf pdf(String path) {
        Answer answer = service.get(path);
        assertThat(answer.status()).as(answer.contentType()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains(".pdf");
        return Pdf.of(answer.body());
    }

    private BufferedImage png(String path) throws IOException {
        Answer answer = service.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    /** How many pixels of some columns are nearly of a colour. */
    private static int pixels(BufferedImage picture, Color colour, int from, int to) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = from; x < to; x++) {
                Color pixel = new Color(picture.getRGB(x, y));
                count += Math.abs(pixel.getRed() - colour.getRed()) < CHANNEL && Math.abs(pixel.getGreen() - colour.getGreen()) < CHANNEL
                        && Math.abs(pixel.getBlue() - colour.getBlue()) < CHANNEL ? 1 : 0;
            }
        }
        return count;
    }

    /** Length of the longest dark line below the frame of the map, in pixels: the outline of the scale bar. */
    private static int longestRun(BufferedImage picture) {
        int longest = 0;
        for (int y = picture.getHeight() * 87 / 100; y < picture.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                run = new Color(picture.getRGB(x, y)).getRed() < 128 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
