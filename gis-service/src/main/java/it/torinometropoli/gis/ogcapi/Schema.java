package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the features of a collection hold (OGC 23-058r1). */
@Component
final class Schema implements ApiResource {

    private static final String PATH = "schema";
    private static final List<Representation> OFFERED = List.of(Representation.SCHEMA, Representation.HTML);

    private final ApiLayers layers;
    private final ApiAnswers answers;

    Schema(ApiLayers layers, ApiAnswers answers) {
        this.layers = layers;
        this.answers = answers;
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Layer layer = layers.named(exchange);
        Representation wanted = exchange.wanted(OFFERED);
        return wanted == Representation.HTML ? answers.page(exchange, PATH, Map.of("layer", layer))
                : answers.json(exchange, wanted, JsonSchemas.returnables(layer, exchange.address("collections", layer.name(), PATH), exchange.locale()));
    }
}
