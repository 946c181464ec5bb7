package it.torinometropoli.gis.history;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of what layers were.
 *
 * @param maxFeatures how many features a layer may have whose history is kept; 0 for no history at all
 * @param kept how long what was is kept
 */
@ConfigurationProperties("gis.history")
record HistorySettings(@DefaultValue("100000") int maxFeatures, @DefaultValue("3650d") Duration kept) {

    HistorySettings {
        if (maxFeatures < 0 || kept.isNegative()) {
            throw new IllegalArgumentException("gis.history.max-features and gis.history.kept may not be negative");
        }
    }
}
