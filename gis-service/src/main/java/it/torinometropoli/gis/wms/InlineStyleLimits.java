package it.torinometropoli.gis.wms;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a style in a request may be.
 *
 * @param maxSize the largest document
 * @param maxSymbolizers the most symbolizers of all its styles, and the most rules
 */
@ConfigurationProperties("gis.wms.inline-style")
record InlineStyleLimits(@DefaultValue("100KB") DataSize maxSize, @DefaultValue("200") int maxSymbolizers) {
}
