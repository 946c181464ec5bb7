package it.torinometropoli.gis.vectortiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.models.PathItem;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.format.Link;
import org.springframework.stereotype.Component;

/** What OGC API – Tiles adds to the documents of the API that it is part of. */
@Component
public class TileLinks {

    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String TILE_MATRIX_SETS = "http://www.opengis.net/spec/tms/2.0/conf/";
    private static final String RELATIONS = "http://www.opengis.net/def/rel/ogc/1.0/";

    private static final LocalizedText ALL_TILES = new LocalizedText("I tasselli vettoriali di tutte le collezioni", "The vector tiles of all collections");
    private static final LocalizedText ITS_TILES = new LocalizedText("I tasselli vettoriali", "The vector tiles");
    private static final LocalizedText GRIDS = new LocalizedText("Le griglie dei tasselli", "The tile matrix sets");
    private static final LocalizedText STYLES = new LocalizedText("Gli stili per MapLibre", "The styles for MapLibre");

    /**
     * The links of the landing page.
     *
     * @param api the address of the API, without a slash at the end
     * @param locale the reader's language
     */
    public List<Link> landingPage(String api, Locale locale) {
        TileAddresses addresses = new TileAddresses(api);
        return List.of(new Link(RELATIONS + "tilesets-vector", addresses.tilesets(null), JsonLinks.JSON, ALL_TILES.in(locale)),
                new Link(RELATIONS + "tiling-schemes", addresses.matrixSets(), JsonLinks.JSON, GRIDS.in(locale)));
    }

    /**
     * The links of a collection.
     *
     * @param api the address of the API, without a slash at the end
     * @param locale the reader's language
     */
    public List<Link> collection(Layer layer, String api, Locale locale) {
        TileAddresses addresses = new TileAddresses(api);
        return List.of(new Link(RELATIONS + "tilesets-vector", addresses.tilesets(layer), JsonLinks.JSON, ITS_TILES.in(locale)),
                new Link(RELATIONS + "styles", addresses.styles(layer), JsonLinks.JSON, STYLES.in(locale)));
    }

    /** The conformance classes that tiles and what describes them meet, by their addresses. */
    public List<String> conformance() {
        return List.of(TILES + "core", TILES + "tileset", TILES + "tilesets-list", TILES + "dataset-tilesets", TILES + "geodata-tilesets",
                TILES + "collections-selection", TILES + "mvt", TILES + "oas30",
                TILE_MATRIX_SETS + "tilematrixset", TILE_MATRIX_SETS + "tilematrixsetlimits", TILE_MATRIX_SETS + "json-tilematrixset",
                TILE_MATRIX_SETS + "json-tilematrixsetlimits", TILE_MATRIX_SETS + "tilesetmetadata", TILE_MATRIX_SETS + "json-tilesetmetadata");
    }

    /**
     * The paths for the OpenAPI 3.0 document, relative to the address of the API and complete in themselves: they refer to no components.
     *
     * @param locale the reader's language
     */
    public Map<String, PathItem> openApiPaths(Locale locale) {
        return new OpenApiPaths(locale).all();
    }
}
