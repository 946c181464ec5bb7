package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.TreeSet;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the plan as a reader without JavaScript gets them. */
@IntegrationTest
class PlanPagesIT {

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @Test
    void showsTheWholePlanWithItsFigures() {
        Document plan = page("/piano");

        assertThat(plan.select("h1").text()).isEqualTo("Piano strategico metropolitano 2024-2026");
        assertThat(plan.text()).contains("Approvato il 19 luglio 2024.");
        assertThat(plan.select(".plan-counts li").eachText())
                .startsWith("6 assi", "25 strategie", "113 azioni").endsWith("161 progetti", "85 indicatori");
        assertThat(plan.select("details.plan-strategy")).hasSize(25);
        assertThat(plan.select("details.plan-strategy .plan-actions > li")).hasSize(113);
        assertThat(plan.select(".plan-actions > li").textNodes()).isNotNull();
        assertThat(row(plan, "2.2.2").text()).contains("59 luoghi", "1 progetto");
        assertThat(row(plan, "1.1.1").text()).contains("non territorializzata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "5"})
    void everyFigureOfAnAxisIsTheLengthOfTheListItLeadsTo(String code) {
        Element figures = page("/piano").select("tbody tr").stream().filter(one -> one.select("th").text().startsWith(code + " ")).findFirst()
                .orElseThrow();
        Document axis = page("/piano/assi/" + code);

        assertThat(figures.select("td").eachText()).containsExactly(
                String.valueOf(axis.select("section:has(#parti) > section").size()),
                String.valueOf(axis.select("section:has(#parti) > section > .plan-actions > li").size()),
                String.valueOf(axis.select("#con-luoghi + .plan-actions > li").size()),
                String.valueOf(listedPlaces("/piano/assi/" + code).size()),
                String.valueOf(axis.select(".plan-projects > li").size()),
                String.valueOf(axis.select("section:has(#indicatori) tbody tr").size()));
        assertThat(figures.select("td a")).allSatisfy(link -> {
            String[] target = link.attr("href").split("#");
            assertThat(page(target[0]).getElementById(target[1])).as(link.outerHtml()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=2.2.2                                 | 2.2.2
            q=2.2                                   | 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5
            q=aree+dismesse+mappatura               | 2.2.2
            q=MAPPATURA+aree                        | 2.2.2
            q=trentametro                           | 2.2.2
            q=&luoghi=si                            | 1.5.4 2.1.2 2.1.5 2.2.1 2.2.2 2.4.1      
            q=2.2&luoghi=si                         | 2.2.1 2.2.2
            q=zzz                                   |
            """)
    void findsActionsByWordsCodesAndPlaces(String query, String codes) {
        Document found = page("/piano?" + query);
        List<String> shown = found.select(".plan-actions .plan-code").eachText();

        if (query.contains("luoghi=si")) {
            assertThat(shown).isNotEmpty().allSatisfy(code -> assertThat(row(found, code).select(".plan-tag-placed")).hasSize(1));
        }
        assertThat(shown).containsSubsequence(codes == null ? new String[0] : codes.split(" "));
        assertThat(found.select("[role=status]").text()).startsWith(shown.isEmpty() ? "Nessuna azione trovata."
                : shown.size() == 1 ? "1 azione trovata." : shown.size() + " azioni trovate.");
        assertThat(found.select("#plan-q").val()).isEqualTo(query.replaceAll("q=([^&]*).*", "$1").replace('+', ' '));
    }

    @Test
    void showsAnActionWithItsOfficialTextProjectsAndIndicators() {
        JsonNode action = JsonMapper.shared().readTree(service.get("/api/v1/plan/2024-2026/actions/2.2.2").body());
        Document page = page("/piano/azioni/2.2.2");

        assertThat(page.title()).startsWith("Azione 2.2.2: Monitorare e aggiornare la mappatura");
        assertThat(page.select(".breadcrumb-item").eachText()).containsExactly("Mappa/", "Piano/", "Asse 2/", "Strategia 2.2/", "Azione 2.2.2");
        assertThat(page.select(".plan-text[lang=it]").text()).isEqualTo(action.get("description").asString());
        Element project = page.select(".plan-projects > li").first();
        assertThat(project.text()).contains("Progetto Trentametro", "Programma o finanziamento non rilevato", "Legame non provato");
        assertThat(project.select("a.plan-url").attr("href")).startsWith("http://www.cittametropolitana.torino.it/").contains("trentametro");
        assertThat(page.select("section:has(#indicatori) tbody tr").text()).contains("Consumo di suolo", "8,58", "%", "2023", "ISPRA");
        assertThat(page.select("section:has(#indicatori) rect.plan-bar-value").attr("width")).isEqualTo("8.58%");
        assertThat(page.select(".plan-neighbours a").eachAttr("href")).containsExactly("/piano/azioni/2.2.1", "/piano/azioni/2.2.3");
    }

    @Test
    void listsThePlacesOfAnActionOnPagesAndOnTheMap() {
        Document page = page("/piano/azioni/2.2.2");

        assertThat(listedPlaces("/piano/azioni/2.2.2")).hasSize(59).doesNotHaveDuplicates().contains("/aree-dismesse/AD-001");
        assertThat(page.select(".pager").text()).startsWith("Pagina 1 di 3");
        assertThat(page.select(".plan-reasons").text()).startsWith("Aree produttive dismesse: 59 Ogni area dismessa");
        assertThat(page.select(".page-map a").attr("href")).isEqualTo("/?azione=2.2.2");
        Answer map = service.get(page.select(".page-map img").attr("src"));
        assertThat(map.contentType()).as(map.text()).startsWith("image/png");
    }

    @Test
    void countsCoverageAlikeInChartTableAndLists() {
        Document page = page("/piano/azioni/2.2.2");
        List<Element> zones = page.select("section:has(#copertura) tbody tr");

        assertThat(zones).hasSize(11);
        assertThat(page.select("section:has(#copertura) .plan-bar-number").eachText())
                .isEqualTo(zones.stream().map(zone -> zone.select("td").get(0).text()).toList());
        int covered = sum(zones, 1);
        int uncovered = sum(zones, 2);
        assertThat(covered + uncovered).isEqualTo(312);
        assertThat(page.select(".plan-counts").text()).contains(covered + " comuni con luoghi", uncovered + " comuni senza luoghi");
        assertThat(page.select("details .plan-names a")).hasSize(uncovered).allMatch(link -> link.attr("href").matches("/comuni/001\\d{3}"));
    }

    @Test
    void showsTheCoverageOfAZoneWithItsPlacesOnly() {
        Document all = page("/piano/azioni/2.2.2");
        Element zone = all.select("section:has(#copertura) tbody tr").stream().filter(one -> one.select("th").text().startsWith("6 ")).findFirst().orElseThrow();
        Document page = page("/piano/azioni/2.2.2?zona=6");

        assertThat(listedPlaces("/piano/azioni/2.2.2?zona=6")).hasSize(Integer.parseInt(zone.select("td").get(0).text()));
        assertThat(page.select(".plan-zone .plan-names").get(0).select("li")).hasSize(Integer.parseInt(zone.select("td").get(1).text()))
                .allSatisfy(one -> assertThat(listedPlaces(one.select(".plan-tag").attr("href").split("#")[0]))
                        .hasSize(Integer.parseInt(one.select(".plan-tag").text().split(" ")[0])));
        assertThat(page.select(".plan-zone .plan-names").get(1).select("li")).hasSize(Integer.parseInt(zone.select("td").get(2).text()));
        assertThat(page.select("option[selected]").text()).isEqualTo("6 Valli di Susa e Sangone");
    }

    @Test
    void tellsAMayorThatAnActionHasNoPlaceYetAndWhereItsPlacesWillComeFrom() {
        Document page = page("/piano/azioni/2.1.4?zona=8");

        assertThat(page.select(".plan-unplaced").text()).startsWith("Azione non territorializzata").contains("Catalogo CIRCA");
        assertThat(page.select(".plan-zone p").first().text()).isEqualTo("Nessuno dei 46 comuni della zona ha luoghi collegati.");
        assertThat(page.select("#scoperti").text()).isEqualTo("Comuni senza luoghi: 46");
        assertThat(page.select(".plan-zone .plan-names a")).hasSize(46);
        assertThat(page.select(".plan-places, .page-map")).isEmpty();
    }

    @Test
    void tellsAnActionThatNoRuleGivesAPlace() {
        Document page = page("/piano/azioni/1.1.1?lang=en");

        assertThat(page.select(".plan-unplaced").text()).startsWith("Action without places").contains("does not mean that nothing is being done");
        assertThat(page.select(".page-formats a").eachText()).containsExactly("Data of the action (JSON)");
    }

    @Test
    void offersThePlacesOfAnActionInEveryFormat() {
        List<Element> files = page("/piano/azioni/2.2.1").select("section:has(#scarica) a");

        assertThat(files.stream().map(Element::text)).contains("GeoJSON, tutti i luoghi", "GeoPackage, tutti i luoghi",
                "CSV, solo Aree produttive dismesse", "Scheda dell’azione (JSON)");
        assertThat(files).allSatisfy(file -> {
            Answer answer = service.get(file.attr("href"));
            assertThat(answer.status()).as(file.text() + " " + file.attr("href")).isEqualTo(200);
            assertThat(answer.contentType()).doesNotContain("xml; ").doesNotContain("html");
        });
    }

    @Test
    void showsTheAnswersToTheSurveyAsChartAndTable() {
        Element question = page("/piano").select(".plan-question").stream()
                .filter(one -> one.select("h3").text().startsWith("È a conoscenza di progetti")).findFirst().orElseThrow();

        assertThat(question.select("caption").text()).isEqualTo("Risposte: 145");
        assertThat(question.select("tbody tr").eachText()).containsExactly("sì 24 %", "no 39 %", "non so 37 %");
        assertThat(question.select(".plan-bar-value").eachAttr("width")).containsExactly("24.00%", "39.00%", "37.00%");
        assertThat(page("/piano/indagine").select("tbody tr")).hasSize(73);
    }

    @ParameterizedTest
    @CsvSource({"/piano/progetti,.plan-projects > li,161", "/piano/indicatori,tbody tr,85"})
    void listsAllThatTheFiguresOfThePlanCount(String path, String items, int count) {
        assertThat(page(path).select(items)).hasSize(count);
    }

    @Test
    void showsAFormerEditionAsFormerAndWithoutWhatIsNotKnown() {
        Document page = page("/piano?edizione=2021-2023");

        assertThat(page.select("h1").text()).isEqualTo("Piano strategico metropolitano 2021-2023");
        assertThat(page.text()).contains("non più in vigore", "Data di approvazione non rilevata.", "elencano solo gli assi");
        assertThat(page.select("tbody th a").eachAttr("href")).hasSize(6).allMatch(href -> href.endsWith("?edizione=2021-2023"));
        assertThat(page("/piano/assi/5?edizione=2021-2023").select(".plan-text").text()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /piano/azioni/2.2.9                     | L’edizione 2024-2026 del piano non ha l’azione “2.2.9”.    | 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5
            /piano/azioni/222                       | L’edizione 2024-2026 del piano non ha l’azione “222”.      | 2.2.2
            /piano/azioni/2.2.2.                    | L’edizione 2024-2026 del piano non ha l’azione “2.2.2.”.   | 2.2.2
            /piano/strategie/2.9                    | L’edizione 2024-2026 del piano non ha la strategia “2.9”.  | 2.1 2.2 2.3 2.4 2.5
            /piano/assi/7                           | L’edizione 2024-2026 del piano non ha l’asse “7”.          | Asse 1 Asse 2 Asse 3 Asse 4 Asse 5 Asse 6
            /piano/azioni/%3Cb%3E                   | L’edizione 2024-2026 del piano non ha l’azione “<b>”.      | Asse 1 Asse 2 Asse 3 Asse 4 Asse 5 Asse 6
            /piano/azioni/2.2.2?edizione=2021-2023  | L’edizione 2021-2023 del piano non ha l’azione “2.2.2”.    | Asse 1 Asse 2 Asse 3 Asse 4 Asse 5 Asse 6
            """)
    void answersAnUnknownCodeWithTheNearestOnes(String path, String reason, String near) {
        Answer answer = service.get(path, "Accept-Language", "it");
        Document page = Jsoup.parse(answer.text());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.select(".lead").text()).isEqualTo(reason);
        assertThat(String.join(" ", page.select("main .plan-code").eachText())).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /piano?edizione=2030-2032             | edizione | 2024-2026, 2021-2023
            /piano?luoghi=no                      | luoghi   | si
            /piano/azioni/2.2.2?zona=12           | zona     | 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            /piano/azioni/2.2.2?zona=otto         | zona     | 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            /piano/azioni/2.2.2?comune=999999     | comune   | 001001 … 001318
            /piano/azioni/2.2.2?pagina=4          | pagina   | 1–3
            /piano/azioni/2.2.2?pagina=-1         | pagina   | 1, 2, 3…
            """)
    void refusesWhatAParameterDoesNotAllow(String path, String parameter, String allowed) {
        Answer answer = service.get(path, "Accept-Language", "it");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.text()).select(".lead").text()).contains("“" + parameter + "”", allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/piano", "/piano/assi/2", "/piano/strategie/2.2", "/piano/azioni/2.2.2", "/piano/azioni/2.1.4?zona=8", "/piano/progetti",
        "/piano/indicatori", "/piano/indagine"})
    void keepsTheLanguageThatTheReaderHasChosen(String path) {
        Document page = page(path + (path.contains("?") ? "&" : "?") + "lang=en");
        TreeSet<String> forgetful = new TreeSet<>(page.select("main a[href^=/piano], main a[href^=/comuni], main a[href^=/zone], main a[href^=/?]").eachAttr("href"));
        forgetful.removeIf(href -> href.matches("[^#]*[?&]lang=en.*"));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(forgetful).isEmpty();
        assertThat(page.select("main form")).allSatisfy(form -> assertThat(form.select("input[name=lang]").val()).isEqualTo("en"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private List<String> listedPlaces(String path) {
        Document page = page(path);
        List<String> here = page.select("section:has(#luoghi) tbody th a").eachAttr("href");
        return Stream.concat(here.stream(), page.select(".pager a[rel=next]").stream()
                .flatMap(next -> listedPlaces(next.attr("href").split("#")[0]).stream())).toList();
    }

    private static int sum(List<Element> rows, int column) {
        return rows.stream().mapToInt(row -> Integer.parseInt(row.select("td").get(column).text())).sum();
    }

    private static Element row(Document plan, String code) {
        return plan.select(".plan-actions > li").stream().filter(one -> one.select(".plan-code").text().equals(code)).findFirst().orElseThrow();
    }

    private Document page(String path) {
        Answer answer = service.get(path, "Accept-Language", "it");
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }
}
