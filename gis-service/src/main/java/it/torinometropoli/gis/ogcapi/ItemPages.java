package it.torinometropoli.gis.ogcapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.portal.FeatureCard;
import it.torinometropoli.gis.portal.FeatureCards;
import it.torinometropoli.gis.portal.PastMunicipalities;
import it.torinometropoli.gis.site.MapAddress;
import it.torinometropoli.gis.site.MapPicture;
import it.torinometropoli.gis.portal.ValueText;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Features as pages for people. */
@Component
class ItemPages {

    private final FeatureCards cards;
    private final ValueText text;
    private final ApiAnswers answers;
    private final PastMunicipalities past;

    ItemPages(FeatureCards cards, ValueText text, ApiAnswers answers, PastMunicipalities past) {
        this.past = past;
        this.cards = cards;
        this.text = text;
        this.answers = answers;
    }

    /**
     * A row of the table of features.
     *
     * @param id the feature's identifier
     * @param href address of the feature's page
     * @param values one per column, empty where nothing is known
     */
    record Row(String id, String href, List<String> values) {
    }

    /**
     * The page of some features.
     *
     * @param first number of the first one, from 1
     * @param last number of the last one
     * @param matched how many match in all
     */
    record Span(long first, long last, long matched) {
    }

    /** The table of a page of features, with links to its neighbours. */
    ModelAndView items(ApiExchange exchange, ItemsQuery query, List<ApiLink> links) {
        Layer layer = query.source().layer();
        Locale locale = exchange.locale();
        List<Attribute> columns = layer.attributes().stream()
                .filter(attribute -> attribute.shownIn(locale) && query.properties().contains(attribute.name())).toList();
        List<Row> rows;
        try (Stream<SimpleFeature> features = query.source().features(query.query())) {
            rows = features.map(feature -> row(exchange, layer, feature, columns)).toList();
        }
        long offset = query.query().offset();
        ModelAndView page = answers.page(exchange, "items", Map.of("layer", layer, "columns", columns, "rows", rows,
                "span", new Span(offset + 1, offset + rows.size(), query.source().count(query.query())),
                "collectionHref", exchange.address("collections", layer.name())));
        links.stream().filter(link -> List.of("next", "prev").contains(link.rel())).forEach(link -> page.addObject(link.rel(), link));
        return page;
    }

    private Row row(ApiExchange exchange, Layer layer, SimpleFeature feature, List<Attribute> columns) {
        return new Row(feature.getID(), exchange.address("collections", layer.name(), "items", feature.getID()), columns.stream().map(column -> {
            Object value = feature.getAttribute(column.name());
            return value == null ? "" : text.of(column, value, exchange.locale());
        }).toList());
    }

    /** All that is known of a feature, a map, and the actions of the plan that it serves. */
    ModelAndView item(ApiExchange exchange, Layer layer, SimpleFeature feature, List<ApiLink> links) {
        String id = layer.localId(feature.getID()).orElseThrow();
        FeatureCard card = cards.card(layer.name(), id, exchange.locale());
        ModelAndView page = answers.page(exchange, "item", Map.of("layer", layer, "card", card,
                "name", card.name() == null ? feature.getID() : card.name(),
                "mapHref", MapAddress.ofFeature(feature.getID(), exchange.locale()),
                "documents", links.stream().filter(link -> link.rel().equals("alternate")).toList()));
        page.addObject("past", past.of(layer.name(), id, exchange.locale()));
        Object shape = feature.getAttribute(FeatureSource.GEOMETRY);
        page.addObject("picture", MapPicture.of(shape instanceof Geometry geometry ? geometry.getEnvelopeInternal() : new Envelope(), layer.name()));
        return page;
    }
}
