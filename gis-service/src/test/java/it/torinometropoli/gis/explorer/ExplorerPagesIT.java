package it.torinometropoli.gis.explorer;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reader of the explorers sees without JavaScript. */
@IntegrationTest
class ExplorerPagesIT {

    private static final Map<String, String> LAYERS = Map.of("/aree-dismesse", "aree_dismesse", "/aree-protette", "aree_protette",
            "/catalogo-circa", "catalogo_circa");
    private static final Pattern COUNT = Pattern.compile("data-count>([^<]+)<");
    private static final Pattern ROW = Pattern.compile("scope=\"row\"><a href=\"([^\"]+)\">([^<]+)<");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");

    @Autowired
    private JsonMapper json;
    private ServiceClient service;

    @BeforeEach
    void client(@LocalServerPort int port) {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "filters.csv", delimiter = '|', numLinesToSkip = 1)
    void aFilterLeavesWhatTheEquivalentConditionDoes(String page, String query, String condition) {
        long expected = hits(LAYERS.get(page), condition);

        String list = page(page + (query == null ? "" : "?" + query));

        assertThat(count(list)).as("count").isEqualTo(expected);
        assertThat(page.equals("/catalogo-circa") || rows(list).size() == Math.min(expected, 20)).as("rows").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/aree-dismesse?superficie_min=20000&settore=automotive, 1", "/aree-dismesse?testo=olivetti, 1", "/aree-protette?tipo=zsc&zona=6, 1",
            "/aree-dismesse?azione=2.2, 1", "/catalogo-circa?zona=5, 1", "/aree-dismesse?testo=zzzz, 0"})
    void theMapShowsTheSameConditionAndIsDrawn(String address, int pictures) {
        List<String> drawn = PICTURE.matcher(page(address)).results().map(picture -> HtmlUtils.htmlUnescape(picture.group(1))).toList();

        assertThat(drawn).hasSize(pictures).allSatisfy(picture -> {
            assertThat(picture).contains("CQL_FILTER=");
            assertThat(service.get(picture).contentType()).startsWith("image/png");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void theListsOfAZoneHaveAsManyFeaturesAsItsFiguresSay(int zone) {
        JsonNode places = json.readTree(service.get("/api/v1/zone/" + zone).body()).get("places");

        for (Map.Entry<String, String> explorer : LAYERS.entrySet()) {
            assertThat(count(page(explorer.getKey() + "?zona=" + zone))).as(explorer.getValue()).isEqualTo(counted(places, explorer.getValue()));
        }
    }

    /** Romano Canavese is the second of the two municipalities of a site. */
    @Test
    void aSiteIsListedInEveryMunicipalityThatItTouches() {
        assertThat(names(page("/aree-dismesse?comune=001223"))).anyMatch(name -> name.contains("Scarmagno"));
    }

    @Test
    void countsBesideTheValuesAreThoseOfTheListsTheyLeadTo() {
        String list = page("/aree-dismesse?superficie_min=20000&zona=1");

        assertThat(live(list, "settore.automotive")).isEqualTo(count(page("/aree-dismesse?superficie_min=20000&zona=1&settore=automotive")));
        assertThat(live(list, "zona.2")).isEqualTo(count(page("/aree-dismesse?superficie_min=20000&zona=2")));
        assertThat(live(list, "superficie_min.5000")).isEqualTo(count(page("/aree-dismesse?superficie_min=5000&zona=1")));
        assertThat(live(list, "entro.10")).isEqualTo(count(page("/aree-dismesse?superficie_min=20000&zona=1&entro=10")));
    }

    @Test
    void whatIsLeftOutBecauseItIsNotKnownIsSaid() {
        assertThat(page("/aree-dismesse?superficie_min=20000")).contains("44 aree sono escluse perché la loro superficie non è rilevata.");
        assertThat(count(page("/aree-dismesse?superficie_min=20000&superficie_ignota=si"))).isEqualTo(56);
    }

    @Test
    void theListIsSortedByAnyColumnWithWhatIsNotKnownLast() {
        assertThat(names(page("/aree-dismesse"))).first().isEqualTo("ex Olivetti, Scarmagno");
        assertThat(values(page("/aree-dismesse?ordine=superficie"), "Superficie")).startsWith("4.000\u00a0m²", "15.000\u00a0m²").endsWith("non rilevato");
        assertThat(names(page("/aree-protette?ordine=nome"))).isSortedAccordingTo(Collator.getInstance(Locale.ITALIAN));
        assertThat(values(page("/aree-dismesse?ordine=distanza"), "Distanza da Torino").stream().map(ExplorerPagesIT::kilometres))
                .hasSize(20).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void everyFeatureIsOnOnePageOfTheList() {
        List<String> ids = List.of(1, 2, 3).stream().flatMap(page -> rows(page("/aree-dismesse?pagina=" + page)).stream()).map(row -> row.group(1)).toList();

        assertThat(ids).hasSize(59).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused.csv", delimiter = '|', numLinesToSkip = 1)
    void aValueThatIsNotAllowedIsAnsweredWithThoseThatAre(String address, int status, String named) {
        Answer answer = service.get(address, "Accept-Language", "it");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.text()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({"it, Che cosa si sa, Superficie, 300.000\u00a0m², Non rilevato, Distanze in linea d’aria, Scarica la scheda (PDF)",
            "en, What is known, Area, '300,000\u00a0m²', Not recorded, as the crow flies, Download the sheet (PDF)"})
    void theSheetOfASiteTellsWhatIsKnownAndWhatIsNot(String language, String facts, String area, String value, String unknown, String around,
            String document) {
        String sheet = page("/aree-dismesse/AD-001?lang=" + language);

        assertThat(sheet).contains("<h1>Mirafiori - area TNE (Torino Nuova Economia)</h1>", facts, "<dt>" + area + "</dt><dd>" + value + "</dd>", unknown,
                around, document, "/aree-dismesse/AD-001.pdf?lang=" + language, "45.0310, 7.6130", "/piano/azioni/2.2.2", "/aree-dismesse/AD-002",
                "/comuni/001272", "/zone/1");
        assertThat(page("/aree-dismesse/AD-002?lang=" + language)).contains("<li>" + area + "</li>");
    }

    @Test
    void theFilesOfASheetHoldThatFeature() {
        Matcher file = Pattern.compile("href=\"([^\"]+geo%2Bjson)\"").matcher(page("/aree-dismesse/AD-001"));

        assertThat(file.find()).isTrue();
        JsonNode collection = json.readTree(service.get(HtmlUtils.htmlUnescape(file.group(1))).body());
        assertThat(collection.get("features")).hasSize(1);
        assertThat(collection.get("features").get(0).get("id").asString()).isEqualTo("aree_dismesse.AD-001");
    }

    @Test
    void sitesAreComparedSideBySideAndTheUnknownIsSaid() {
        String comparison = page("/aree-dismesse/confronto?id=AD-001&id=AD-002&lang=en");

        assertThat(comparison).contains("Mirafiori - area TNE", "ex Gommatura", "/aree-dismesse/AD-001.pdf?lang=en");
        assertThat(comparison.replaceAll("(?:\\s*<[^>]+>\\s*)+", " ")).contains("Area 300,000\u00a0m² not recorded");
        assertThat(comparison).contains("<option value=\"AD-003\">").doesNotContain("<option value=\"AD-001\">");
        assertThat(page("/aree-dismesse/confronto?lang=en")).contains("Choose two to four sites");
    }

    @Test
    void theEmptyCatalogueExplainsItselfAndListsApartWhatIsKnown() {
        String catalogue = page("/catalogo-circa");

        assertThat(catalogue).contains("Il catalogo è ancora vuoto", "Nessuna scheda nel catalogo", "46 luoghi di ripristino",
                "Nessuna fonte dice che siano nel catalogo CIRCA");
        assertThat(page("/catalogo-circa?azione=2.1.5")).contains("%d luoghi di ripristino".formatted(hits("luoghi_ripristino", "azioni LIKE '%2.1.5%'")));
        assertThat(rows(page("/catalogo-circa?pagina_luoghi=3"))).hasSize(6);
    }

    @Test
    void protectedAreasTellHowTheyOverlap() {
        String areas = page("/aree-protette");

        assertThat(areas).contains("Sovrapposizioni per tipo", "Sovrapposizioni una per una", "Calcolate dalle forme schematiche");
        assertThat(page("/aree-protette?zona=8")).contains("Nessuna coppia di aree si sovrappone");
    }

    private String page(String address) {
        Answer answer = service.get(address, "Accept-Language", "it");
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.text();
    }

    private long hits(String layer, String condition) {
        String answer = service.get("/wfs", Map.of("service", "WFS", "version", "2.0.0", "request", "GetFeature", "typeNames", layer,
                "resultType", "hits", "CQL_FILTER", condition)).text();
        return Long.parseLong(first(Pattern.compile("numberMatched=\"(\\d+)\""), answer).orElseThrow());
    }

    private static long counted(JsonNode places, String layer) {
        for (JsonNode place : places) {
            if (place.get("layer").asString().equals(layer)) {
                return place.get("count").asLong();
            }
        }
        return 0;
    }

    /** The first number of the heading; none when it says that there is nothing. */
    private static long count(String page) {
        return first(Pattern.compile("(\\d+)"), first(COUNT, page).orElseThrow()).map(Long::valueOf).orElse(0L);
    }

    private static long live(String page, String name) {
        return first(Pattern.compile("data-live=\"" + Pattern.quote(name) + "\">(\\d+)<"), page).map(Long::valueOf).orElseThrow();
    }

    private static List<MatchResult> rows(String page) {
        return ROW.matcher(page).results().toList();
    }

    private static List<String> names(String page) {
        return rows(page).stream().map(row -> HtmlUtils.htmlUnescape(row.group(2))).toList();
    }

    /** The values of a column, each after its title, which is for narrow screens. */
    private static List<String> values(String page, String title) {
        return Pattern.compile(">" + Pattern.quote(title) + "</span>\\s*<span(?: class=\"explorer-unknown\")?>([^<]+)<").matcher(page).results().map(value -> value.group(1)).toList();
    }

    private static double kilometres(String text) {
        return Double.parseDouble(text.replace("\u00a0km", "").replace(',', '.'));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).findFirst();
    }
}
