package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.site.MapPicture;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One collection (OGC 17-069r4, 7.14). */
@Component
final class SingleCollection implements ApiResource {

    private final ApiLayers layers;
    private final CollectionDocuments documents;
    private final ApiAnswers answers;

    SingleCollection(ApiLayers layers, CollectionDocuments documents, ApiAnswers answers) {
        this.layers = layers;
        this.documents = documents;
        this.answers = answers;
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Layer layer = layers.named(exchange);
        Representation wanted = exchange.wanted(Representation.JSON_AND_HTML);
        CollectionDocument document = documents.of(layer, exchange, exchange.ownLinks(wanted, Representation.JSON_AND_HTML));
        if (wanted != Representation.HTML) {
            return answers.json(exchange, wanted, document);
        }
        ModelAndView page = answers.page(exchange, "collection", Map.of("collection", document, "layer", layer));
        page.addObject("picture", MapPicture.of(layers.features(layer).bounds(), layer.name()));
        return page;
    }
}
