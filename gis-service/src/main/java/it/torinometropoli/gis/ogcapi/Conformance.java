package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The declaration of conformance (OGC 17-069r4, 7.4). */
@Component
final class Conformance implements ApiResource {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";

    /** The classes whose requirements are met, by their addresses. */
    static final List<String> CLASSES = List.of(
            FEATURES + "1/1.0/conf/core",
            FEATURES + "1/1.0/conf/oas30",
            FEATURES + "1/1.0/conf/html",
            FEATURES + "1/1.0/conf/geojson",
            FEATURES + "2/1.0/conf/crs");

    private final ApiAnswers answers;

    Conformance(ApiAnswers answers) {
        this.answers = answers;
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Representation wanted = exchange.wanted(Representation.JSON_AND_HTML);
        return wanted == Representation.HTML ? answers.page(exchange, "conformance", Map.of("classes", CLASSES))
                : answers.json(exchange, wanted, Map.of("conformsTo", CLASSES));
    }
}
