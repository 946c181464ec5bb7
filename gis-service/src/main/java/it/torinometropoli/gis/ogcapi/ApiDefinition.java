package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The definition of the API in OpenAPI 3.0 (OGC 17-069r4, 7.3 and 9), with no reference out of the document, and as a page. */
@Component
final class ApiDefinition implements ApiResource {

    private static final List<Representation> OFFERED = List.of(Representation.OPENAPI, Representation.HTML);

    private final OpenApiDocuments documents;
    private final ApiAnswers answers;

    ApiDefinition(OpenApiDocuments documents, ApiAnswers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    /**
     * An operation as its page lists it.
     *
     * @param parameters none of them a reference
     */
    record Listed(String path, String summary, List<Parameter> parameters) {
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Representation wanted = exchange.wanted(OFFERED);
        OpenAPI definition = documents.of(exchange);
        return wanted == Representation.HTML ? answers.page(exchange, "api", Map.of("operations", listed(definition)))
                : answers.document(exchange, wanted, Json.mapper().writeValueAsString(definition).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Listed> listed(OpenAPI definition) {
        Map<String, Parameter> shared = definition.getComponents().getParameters();
        return definition.getPaths().entrySet().stream().map(path -> new Listed(path.getKey(), path.getValue().getGet().getSummary(),
                path.getValue().getGet().getParameters().stream().map(parameter -> parameter.get$ref() == null ? parameter
                        : shared.get(parameter.get$ref().substring(parameter.get$ref().lastIndexOf('/') + 1))).toList())).toList();
    }
}
