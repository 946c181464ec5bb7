package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureSet;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The features of a collection, page by page (OGC 17-069r4, 7.15). */
@Component
final class Items implements ApiResource {

    private final ApiLayers layers;
    private final ItemsQueryReader reader;
    private final ItemFormats formats;
    private final ItemPages pages;
    private final ApiAnswers answers;

    Items(ApiLayers layers, ItemsQueryReader reader, ItemFormats formats, ItemPages pages, ApiAnswers answers) {
        this.layers = layers;
        this.reader = reader;
        this.formats = formats;
        this.pages = pages;
        this.answers = answers;
    }

    @Override
    public Collection<String> parameters(ApiExchange exchange) {
        return ItemsParameters.of(layers.named(exchange));
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Layer layer = layers.named(exchange);
        FeatureSource source = layers.features(layer);
        Representation wanted = exchange.wanted(formats.offered());
        ItemsQuery query = reader.read(exchange, source);
        if (wanted == Representation.HTML) {
            ItemsQuery brief = query.atMost(ItemsParameters.MOST_OF_A_PAGE);
            return pages.items(exchange, brief, links(exchange, wanted, brief, source.count(brief.query())));
        }
        if (!answers.answered(exchange, wanted, source.version())) {
            features(exchange, wanted, query).sendCollection(layer.localName(), exchange.response());
        }
        return null;
    }

    private FeaturesAnswer features(ApiExchange exchange, Representation wanted, ItemsQuery query) {
        FeatureSource source = query.source();
        long matched = source.count(query.query());
        long returned = Math.min(Math.max(matched - query.query().offset(), 0), query.query().limit());
        FeatureSet set = new FeatureSet(source.layer(), query.properties(),
                returned == 0 ? Stream.empty() : source.features(query.query()), matched, returned);
        return new FeaturesAnswer(wanted, formats.format(wanted), new FeatureAnswer(List.of(set), query.crs(),
                links(exchange, wanted, query, matched).stream().map(ApiLink::ofFeatures).toList(),
                Item.schema(exchange, source.layer()), Instant.now()));
    }

    /** Links to this page, its neighbours and its collection (OGC 17-069r4, {@code /req/core/fc-links}). */
    private List<ApiLink> links(ApiExchange exchange, Representation wanted, ItemsQuery query, long matched) {
        Locale locale = exchange.locale();
        long offset = query.query().offset();
        long limit = query.query().limit();
        List<ApiLink> links = new ArrayList<>(exchange.ownLinks(wanted, formats.offered()));
        if (offset + limit < matched) {
            links.add(new ApiLink(page(exchange, offset + limit, limit), "next", wanted.mediaType(), LinkTitle.NEXT.in(locale)));
        }
        if (offset > 0) {
            long back = Math.min(offset, limit);
            links.add(new ApiLink(page(exchange, offset - back, limit), "prev", wanted.mediaType(), LinkTitle.PREVIOUS.in(locale)));
        }
        links.add(new ApiLink(exchange.address("collections", query.source().layer().name()), "collection", Representation.JSON.mediaType(),
                LinkTitle.COLLECTION.in(locale)));
        return links;
    }

    private static String page(ApiExchange exchange, long offset, long limit) {
        return exchange.self(Map.of(ItemsParameters.OFFSET, offset == 0 ? "" : Long.toString(offset), ItemsParameters.LIMIT, Long.toString(limit)));
    }
}
