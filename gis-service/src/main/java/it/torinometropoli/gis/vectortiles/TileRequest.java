package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.tiles.TileMatrix;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Reads the parameters of requests for tiles and what describes them; what is wrong becomes a {@link TileProblem}. */
@Component
class TileRequest {

    /** The parameter that names the format of the answer. */
    static final String FORMAT = "f";
    /** The parameter that names the layers of a tile of the whole data set (OGC 20-057, clause 12). */
    static final String COLLECTIONS = "collections";

    /** The parameters that every document knows: its format, and the language of its texts. */
    static final List<String> OF_DOCUMENTS = List.of(FORMAT, "lang");

    private static final List<String> LANGUAGES = List.of("it", "en");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    private final Catalog catalog;

    TileRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The layer of a collection's identifier. */
    Layer collection(String id) {
        return catalog.layer(id).orElseThrow(() -> TileProblem.notThere("collectionId", id, collectionIds()));
    }

    /** The layers that a plain address names: one, or those of a group. */
    List<Layer> layers(String name) {
        List<Layer> layers = catalog.layersOf(name);
        if (layers.isEmpty()) {
            throw TileProblem.notThere("layer", name, collectionIds());
        }
        return layers;
    }

    /** The layers of a tile of the whole data set: all, or those that the query names. */
    List<Layer> collections(HttpServletRequest request) {
        String named = request.getParameter(COLLECTIONS);
        if (named == null) {
            return catalog.layers();
        }
        Set<String> known = Set.copyOf(collectionIds());
        List<String> ids = Arrays.stream(named.split(",", -1)).distinct().toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw TileProblem.badValue(COLLECTIONS, id, collectionIds());
            }
        }
        return catalog.layers().stream().filter(layer -> ids.contains(layer.name())).toList();
    }

    private List<String> collectionIds() {
        return catalog.layers().stream().map(Layer::name).toList();
    }

    /** The tile matrix set of an identifier. */
    static TileGrid grid(String id) {
        return TileGrid.of(id).orElseThrow(() -> TileProblem.notThere("tileMatrixSetId", id, TileGrid.ids()));
    }

    /**
     * A tile of a tile matrix set.
     *
     * @param address the parts of the address by name
     * @param names what the address calls matrix, row and column
     */
    static TilePlace place(TileGrid grid, Map<String, String> address, AddressNames names) {
        int zoom = number(names.matrix, address.get(names.matrix), grid.firstZoom(), grid.lastZoom());
        TileMatrix matrix = grid.matrix(zoom);
        int row = number(names.row, address.get(names.row), 0, matrix.rows() - 1);
        int column = number(names.column, address.get(names.column), 0, matrix.columns() - 1);
        return new TilePlace(grid, grid.set().find(zoom, column, row));
    }

    /** What an address calls the parts that name a tile. */
    enum AddressNames {
        /** As OGC API – Tiles does. */
        OGC("tileMatrix", "tileRow", "tileCol"),
        /** As web maps do. */
        XYZ("z", "y", "x");

        private final String matrix;
        private final String row;
        private final String column;

        AddressNames(String matrix, String row, String column) {
            this.matrix = matrix;
            this.row = row;
            this.column = column;
        }
    }

    private static int number(String name, String value, int least, int most) {
        int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw TileProblem.notThere(name, value, List.of("whole numbers from %d to %d".formatted(least, most)));
        }
        return number;
    }

    /**
     * The format that a query asks for with {@value #FORMAT}.
     *
     * @param offered the formats, the default one first
     */
    static String format(HttpServletRequest request, List<String> offered) {
        String named = request.getParameter(FORMAT);
        if (named != null && !offered.contains(named)) {
            throw TileProblem.badValue(FORMAT, named, offered);
        }
        return named == null ? offered.get(0) : named;
    }

    /** Refuses parameters of the query that are not known or come twice, and languages that are not there. */
    static void check(HttpServletRequest request, Collection<String> known) {
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw TileProblem.unknownParameter(parameter.getKey(), known);
            }
            if (parameter.getValue().length > 1) {
                throw TileProblem.badValue(parameter.getKey(), String.join(" and ", parameter.getValue()), List.of("one value"));
            }
        }
        String language = request.getParameter("lang");
        if (language != null && !LANGUAGES.contains(language)) {
            throw TileProblem.badValue("lang", language, LANGUAGES);
        }
    }
}
