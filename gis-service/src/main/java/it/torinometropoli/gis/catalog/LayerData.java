package it.torinometropoli.gis.catalog;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the features of a layer are that somebody else keeps: a table of the service's database, which the services' login must be
 * allowed to read, or a file. Only the attributes that the layer names are read.
 *
 * @param table a table or view, {@code schema.table} or {@code table}; with a GeoPackage the table in it, which may be left out when it
 *        holds one only
 * @param file a Shapefile ({@code .shp}) or GeoPackage ({@code .gpkg}), relative to the folder of the layer descriptions; null for a table
 *        of the database
 * @param id the column that identifies a feature; needed for a table of the database, otherwise the file's own key when left out
 * @param geometry the geometry column of a table of the database; {@code geom} when left out
 * @param crs the reference system, such as {@code EPSG:3003}, of data that do not state theirs
 */
public record LayerData(String table, String file, String id, String geometry, String crs) {

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Pattern TABLE = Pattern.compile("(?:" + COLUMN + "\\.)?" + COLUMN);

    /** Refuses names that are no identifiers, and data that are nowhere. */
    public LayerData {
        geometry = geometry == null ? "geom" : geometry;
        check(table != null || file != null, "'data' needs 'table' or 'file'");
        check(table == null || TABLE.matcher(table).matches() || file != null, "'table' must match " + TABLE);
        check(file != null || id != null, "'data' needs 'id', the column that identifies a feature of the table");
        check(file == null || Stream.of(".shp", ".gpkg").anyMatch(file::endsWith), "'file' must end with .shp or .gpkg");
        check(id == null || COLUMN.matcher(id).matches(), "'id' must match " + COLUMN);
        check(COLUMN.matcher(geometry).matches(), "'geometry' must match " + COLUMN);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }
}
