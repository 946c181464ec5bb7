package it.torinometropoli.gis.tiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.locationtech.jts.geom.Coordinate;

/**
 * A way to cut the plane of a reference system into tiles of {@value #TILE_SIZE} × {@value #TILE_SIZE} pixels: a pyramid of matrices, each
 * with tiles half as wide as the one above (OGC 07-057r7, clause 6). Every matrix starts in the same corner, top left.
 */
public enum TileMatrixSet {

    /**
     * The grid of the web maps, zooms 0 to 18 (07-057r7, annex E.4): the square in which Pseudo-Mercator shows the world.
     */
    GOOGLE_MAPS_COMPATIBLE("GoogleMapsCompatible", Crs.WEB_MERCATOR, new TopLeft(-6_378_137 * Math.PI, 6_378_137 * Math.PI),
            new Top(0, 2 * 6_378_137 * Math.PI, 1, 1)),
    /**
     * The grid that OGC 17-083r2 gives the UTM zones, from its first matrix, 1, which is two tiles high from pole to pole. Its
     * levels halve as those of the web maps do, and other servers have it under the same name.
     */
    UTM32("UTM32WGS84Quad", Crs.UTM32, new TopLeft(-9_501_965.72931276, 20_003_931.4586255), new Top(1, 20_003_931.4586255, 1, 2));

    /** Width and height of a tile in pixels. */
    public static final int TILE_SIZE = 256;

    private static final int LAST_ZOOM = 18;
    private static final List<TileMatrixSet> ALL = List.of(values());

    private final String identifier;
    private final Crs crs;
    private final TopLeft origin;
    private final Top top;
    private final List<TileMatrix> matrices;

    TileMatrixSet(String identifier, Crs crs, TopLeft origin, Top top) {
        this.identifier = identifier;
        this.crs = crs;
        this.origin = origin;
        this.top = top;
        this.matrices = IntStream.rangeClosed(top.zoom, LAST_ZOOM).mapToObj(this::matrix).toList();
    }

    /** The corner where rows and columns start, x,y in metres of the reference system. */
    private record TopLeft(double x, double y) {
    }

    /** The first matrix: its zoom, the side of its tiles in metres, how many there are across and down. */
    private record Top(int zoom, double side, int columns, int rows) {
    }

    /** The set of an identifier. */
    static Optional<TileMatrixSet> of(String identifier) {
        return Optional.ofNullable(known(identifier));
    }

    /** The set of an identifier; null when there is none. */
    static TileMatrixSet known(String identifier) {
        for (TileMatrixSet set : ALL) {
            if (set.identifier.equals(identifier)) {
                return set;
            }
        }
        return null;
    }

    /** The name in requests and capabilities. */
    String identifier() {
        return identifier;
    }

    /** The reference system of the plane. */
    public Crs crs() {
        return crs;
    }

    /** The scales as annex E of 07-057r7 names them; empty when it does not. */
    Optional<String> wellKnownScaleSet() {
        return this == GOOGLE_MAPS_COMPATIBLE ? Optional.of("urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible") : Optional.empty();
    }

    /** The upper left corner of tile 0,0 of every matrix, x,y in {@link #crs()}. */
    public Coordinate origin() {
        return new Coordinate(origin.x, origin.y);
    }

    /** The zoom of the largest scale. */
    public int lastZoom() {
        return LAST_ZOOM;
    }

    /** All matrices, that of the smallest scale first. */
    public List<TileMatrix> matrices() {
        return matrices;
    }

    /** A tile by its numbers; null when the set has none such. */
    public Tile find(int zoom, int column, int row) {
        if (zoom < top.zoom || zoom > LAST_ZOOM) {
            return null;
        }
        TileMatrix matrix = matrices.get(zoom - top.zoom);
        return matrix.has(column, row) ? new Tile(matrix, column, row) : null;
    }

    /** The matrix of a zoom; empty when the set has none. */
    Optional<TileMatrix> atZoom(int zoom) {
        return zoom >= top.zoom && zoom <= LAST_ZOOM ? Optional.of(matrices.get(zoom - top.zoom)) : Optional.empty();
    }

    private TileMatrix matrix(int zoom) {
        int parts = 1 << (zoom - top.zoom);
        return new TileMatrix(this, zoom, top.columns * parts, top.rows * parts);
    }

    /** The side of a tile in metres. */
    public double tileSide(int zoom) {
        return top.side / (1 << (zoom - top.zoom));
    }
}
