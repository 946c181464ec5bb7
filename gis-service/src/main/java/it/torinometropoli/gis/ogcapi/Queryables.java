package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What filters on a collection may name (OGC 19-079r2, 6). */
@Component
final class Queryables implements ApiResource {

    private static final String PATH = "queryables";
    private static final List<Representation> OFFERED = List.of(Representation.SCHEMA, Representation.HTML);

    private final ApiLayers layers;
    private final ApiAnswers answers;

    Queryables(ApiLayers layers, ApiAnswers answers) {
        this.layers = layers;
        this.answers = answers;
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Layer layer = layers.named(exchange);
        Representation wanted = exchange.wanted(OFFERED);
        return wanted == Representation.HTML ? answers.page(exchange, PATH, Map.of("layer", layer))
                : answers.json(exchange, wanted, JsonSchemas.queryables(layer, exchange.address("collections", layer.name(), PATH), exchange.locale()));
    }
}
