package it.torinometropoli.gis.geofile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/** A file of features, open for reading. For one thread; whoever opens it closes it. */
public interface FeatureFile extends AutoCloseable {

    /**
     * Opens a file by its extension.
     *
     * @param file a Shapefile ({@code .shp}, with its {@code .shx} and {@code .dbf}) or GeoPackage ({@code .gpkg})
     * @param table the table of features in a GeoPackage; null when it holds one only
     * @throws FeatureFileException when it is not there, not of that format, or has no such table
     */
    static FeatureFile open(Path file, String table) {
        if (!Files.isRegularFile(file)) {
            throw new FeatureFileException(file, "the file is not there");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".shp")) {
            return new Shapefile(file);
        }
        if (name.endsWith(".gpkg")) {
            return new GeoPackage(file, table);
        }
        throw new FeatureFileException(file, "only .shp and .gpkg are read");
    }

    /** The attributes in the order of the file, without key and geometry. */
    List<String> columns();

    /** The column that identifies a feature; empty when its place in the file does. */
    Optional<String> key();

    /**
     * The reference system that the file states; empty when it states none.
     *
     * @throws FeatureFileException when it states one that the service does not offer
     */
    Optional<Crs> crs();

    /**
     * Reads every feature once, in the order of the file.
     *
     * @param columns the attributes wanted, of {@link #columns} or the {@link #key}
     * @throws FeatureFileException when a column is not there or the file is damaged
     */
    void read(List<String> columns, RowReader reader);

    @Override
    void close();

    /** Takes one feature after the other. */
    @FunctionalInterface
    interface RowReader {

        /**
         * Takes a feature.
         *
         * @param id its key, or its number in the file from 1
         * @param values those of the columns asked for, in that order: text, numbers, booleans, {@link java.sql.Date} or null
         * @param shape x,y in the reference system of the file; null when it has none
         */
        void row(String id, Object[] values, Geometry shape);
    }
}
