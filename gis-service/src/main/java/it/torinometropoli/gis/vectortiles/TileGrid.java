package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.tiles.TileMatrix;
import it.torinometropoli.gis.tiles.TileMatrixSet;

/** The tile matrix sets of the vector tiles, by the names of OGC 17-083r4, annex D. They are the grids of the raster tiles. */
enum TileGrid {

    /** The grid of the web maps. */
    WEB_MERCATOR("WebMercatorQuad", "Google Maps Compatible for the World", TileMatrixSet.GOOGLE_MAPS_COMPATIBLE, List.of("X", "Y")),
    /** The grid of UTM zone 32. */
    UTM32("UTM32WGS84Quad", "Universal Transverse Mercator Zone 32 WGS84 Quad", TileMatrixSet.UTM32, List.of("E", "N"));

    /** The address below which the standard's register keeps its tile matrix sets. */
    private static final String REGISTER = "http://www.opengis.net/def/tilematrixset/OGC/1.0/";

    private final String id;
    private final String title;
    private final TileMatrixSet set;
    private final List<String> axes;

    TileGrid(String id, String title, TileMatrixSet set, List<String> axes) {
        this.id = id;
        this.title = title;
        this.set = set;
        this.axes = axes;
    }

    /** The grid of an identifier. */
    static Optional<TileGrid> of(String id) {
        return Arrays.stream(values()).filter(grid -> grid.id.equals(id)).findFirst();
    }

    /** The identifiers of all grids. */
    static List<String> ids() {
        return Arrays.stream(values()).map(TileGrid::id).toList();
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** The name in the standard's register. */
    String uri() {
        return REGISTER + id;
    }

    Crs crs() {
        return set.crs();
    }

    TileMatrixSet set() {
        return set;
    }

    /** The names of the axes in the order of coordinates. */
    List<String> axes() {
        return axes;
    }

    int firstZoom() {
        return set.matrices().get(0).zoom();
    }

    int lastZoom() {
        return set.lastZoom();
    }

    /** The level of a zoom, from {@link #firstZoom()} to {@link #lastZoom()}. */
    TileMatrix matrix(int zoom) {
        return set.matrices().get(zoom - firstZoom());
    }
}
