package it.torinometropoli.gis.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether answers are kept.
 *
 * @param enabled whether the service may give an answer that it made for an earlier request, such as a tile or a legend. When not, every
 *        answer is made anew; what answers are made from, such as the features in memory and their shapes at a scale, is kept all the same.
 */
@ConfigurationProperties("gis.cache")
public record Caches(@DefaultValue("true") boolean enabled) {
}
