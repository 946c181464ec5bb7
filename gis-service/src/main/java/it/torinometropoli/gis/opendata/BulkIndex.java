package it.torinometropoli.gis.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which files there are, and what has changed in them over time.
 *
 * @param layers one entry for each layer that has files, in the order of the catalogue
 * @param changes the latest first, a bounded number
 */
record BulkIndex(List<BulkLayer> layers, List<Change> changes) {

    static final BulkIndex EMPTY = new BulkIndex(List.of(), List.of());

    /**
     * The files of a layer, all of the same features.
     *
     * @param layer its name
     * @param state stands for the features, their provenance and the software that wrote them
     * @param folder the name of the folder that holds the files
     * @param made when they were made
     * @param features how many features they hold
     */
    record BulkLayer(String layer, String state, String folder, Instant made, long features, List<BulkFile> files) {
    }

    /**
     * A file.
     *
     * @param name of the file, {@code comuni.gpkg}
     * @param sha256 hexadecimal
     */
    record BulkFile(String name, String mediaType, long bytes, String sha256) {
    }

    /** What happened to the files of a layer. */
    enum Kind {
        ADDED, CHANGED, REMOVED
    }

    /**
     * A change.
     *
     * @param before how many features there were, or null when there were no files
     * @param after how many there are, or null when the layer is gone
     */
    record Change(Instant at, String layer, Kind kind, Long before, Long after) {
    }

    /** The files of a layer. */
    Optional<BulkLayer> layer(String name) {
        return layers.stream().filter(layer -> layer.layer().equals(name)).findFirst();
    }
}
