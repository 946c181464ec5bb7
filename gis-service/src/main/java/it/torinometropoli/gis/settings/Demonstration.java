package it.torinometropoli.gis.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the service is shown to somebody rather than used.
 *
 * @param demo whether there are accounts that everybody may use, and every page says so
 */
@ConfigurationProperties("gis")
public record Demonstration(@DefaultValue("false") boolean demo) {
}
