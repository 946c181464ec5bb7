package it.torinometropoli.gis.vectortiles;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.Link;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.style.Environment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.geotools.api.style.Style;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The styles of collections for MapLibre and others that read its style documents. The addresses are those of the draft of OGC API – Styles. */
@RestController
@RequestMapping(TileAddresses.API + "/collections/{collectionId}/styles")
class StyleController {

    /** A style document of MapLibre as a media type. */
    static final String MEDIA_TYPE = "application/vnd.mapbox.style+json";

    private static final List<String> LIST_FORMATS = List.of("json");
    private static final List<String> STYLE_FORMATS = List.of("mapbox");

    private final Catalog catalog;
    private final TileRequest requests;
    private final Environment environment;
    private final ServiceAddress service;
    private final JsonAnswer answer;

    StyleController(Catalog catalog, TileRequest requests, Environment environment, ServiceAddress service, JsonAnswer answer) {
        this.catalog = catalog;
        this.requests = requests;
        this.environment = environment;
        this.service = service;
        this.answer = answer;
    }

    @GetMapping
    void list(@PathVariable String collectionId, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Layer layer = requests.collection(collectionId);
        TileRequest.check(request, TileRequest.OF_DOCUMENTS);
        TileRequest.format(request, LIST_FORMATS);
        TileAddresses addresses = addresses(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("default", layer.styles().get(0));
        document.put("styles", layer.styles().stream().map(style -> Map.of("id", style,
                "links", JsonLinks.of(new Link("stylesheet", addresses.style(layer, style) + "?f=mapbox", MEDIA_TYPE, style)))).toList());
        document.put("links", JsonLinks.of(new Link("self", addresses.styles(layer), JsonLinks.JSON, null)));
        answer.send(document, JsonLinks.JSON, request, response);
    }

    @GetMapping("/{styleId}")
    void style(@PathVariable String collectionId, @PathVariable String styleId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Layer layer = requests.collection(collectionId);
        if (!layer.styles().contains(styleId)) {
            throw TileProblem.notThere("styleId", styleId, layer.styles());
        }
        TileRequest.check(request, TileRequest.OF_DOCUMENTS);
        TileRequest.format(request, STYLE_FORMATS);
        Style style = environment.in(catalog.style(styleId).orElseThrow(), Map.of());
        String tileJson = addresses(request).tileset(layer, TileGrid.WEB_MERCATOR) + "?f=tilejson";
        answer.send(MapLibreStyle.of(layer, styleId, style, tileJson), MEDIA_TYPE, request, response);
    }

    private TileAddresses addresses(HttpServletRequest request) {
        return new TileAddresses(service.root(request) + TileAddresses.API);
    }
}
