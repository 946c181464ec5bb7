package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.vectortiles.TileLinks;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The landing page (OGC 17-069r4, 7.2). */
@Component
final class LandingPage implements ApiResource {

    /** What the API is called. */
    static final LocalizedText TITLE = new LocalizedText("I dati del Piano strategico metropolitano", "The data of the metropolitan strategic plan");

    /** What it offers. */
    static final LocalizedText DESCRIPTION = new LocalizedText(
            "I luoghi del Piano strategico della Città metropolitana di Torino come elementi geografici, secondo OGC API – Features.",
            "The places of the strategic plan of Città metropolitana di Torino as geographic features, by OGC API – Features.");

    private final ApiAnswers answers;
    private final ServiceProvider provider;
    private final TileLinks tiles;

    LandingPage(ApiAnswers answers, ServiceProvider provider, TileLinks tiles) {
        this.answers = answers;
        this.provider = provider;
        this.tiles = tiles;
    }

    /** The document. */
    record Document(String title, String description, String attribution, List<ApiLink> links) {
    }

    @Override
    public ModelAndView answer(ApiExchange exchange) throws IOException {
        Representation wanted = exchange.wanted(Representation.JSON_AND_HTML);
        Locale locale = exchange.locale();
        Document document = new Document(TITLE.in(locale), DESCRIPTION.in(locale), provider.name(), links(exchange, wanted));
        return wanted == Representation.HTML ? answers.page(exchange, "landing", Map.of("document", document))
                : answers.json(exchange, wanted, document);
    }

    private List<ApiLink> links(ApiExchange exchange, Representation wanted) {
        Locale locale = exchange.locale();
        List<ApiLink> links = new ArrayList<>(exchange.ownLinks(wanted, Representation.JSON_AND_HTML));
        links.add(new ApiLink(exchange.address("api"), "service-desc", Representation.OPENAPI.mediaType(), LinkTitle.API.in(locale)));
        links.add(new ApiLink(exchange.address("api") + "?f=html", "service-doc", Representation.HTML.mediaType(), LinkTitle.API_PAGE.in(locale)));
        links.add(new ApiLink(exchange.address("conformance"), "conformance", Representation.JSON.mediaType(), LinkTitle.CONFORMANCE.in(locale)));
        links.add(new ApiLink(exchange.address("collections"), "data", Representation.JSON.mediaType(), LinkTitle.COLLECTIONS.in(locale)));
        links.add(new ApiLink(exchange.address("functions"), "http://www.opengis.net/def/rel/ogc/1.0/functions", Representation.JSON.mediaType(),
                LinkTitle.FUNCTIONS.in(locale)));
        tiles.landingPage(exchange.address(), locale).forEach(link -> links.add(ApiLink.of(link)));
        return links;
    }
}
