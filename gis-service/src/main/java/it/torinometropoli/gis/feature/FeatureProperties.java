package it.torinometropoli.gis.feature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the features.
 *
 * @param snapshotLimit how many features of a layer are held in memory; a layer with more is refused
 */
@ConfigurationProperties("gis.features")
record FeatureProperties(@DefaultValue("2000000") int snapshotLimit) {
}
