package it.torinometropoli.gis.feature;

import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;

/** Answers from the database for layers that are too large to be held in memory. */
public interface StoredLayers {

    /**
     * The source of a layer in its present state.
     *
     * @param limit how many features are held in memory
     * @return empty when the layer has no more features than that, or is kept in a file
     * @throws org.springframework.dao.DataAccessException when the database cannot be asked
     */
    Optional<FeatureSource> beyond(int limit, Layer layer);
}
