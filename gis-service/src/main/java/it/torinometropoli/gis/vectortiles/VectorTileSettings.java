package it.torinometropoli.gis.vectortiles;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the vector tiles.
 *
 * @param maxFeatures how many features of a layer a tile holds at most; where there are more, small ones give way
 * @param maxAge for how long clients may use a tile without asking whether it still holds; {@code 0} to have them ask each time
 * @param inDatabase whether PostGIS makes the tiles of the layers that it keeps, instead of the service from what it holds in memory
 */
@ConfigurationProperties("gis.vector-tiles")
record VectorTileSettings(@DefaultValue("10000") int maxFeatures, @DefaultValue("0s") Duration maxAge, @DefaultValue("false") boolean inDatabase) {

    VectorTileSettings {
        if (maxFeatures < 1 || maxAge.isNegative()) {
            throw new IllegalArgumentException("gis.vector-tiles.max-features must be at least 1, gis.vector-tiles.max-age may not be negative");
        }
    }
}
