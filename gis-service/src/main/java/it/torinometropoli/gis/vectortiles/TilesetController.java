package it.torinometropoli.gis.vectortiles;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sets of vector tiles of a collection and of all collections (OGC 20-057, clauses 8 to 11; TileJSON 3.0.0). */
@RestController
@RequestMapping(TileAddresses.API)
class TilesetController {

    private static final LocalizedText ALL = new LocalizedText("Tutti i livelli", "All layers");
    private static final List<String> JSON_ONLY = List.of("json");
    private static final List<String> JSON_AND_TILEJSON = List.of("json", "tilejson");

    private final Catalog catalog;
    private final TileRequest requests;
    private final VectorTiles tiles;
    private final TilesetAnswer answer;

    TilesetController(Catalog catalog, TileRequest requests, VectorTiles tiles, TilesetAnswer answer) {
        this.catalog = catalog;
        this.requests = requests;
        this.tiles = tiles;
        this.answer = answer;
    }

    @GetMapping("/collections/{collectionId}/tiles")
    void ofCollection(@PathVariable String collectionId, Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TilesetSubject subject = collection(collectionId, locale);
        check(request, JSON_ONLY);
        answer.list(subject, request, response);
    }

    @GetMapping("/collections/{collectionId}/tiles/{tileMatrixSetId}")
    void ofCollection(@PathVariable String collectionId, @PathVariable String tileMatrixSetId, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        answer(collection(collectionId, locale), TileRequest.grid(tileMatrixSetId), request, response);
    }

    @GetMapping("/tiles")
    void ofAll(Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        check(request, JSON_ONLY);
        answer.list(all(locale), request, response);
    }

    @GetMapping("/tiles/{tileMatrixSetId}")
    void ofAll(@PathVariable String tileMatrixSetId, Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(all(locale), TileRequest.grid(tileMatrixSetId), request, response);
    }

    private void answer(TilesetSubject subject, TileGrid grid, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (check(request, grid == TileGrid.WEB_MERCATOR ? JSON_AND_TILEJSON : JSON_ONLY).equals("tilejson")) {
            answer.tileJson(subject, request, response);
        } else {
            answer.tileset(subject, grid, request, response);
        }
    }

    private static String check(HttpServletRequest request, List<String> formats) {
        TileRequest.check(request, TileRequest.OF_DOCUMENTS);
        return TileRequest.format(request, formats);
    }

    private TilesetSubject collection(String id, Locale locale) {
        Layer layer = requests.collection(id);
        return new TilesetSubject(layer, tiles.now(List.of(layer)), layer.title().in(locale), layer.summary().in(locale), locale);
    }

    private TilesetSubject all(Locale locale) {
        return new TilesetSubject(null, tiles.now(catalog.layers()), ALL.in(locale), null, locale);
    }
}
