package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** All collections (OGC 17-069r4, 7.13). */
@Component
final class CollectionList implements ApiResource {

    private final ApiLayers layers;
    private final CollectionDocuments documents;
    private final ApiAnswers answers;

    CollectionList(ApiLayers layers, CollectionDocuments documents, ApiAnswers answers) {
        this.layers = layers;
        this.documents = documents;
        this.answers = answers;
    }

    /** The document; {@code crs} is what all collections have in common (OGC 18-058r1, {@code /req/crs/fc-md-crs-list-global}). */
    record Document(List<ApiLink> links, List<String> crs, List<CollectionDocument> collections) {
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Representation wanted = exchange.wanted(Representation.JSON_AND_HTML);
        Document document = new Document(exchange.ownLinks(wanted, Representation.JSON_AND_HTML), ApiLayers.CRS_LIST,
                layers.all().stream().map(layer -> documents.of(layer, exchange, List.of(new ApiLink(
                        exchange.address("collections", layer.name()), "self", Representation.JSON.mediaType(), layer.title().in(exchange.locale()))))).toList());
        return wanted == Representation.HTML ? answers.page(exchange, "collections", Map.of("collections", document.collections()))
                : answers.json(exchange, wanted, document);
    }
}
