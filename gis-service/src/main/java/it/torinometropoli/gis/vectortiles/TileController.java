package it.torinometropoli.gis.vectortiles;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.ows.Revalidation;
import it.torinometropoli.gis.vectortiles.TileRequest.AddressNames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Vector tiles: of a collection and of all (OGC 20-057, clauses 7, 10 and 11), and at the plain addresses that web maps know. Where nothing
 * shows the answer is 204 without content, where the matrix has no such tile 404.
 */
@RestController
class TileController {

    /** A Mapbox Vector Tile as a media type. */
    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private static final String TILE = "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";
    private static final List<String> FORMATS = List.of("mvt");

    private final TileRequest requests;
    private final VectorTiles tiles;
    private final String cacheControl;

    TileController(TileRequest requests, VectorTiles tiles, VectorTileSettings settings) {
        this.requests = requests;
        this.tiles = tiles;
        this.cacheControl = settings.maxAge().isZero() ? "public, no-cache" : "public, max-age=" + settings.maxAge().toSeconds();
    }

    @GetMapping("/ogcapi/collections/{collectionId}/tiles" + TILE)
    void ofCollection(@PathVariable Map<String, String> address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TileRequest.check(request, List.of(TileRequest.FORMAT));
        TileRequest.format(request, FORMATS);
        Layer layer = requests.collection(address.get("collectionId"));
        answer(List.of(layer), ogcPlace(address), request, response);
    }

    @GetMapping("/ogcapi/tiles" + TILE)
    void ofAll(@PathVariable Map<String, String> address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        TileRequest.check(request, List.of(TileRequest.FORMAT, TileRequest.COLLECTIONS));
        TileRequest.format(request, FORMATS);
        answer(requests.collections(request), ogcPlace(address), request, response);
    }

    /** Queries are let pass: web maps append what keeps caches apart. */
    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    void plain(@PathVariable Map<String, String> address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Layer> layers = requests.layers(address.get("layer"));
        answer(layers, TileRequest.place(TileGrid.WEB_MERCATOR, address, AddressNames.XYZ), request, response);
    }

    private static TilePlace ogcPlace(Map<String, String> address) {
        return TileRequest.place(TileRequest.grid(address.get("tileMatrixSetId")), address, AddressNames.OGC);
    }

    private void answer(List<Layer> layers, TilePlace place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<FeatureSource> sources = tiles.now(layers);
        boolean known = Revalidation.answered(tiles.version(sources, place), request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (known) {
            return;
        }
        byte[] tile = tiles.tile(sources, place);
        if (tile.length == 0) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(tile.length);
        response.getOutputStream().write(tile);
    }
}
