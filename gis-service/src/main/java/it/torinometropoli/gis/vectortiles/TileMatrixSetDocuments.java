package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.format.Link;
import it.torinometropoli.gis.tiles.TileMatrix;
import it.torinometropoli.gis.tiles.TileMatrixSet;
import org.locationtech.jts.geom.Coordinate;

/** Tile matrix sets as JSON (OGC 17-083r4, clause 7.2; the list as in OGC API – Tiles). */
final class TileMatrixSetDocuments {

    private static final String WELL_KNOWN_SCALES = "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible";

    private final TileAddresses addresses;

    TileMatrixSetDocuments(TileAddresses addresses) {
        this.addresses = addresses;
    }

    /** All sets with links to their definitions. */
    Map<String, Object> list() {
        List<Object> sets = Arrays.stream(TileGrid.values()).<Object>map(grid -> {
            Map<String, Object> set = head(grid);
            set.put("links", JsonLinks.of(new Link("self", addresses.matrixSet(grid), JsonLinks.JSON, grid.title())));
            return set;
        }).toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tileMatrixSets", sets);
        document.put("links", JsonLinks.of(new Link("self", addresses.matrixSets(), JsonLinks.JSON, null)));
        return document;
    }

    /** The definition of a set. */
    Map<String, Object> definition(TileGrid grid) {
        Map<String, Object> document = head(grid);
        document.put("orderedAxes", grid.axes());
        if (grid == TileGrid.WEB_MERCATOR) {
            document.put("wellKnownScaleSet", WELL_KNOWN_SCALES);
        }
        document.put("tileMatrices", grid.set().matrices().stream().map(TileMatrixSetDocuments::matrix).toList());
        return document;
    }

    private static Map<String, Object> head(TileGrid grid) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", grid.id());
        document.put("title", grid.title());
        document.put("uri", grid.uri());
        document.put("crs", grid.crs().uri());
        return document;
    }

    private static Map<String, Object> matrix(TileMatrix matrix) {
        Coordinate origin = matrix.set().origin();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", matrix.identifier());
        document.put("scaleDenominator", matrix.scaleDenominator());
        document.put("cellSize", matrix.set().tileSide(matrix.zoom()) / TileMatrixSet.TILE_SIZE);
        document.put("cornerOfOrigin", "topLeft");
        document.put("pointOfOrigin", List.of(origin.x, origin.y));
        document.put("tileWidth", TileMatrixSet.TILE_SIZE);
        document.put("tileHeight", TileMatrixSet.TILE_SIZE);
        document.put("matrixWidth", matrix.columns());
        document.put("matrixHeight", matrix.rows());
        return document;
    }
}
