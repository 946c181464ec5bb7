package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.vectortiles.TileLinks;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The declaration of conformance (OGC 17-069r4, 7.4). */
@Component
final class Conformance implements ApiResource {

    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";

    /** The classes of features and conditions whose requirements are met, by their addresses. */
    private static final List<String> CLASSES = List.of(
            FEATURES + "1/1.0/conf/core",
            FEATURES + "1/1.0/conf/oas30",
            FEATURES + "1/1.0/conf/html",
            FEATURES + "1/1.0/conf/geojson",
            FEATURES + "2/1.0/conf/crs",
            FEATURES + "3/1.0/conf/queryables",
            FEATURES + "3/1.0/conf/queryables-query-parameters",
            FEATURES + "3/1.0/conf/filter",
            FEATURES + "3/1.0/conf/features-filter",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "property-property",
            CQL2 + "functions",
            CQL2 + "arithmetic");

    private final List<String> classes;
    private final ApiAnswers answers;

    Conformance(TileLinks tiles, ApiAnswers answers) {
        this.classes = Stream.concat(CLASSES.stream(), tiles.conformance().stream()).toList();
        this.answers = answers;
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Representation wanted = exchange.wanted(Representation.JSON_AND_HTML);
        return wanted == Representation.HTML ? answers.page(exchange, "conformance", Map.of("classes", classes))
                : answers.json(exchange, wanted, Map.of("conformsTo", classes));
    }
}
