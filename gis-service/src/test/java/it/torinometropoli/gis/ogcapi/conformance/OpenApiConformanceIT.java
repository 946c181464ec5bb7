package it.torinometropoli.gis.ogcapi.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ogcapi.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The abstract tests of OGC 17-069r4 for the class OpenAPI 3.0. No parser of OpenAPI is at hand: the structure is looked at itself. */
@IntegrationTest
class OpenApiConformanceIT {

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");

    @LocalServerPort
    private int port;

    private ApiClient api;
    private JsonNode definition;

    @BeforeEach
    void read() {
        api = new ApiClient(port);
        definition = api.json("/api", "Accept", "application/vnd.oai.openapi+json;version=3.0");
    }

    @Test
    @DisplayName("/conf/oas30/oas-definition-1, /conf/oas30/oas-definition-2")
    void theDefinitionIsCompleteInItself() {
        assertThat(definition.path("openapi").asString()).startsWith("3.0.");
        assertThat(definition.at("/info/title").asString()).isNotEmpty();
        assertThat(definition.at("/info/version").asString()).isNotEmpty();
        assertThat(definition.at("/servers/0/url").asString()).isEqualTo(api.root());
        assertThat(references(definition)).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(definition.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        });
    }

    @Test
    @DisplayName("/conf/oas30/oas-definition-2: operations")
    void everyOperationHasAnIdentifierOfItsOwnParametersAndAnswers() {
        List<String> identifiers = new ArrayList<>();
        definition.path("paths").forEachEntry((path, item) -> {
            assertThat(path).startsWith("/");
            JsonNode operation = item.path("get");
            identifiers.add(operation.path("operationId").asString());
            assertThat(operation.path("tags").size()).isEqualTo(1);
            assertThat(operation.path("responses").has("200")).isTrue();
            operation.path("parameters").forEach(given -> {
                JsonNode parameter = given.has("$ref") ? definition.at(given.path("$ref").asString().substring(1)) : given;
                assertThat(parameter.path("name").asString()).isNotEmpty();
                assertThat(parameter.path("in").asString()).isIn("query", "path");
                assertThat(parameter.path("schema").has("oneOf") || TYPES.contains(parameter.at("/schema/type").asString())).as(parameter.toString()).isTrue();
            });
        });
        assertThat(identifiers).hasSizeGreaterThan(5 + 5 * api.collections().size()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("/conf/oas30/oas-impl")
    void everyPathOfTheDefinitionAnswers() {
        definition.path("paths").propertyNames().forEach(path -> {
            if (path.contains("{featureId}")) {
                List<String> ids = ApiClient.ids(api.json(path.replace("/{featureId}", "?limit=1")));
                ids.forEach(id -> api.json(path.replace("{featureId}", id)));
            } else if (!path.contains("{")) {
                assertThat(api.get(path).status()).as(path).isEqualTo(200);
            }
        });
    }

    @Test
    @DisplayName("/conf/oas30/completeness, /conf/oas30/exceptions-codes")
    void everyOperationStatesTheAnswersItMayGive() {
        definition.path("paths").forEach(item -> assertThat(item.at("/get/responses").propertyNames()).contains("200", "400"));
        assertThat(definition.at("/paths/~1collections~1comuni~1items/get/responses").propertyNames()).contains("404", "406");
    }

    @Test
    @DisplayName("/conf/core/fc-bbox-definition, /conf/core/fc-limit-definition, /conf/core/fc-time-definition, /conf/crs/bbox-crs-parameter: definitions")
    void theParametersAreDefinedAsTheStandardHasThem() {
        JsonNode parameters = definition.at("/components/parameters");

        assertThat(parameters.at("/limit/schema/minimum").asInt()).isEqualTo(1);
        assertThat(parameters.at("/limit/schema/maximum").asInt()).isEqualTo(10_000);
        assertThat(parameters.at("/limit/schema/default").asInt()).isEqualTo(100);
        assertThat(parameters.at("/bbox/explode").asBoolean(true)).isFalse();
        assertThat(parameters.at("/bbox/schema/oneOf").size()).isEqualTo(2);
        assertThat(parameters.at("/datetime/schema/type").asString()).isEqualTo("string");
        assertThat(parameters.at("/crs/schema/default").asString()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsString("$ref");
    }
}
