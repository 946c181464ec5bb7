package it.torinometropoli.gis.territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of municipalities and zones as a reader without JavaScript gets them. */
@IntegrationTest
class TerritoryPagesIT {

    private static final List<String> LAYERS = List.of("aree_dismesse", "catalogo_circa", "luoghi_ripristino", "aree_protette");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("services")
    private JdbcClient database;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @Test
    void listsAllMunicipalitiesWithTheCountsOfTheDatabase() {
        List<Element> rows = rows("/comuni");

        assertThat(rows).hasSize(312);
        assertThat(figures(rows, 2)).isEqualTo(counted("pm.comune_istat", rows));
    }

    @Test
    void listsAllZonesWithTheCountsOfTheDatabase() {
        List<Element> rows = rows("/zone");

        assertThat(rows).hasSize(11);
        assertThat(figures(rows, 4)).isEqualTo(counted("municipality.zona", rows));
        assertThat(rows.stream().mapToInt(row -> number(cell(row, 1).text())).sum()).isEqualTo(312);
        assertThat(cell(rows.get(4), 1).select("a").attr("href")).isEqualTo("/zone/5#comuni");
        assertThat(count(page("/zone/5"), "comuni")).isEqualTo(number(cell(rows.get(4), 1).text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comuni/001272", "/comuni/001001", "/zone/9"})
    void everyFigureIsTheLengthOfTheListItLeadsTo(String path) {
        Document page = page(path);
        List<Element> figures = page.select(".plan-counts a");

        assertThat(figures).hasSize(6);
        assertThat(figures.subList(0, 5)).allSatisfy(figure ->
                assertThat(count(page, figure.attr("href").substring(1))).as(figure.text()).isEqualTo(number(figure.text())));
        assertThat(page.getElementById("quota").parent().select("p strong").text()).isEqualTo(figures.get(5).select("strong").text());
        assertThat(page.select("section:has(#azioni) .plan-tag")).allSatisfy(this::leadsToAsManyPlaces);
        assertThat(page.select(".territory-links a[href*=?]").stream().filter(link -> !link.attr("href").startsWith("/wfs")))
                .allSatisfy(this::leadsToAListAsLong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comuni/001272", "/comuni/001002"})
    void everyFigureOfTheNeighboursIsTheLengthOfTheListItLeadsTo(String path) {
        List<Element> rows = page(path).select("section:has(#confronto) tbody tr");
        Map<String, Document> neighbours = new HashMap<>();

        assertThat(rows).hasSizeBetween(3, 20).first().matches(row -> row.hasClass("current"));
        assertThat(rows.stream().flatMap(row -> row.select("td a").stream())).allSatisfy(link -> {
            String[] target = link.attr("href").split("#");
            Document page = neighbours.computeIfAbsent(target[0], this::page);
            if (target[1].equals("quota")) {
                assertThat(page.getElementById("quota").parent().select("p strong").text()).isEqualTo(link.text());
            } else {
                assertThat(count(page, target[1])).as(link.outerHtml()).isEqualTo(number(link.text()));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"/comuni/001272,/api/v1/comuni/001272", "/zone/8,/api/v1/zone/8"})
    void showsTheActionsThatTheApiCounts(String path, String api) {
        JsonNode actions = JsonMapper.shared().readTree(service.get(api).body()).get("actions");
        List<String> counted = actions.valueStream().map(action -> action.get("code").asString() + " " + action.get("title").asString() + " "
                + action.get("places").asInt()).toList();

        assertThat(page(path).select("section:has(#azioni) .plan-actions > li").stream()
                .map(row -> row.select("a").first().text() + " " + number(row.select(".plan-tag").text()))).containsExactlyElementsOf(counted);
    }

    @Test
    void tellsWhatIsKnownOfAMunicipality() {
        Document page = page("/comuni/001272");

        assertThat(page.title()).startsWith("Il piano nel mio comune: Torino");
        assertThat(page.select(".breadcrumb-item").eachText()).containsExactly("Mappa/", "Comuni e zone omogenee/", "Torino");
        assertThat(page.select(".lead").text()).isEqualTo("Nel comune di Torino ci sono 28 luoghi per 5 azioni del Piano strategico metropolitano.");
        assertThat(page.select(".page-facts").text()).contains("1 Torino città", "130,01 km²", "Popolazione non rilevata", "001272");
        assertThat(page.select("section:has(#quota)").text()).contains("È una stima", "schematiche");
        assertThat(page.select("section:has(#prossimi-passi)").text()).contains("non si può ancora inviare una proposta");
        assertThat(page.select(".page-map figcaption").text()).contains("schematiche");
        assertThat(page.select(".page-map a").attr("href")).isEqualTo("/?luogo=comuni.001272");
        Answer map = service.get(page.select(".page-map img").attr("src"));
        assertThat(map.contentType()).as(map.text()).startsWith("image/png");
    }

    @Test
    void tellsWhatIsKnownOfAZone() {
        Document page = page("/zone/2?lang=en");

        assertThat(page.title()).startsWith("The plan in my zone: 2 ");
        assertThat(page.select(".page-facts").text()).contains("Population not available", "234,878");
        assertThat(page.select("section:has(#confronto) tbody tr")).hasSize(11);
        assertThat(page.select("section:has(#confronto) tr.current th").text()).startsWith("2 ");
    }

    @Test
    void helpsAMunicipalityThatHasNothingYet() {
        Document page = page("/comuni/001002");
        List<String> distances = page.select("section:has(#vicini) li").eachText();

        assertThat(page.select(".lead").text()).startsWith("Nel comune di Airasca il servizio non conosce ancora luoghi");
        assertThat(page.select(".plan-counts strong").eachText()).containsExactly("0", "0", "0", "0", "0", "0 %");
        assertThat(page.select("section:has(#zona) .plan-code").eachText())
                .isEqualTo(page("/zone/5").select("section:has(#azioni) .plan-code").eachText());
        assertThat(page.select("section:has(#zona) .plan-tag")).isNotEmpty().allSatisfy(this::leadsToAsManyPlaces);
        assertThat(distances).hasSize(6).allMatch(text -> text.matches(".*, a (meno di 1|[0-9]+) km .*"));
        assertThat(distances.stream().map(text -> number(text.replaceFirst(".*, a (meno di )?", "")))).isSorted();
        assertThat(page.select("section:has(#vicini) a")).allSatisfy(link -> assertThat(service.get(link.attr("href")).status()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=agli%C3%A8                 | Agliè
            q=AGLIE'                     | Agliè
            q=rivoli                     | Rivoli
            q=001272                     | Torino
            q=canavese&zona=4            | Barbania
            q=torino&zona=5              |
            """)
    void findsMunicipalitiesByNameCodeAndZone(String query, String names) {
        Document page = page("/comuni?" + query);
        List<String> found = page.select("tbody tr:has(td) th").eachText();

        assertThat(page.getElementById("trovati").text()).startsWith(found.isEmpty() ? "Nessun comune corrisponde"
                : found.size() == 1 ? "Un comune" : found.size() + " comuni");
        if (!query.contains("canavese")) {
            assertThat(String.join(", ", found)).isEqualTo(names == null ? "" : names);
        } else {
            assertThat(found).isNotEmpty().allMatch(name -> name.contains("Canavese"));
        }
    }

    @ParameterizedTest
    @CsvSource({"-azioni,2,descending", "azioni,2,ascending", "-aree_dismesse,3,descending", "-superficie,8,descending", "superficie,8,ascending"})
    void sortsByTheFigureThatTheReaderChooses(String order, int column, String direction) {
        Document page = page("/comuni?ordine=" + order);
        List<Double> figures = page.select("tbody tr:has(td)").stream().map(row -> figure(cell(row, column - 1).text())).toList();

        assertThat(figures).hasSize(312).isSortedAccordingTo((one, other) -> direction.equals("ascending") ? one.compareTo(other) : other.compareTo(one));
        assertThat(page.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly(direction);
        assertThat(page.select("thead th").indexOf(page.select("th[aria-sort]").first())).isEqualTo(column - 1);
        assertThat(page(page.select("th[aria-sort] a").attr("href")).select("th[aria-sort]").attr("aria-sort")).isNotEqualTo(direction);
    }

    @Test
    void keepsSearchAndZoneWhenSortingAndGroupsByZone() {
        Document page = page("/comuni?q=san&zona=8&ordine=nome&lang=en");
        assertThat(page.select("thead a").eachAttr("href")).hasSize(9).allMatch(href -> href.matches("/comuni\\?q=san&zona=8&ordine=[^&]+&lang=en#trovati"));

        assertThat(page("/comuni?ordine=zona").select(".territory-group a").eachAttr("href"))
                .containsExactlyElementsOf(Stream.iterate(1, zone -> zone + 1).limit(11).map(zone -> "/zone/" + zone).toList());
    }

    @Test
    void showsOnlyThePlacesOfTheActionThatTheReaderChooses() {
        Document page = page("/zone/5?azione=2.4.1");

        assertThat(page.select("section:has(#luoghi) .page-note").text()).startsWith("Sono mostrati i soli 4 luoghi che riguardano l’azione 2.4.1");
        assertThat(page.select(".territory-places > li")).hasSize(4).allSatisfy(place -> assertThat(place.text()).contains("2.4.1"));
        assertThat(page.select(".plan-counts strong").first().text()).isEqualTo("5");
        assertThat(page.select("section:has(#luoghi) .territory-links a")).allSatisfy(this::leadsToAListAsLong);
    }

    @ParameterizedTest
    @CsvSource({"/comuni/001272,29", "/zone/1,30"})
    void offersAllThatIsHereInEveryFormat(String path, int features) {
        List<Element> files = page(path).select("section:has(#scarica) a");

        assertThat(files.stream().map(Element::text)).containsExactly("GeoPackage", "GeoJSON", "Shapefile", "KML", "Excel (XLSX)", "GML 3.2");
        assertThat(files).allSatisfy(file -> {
            Answer answer = service.get(file.attr("href"));
            assertThat(answer.status()).as(file.attr("href")).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("ExceptionReport");
        });
        JsonNode all = JsonMapper.shared().readTree(service.get(files.get(1).attr("href")).body());
        assertThat(all.get("features").size()).isEqualTo(features);
    }

    @Test
    void offersThePlacesOfALayerAsATable() {
        Element group = page("/comuni/001272").getElementById("aree_dismesse").parent();

        assertThat(service.get(group.select("a[href*=csv]").attr("href")).text().strip().lines().filter(line -> line.startsWith("aree_dismesse."))
                .count()).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /comuni/999999      | it | Nessun comune ha il codice o il nome “999999”.
            /comuni/999999      | en | No municipality has the code or the name “999999”.
            /comuni/%3Cb%3E     | it | Nessun comune ha il codice o il nome “<b>”.
            /zone/12            | it | Nessuna zona omogenea ha il numero o il nome “12”.
            /zone/05            | en | No homogeneous zone has the number or the name “05”.
            """)
    void saysInTheReadersLanguageThatACodeIsNotThere(String path, String language, String reason) {
        Answer answer = service.get(path, "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.text()).select(".lead").text()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /comuni/Rivarolo        | Rivarolo Canavese
            /comuni/chierri         | Chieri
            /zone/Pinerolo          |
            """)
    void suggestsNamesThatAreLikeTheOneTyped(String path, String suggested) {
        Answer answer = service.get(path, "Accept-Language", "it");

        assertThat(answer.status()).isEqualTo(404);
        List<String> suggestions = Jsoup.parse(answer.text()).select("main li a[href*=/comuni/0], main li a[href*=/zone/]").eachText();
        assertThat(suggestions).isNotEmpty();
        if (suggested != null) {
            assertThat(suggestions).contains(suggested);
        }
    }

    @ParameterizedTest
    @CsvSource({"/comuni/torino,/comuni/001272", "/comuni/1272,/comuni/001272", "/comuni/272,/comuni/001272", "/zone/pinerolese,/zone/5",
        "/comuni/aglie?lang=en,/comuni/001001?lang=en"})
    void leadsFromANameOrAShortCodeToThePage(String typed, String path) {
        assertThat(service.get(typed).headers().firstValue("Location")).hasValueSatisfying(location -> assertThat(location).endsWith(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /comuni?zona=12              | zona   | 1, 2, 3
            /comuni?ordine=abitanti      | ordine | nome, -nome, azioni, -azioni, aree_dismesse
            /comuni/001272?azione=9.9.9  | azione | 2.2.1, 2.2.2
            """)
    void refusesWhatAParameterDoesNotAllow(String path, String parameter, String allowed) {
        Answer answer = service.get(path, "Accept-Language", "it");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.text()).select(".lead").text()).contains("“" + parameter + "”", allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/comuni", "/comuni/001272", "/comuni/001002", "/zone", "/zone/5"})
    void keepsTheLanguageThatTheReaderHasChosen(String path) {
        Document page = page(path + "?lang=en");
        TreeSet<String> forgetful = new TreeSet<>(page.select("main a[href^=/]:not([href^=/wfs])").eachAttr("href"));
        forgetful.removeIf(href -> href.matches("[^#]*[?&]lang=en.*") || href.startsWith("/ogcapi"));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(forgetful).isEmpty();
        assertThat(page.select("main form")).allSatisfy(form -> assertThat(form.select("input[name=lang]").val()).isEqualTo("en"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("caption").eachText()).doesNotHaveDuplicates();
    }

    /** How many places or actions stand under a heading. */
    private static int count(Document page, String anchor) {
        Element section = page.getElementById(anchor).closest("section");
        return section.select("#azioni").isEmpty() ? section.select(".territory-places > li, tbody tr").size() : section.select(".plan-actions > li").size();
    }

    private void leadsToAsManyPlaces(Element tag) {
        assertThat(page(tag.attr("href").split("#")[0]).select(".territory-places > li")).as(tag.outerHtml()).hasSize(number(tag.text()));
    }

    private void leadsToAListAsLong(Element link) {
        String[] target = link.attr("href").split("#");
        Document list = page(target[0]);
        String heading = (target.length > 1 ? list.getElementById(target[1]) : list.getElementById("risultati")).text();

        assertThat(number(heading)).as(link.outerHtml() + ": " + heading)
                .isEqualTo(link.closest("section").select(".territory-places > li").size());
    }

    private List<Element> rows(String path) {
        return page(path).select("tbody tr:has(td)");
    }

    private static Element cell(Element row, int index) {
        return row.children().get(index);
    }

    /** Key of each row, then actions and places of each layer, which stand from a column on, counted from 1. */
    private static Map<String, List<Integer>> figures(List<Element> rows, int column) {
        Map<String, List<Integer>> figures = new HashMap<>();
        rows.forEach(row -> figures.put(key(row), row.children().subList(column - 1, column + LAYERS.size()).stream()
                .map(cell -> number(cell.text())).toList()));
        return figures;
    }

    private Map<String, List<Integer>> counted(String part, List<Element> rows) {
        String from = " AS part, count(DISTINCT %s) AS figure FROM published_place_municipality pm "
                + "JOIN published_comuni municipality ON municipality.codice_istat = pm.comune_istat ";
        Map<String, Integer> actions = counts("SELECT " + part + from.formatted("link.action")
                + "JOIN published_feature_action link ON link.layer = pm.layer AND link.feature_id = pm.feature_id "
                + "WHERE link.edition = '2024-2026' GROUP BY " + part);
        List<Map<String, Integer>> places = LAYERS.stream().map(layer -> counts("SELECT " + part + from.formatted("pm.feature_id")
                + "WHERE pm.layer = '" + layer + "' GROUP BY " + part)).toList();
        Map<String, List<Integer>> counted = new HashMap<>();
        rows.forEach(row -> counted.put(key(row), Stream.concat(Stream.of(actions), places.stream()).map(of -> of.getOrDefault(key(row), 0)).toList()));
        return counted;
    }

    private Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new HashMap<>();
        database.sql(query).query(row -> {
            counts.put(row.getString("part"), row.getInt("figure"));
        });
        return counts;
    }

    private static String key(Element row) {
        return row.select("th a").attr("href").replaceFirst(".*/", "");
    }

    /** The first whole number in a text, 0 when it has none. */
    private static int number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    }

    private static double figure(String text) {
        return text.startsWith("meno") ? 0.05 : Double.parseDouble(text.replaceAll("[^0-9,]", "").replace(',', '.'));
    }

    private Document page(String path) {
        Answer answer = service.get(path, "Accept-Language", "it");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }
}
