package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class PlanApiIT {

    private static final String CURRENT = "/api/v1/plan/2024-2026";

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @Test
    void listsTheEditionsWithTheOneInForce() {
        JsonNode editions = json("/api/v1/plan");

        assertThat(texts(editions, "code")).containsExactly("2024-2026", "2021-2023");
        assertThat(editions.get(0).get("title").asString()).isEqualTo("Piano strategico metropolitano 2024-2026");
        assertThat(editions.get(0).get("approved_on").asString()).isEqualTo("2024-07-19");
        assertThat(editions.get(0).get("current").asBoolean()).isTrue();
        assertThat(editions.get(0).get("counts").toString())
                .isEqualTo("{\"axes\":6,\"strategies\":25,\"actions\":113,\"projects\":161,\"indicators\":85}");
        assertThat(editions.get(1).get("approved_on").isNull()).isTrue();
        assertThat(editions.get(1).get("current").asBoolean()).isFalse();
    }

    @Test
    void showsTheEditionAsATreeInWhichEveryProjectStandsOnce() {
        JsonNode axes = json(CURRENT).get("axes");
        List<JsonNode> strategies = items(axes).flatMap(axis -> items(axis.get("strategies"))).toList();
        List<JsonNode> actions = strategies.stream().flatMap(strategy -> items(strategy.get("actions"))).toList();
        Stream<JsonNode> projects = Stream.concat(strategies.stream(), actions.stream()).flatMap(node -> items(node.get("projects")));

        assertThat(texts(axes, "code")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(axes.get(1).get("title").asString()).isEqualTo("Torino metropoli più verde ed ecologica");
        assertThat(strategies).hasSize(25);
        assertThat(actions).hasSize(113).allMatch(action -> action.get("places").isInt());
        assertThat(projects.map(project -> project.get("id").asString())).hasSize(161).doesNotHaveDuplicates();
    }

    @Test
    void listsTheActionsInTheOrderOfThePlan() {
        JsonNode actions = json(CURRENT + "/actions");

        assertThat(actions.isArray()).isTrue();
        assertThat(texts(actions, "code")).hasSize(113).startsWith("1.1.1", "1.1.2").endsWith("6.3.2", "6.3.3");
    }

    @Test
    void showsAnActionWithItsOfficialTextProjectsAndIndicators() {
        JsonNode action = json(CURRENT + "/actions/2.2.2");

        assertThat(action.get("description").asString()).contains("aree produttive dismesse");
        assertThat(action.get("axis").get("code").asString()).isEqualTo("2");
        assertThat(action.get("strategy").get("code").asString()).isEqualTo("2.2");
        assertThat(action.get("projects")).hasSize(1);
        assertThat(action.get("projects").get(0).get("title").asString()).isEqualTo("Progetto Trentametro");
        assertThat(action.get("projects").get(0).get("link_basis").asString()).isEqualTo("wording");
        assertThat(action.get("indicators").get(0).toString()).contains("\"name\":\"Consumo di suolo\"", "\"value\":8.58", "\"year\":2023");
        assertThat(action.get("places").asInt()).isEqualTo(action.get("features").size());
    }

    @Test
    void listsThePlacesOfAnActionWithTheReasonAndABoxToZoomTo() {
        JsonNode action = read(service.get(CURRENT + "/actions/2.2.2", "Accept-Language", "en"));
        JsonNode place = items(action.get("features")).filter(feature -> feature.get("id").asString().equals("aree_dismesse.AD-001"))
                .findFirst().orElseThrow();

        assertThat(action.get("features")).hasSize(59);
        assertThat(place.get("layer").asString()).isEqualTo("aree_dismesse");
        assertThat(place.get("name").asString()).isNotBlank();
        assertThat(place.get("comune").asString()).isNotBlank();
        assertThat(place.get("basis").asString()).isEqualTo("INCLUDE");
        assertThat(place.get("reason").asString()).startsWith("Every dismissed site");
        assertThat(items(action.get("features")).map(feature -> feature.get("bbox"))).allSatisfy(box -> {
            assertThat(box.get(0).asDouble()).isBetween(6.5, box.get(2).asDouble());
            assertThat(box.get(2).asDouble()).isLessThan(8.3);
            assertThat(box.get(1).asDouble()).isBetween(44.6, box.get(3).asDouble());
            assertThat(box.get(3).asDouble()).isLessThan(45.7);
        });
    }

    @Test
    void countsPlacesPerActionAlikeInTreeListAndAction() {
        JsonNode listed = items(json(CURRENT + "/actions")).filter(action -> action.get("code").asString().equals("2.2.2"))
                .findFirst().orElseThrow();

        assertThat(listed.get("places").asInt()).isEqualTo(59);
        assertThat(json(CURRENT).at("/axes/1/strategies/1/actions/1/places").asInt()).isEqualTo(59);
    }

    @Test
    void tellsProvenTiesOfProjectsFromThoseByWording() {
        JsonNode projects = json(CURRENT + "/projects");

        assertThat(projects).hasSize(161);
        assertThat(items(projects).filter(project -> project.get("link_basis").isNull())).hasSize(119)
                .allMatch(project -> project.get("actions").isEmpty());
        assertThat(items(projects).filter(project -> project.get("link_basis").asString("").equals("wording"))).hasSize(39);
        assertThat(items(projects).filter(project -> List.of("cross_reference", "layout").contains(project.get("link_basis").asString("")))
                .map(project -> project.get("id").asString())).containsExactly("P008", "P011", "P069");
    }

    @Test
    void leavesTheValueOfAnIndicatorEmptyWhereTheSourcePrintsNoSingleNumber() {
        JsonNode indicators = json(CURRENT + "/indicators");

        assertThat(indicators).hasSize(85);
        assertThat(items(indicators).filter(indicator -> indicator.get("value").isNull()))
                .hasSize(3).allMatch(indicator -> !indicator.get("note").isNull());
        assertThat(indicators.get(3).get("value").toString()).isEqualTo("502");
        assertThat(json(CURRENT + "/survey")).hasSize(73);
    }

    @Test
    void showsOfTheFormerEditionWhatIsKnown() {
        assertThat(json("/api/v1/plan/2021-2023").get("axes")).hasSize(6).allMatch(axis -> axis.get("strategies").isEmpty());
        assertThat(json("/api/v1/plan/2021-2023/actions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/plan/2030-2032               | en | The plan has no edition '2030-2032'. There are: 2024-2026, 2021-2023.
            /api/v1/plan/2030-2032               | it | Il piano non ha l’edizione '2030-2032'. Ci sono: 2024-2026, 2021-2023.
            /api/v1/plan/2030-2032/actions       | en | The plan has no edition '2030-2032'. There are: 2024-2026, 2021-2023.
            /api/v1/plan/2030-2032/actions/2.2.2 | en | The plan has no edition '2030-2032'. There are: 2024-2026, 2021-2023.
            /api/v1/plan/2030-2032/projects      | en | The plan has no edition '2030-2032'. There are: 2024-2026, 2021-2023.
            /api/v1/plan/2021-2023/actions/2.2.2 | en | Edition 2021-2023 has no action '2.2.2'. There are none.
            /api/v1/plan/2021-2023/actions/2.2.2 | it | L’edizione 2021-2023 non ha l’azione '2.2.2'. Non ce n’è nessuna.
            """)
    void answersAnUnknownNameWithWhatThereIs(String path, String language, String detail) {
        Answer answer = service.get(path, "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(read(answer).get("detail").asString()).isEqualTo(detail);
    }

    @Test
    void namesAllActionsWhenOneIsUnknown() {
        Answer answer = service.get(CURRENT + "/actions/9.9.9", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(read(answer).get("available")).hasSize(113);
        assertThat(read(answer).get("detail").asString()).startsWith("Edition 2024-2026 has no action '9.9.9'. There are: 1.1.1, 1.1.2");
    }

    @Test
    void describesItselfInOpenApi() {
        JsonNode description = json("/v3/api-docs");

        assertThat(description.get("info").get("title").asString()).isNotBlank();
        assertThat(description.get("info").get("license").get("name").asString()).isEqualTo("EUPL-1.2");
        assertThat(description.get("paths").propertyNames()).contains("/api/v1/plan", "/api/v1/plan/{edition}/actions/{action}")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(description.at("/components/schemas/Project/properties").propertyNames()).contains("link_basis");
    }

    private JsonNode json(String path) {
        Answer answer = service.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        return read(answer);
    }

    private static JsonNode read(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array, String property) {
        return items(array).map(item -> item.get(property).asString()).toList();
    }
}
