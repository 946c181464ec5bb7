package it.torinometropoli.gis.wms;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a single request may ask for.
 *
 * @param maxWidth the widest picture, in pixels
 * @param maxHeight the highest picture, in pixels
 * @param layerLimit the greatest number of layers of one map, those of groups counted one by one
 * @param maxFeatureCount the greatest number of features per layer that GetFeatureInfo gives
 */
@ConfigurationProperties("gis.wms")
record WmsLimits(@DefaultValue("4096") int maxWidth, @DefaultValue("4096") int maxHeight, @DefaultValue("32") int layerLimit,
        @DefaultValue("100") int maxFeatureCount) {
}
