package it.torinometropoli.gis;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes of the data are noticed.
 *
 * @param checkInterval after what time at most the service looks whether data have changed, at least 100 ms; PostgreSQL tells it earlier
 */
@ConfigurationProperties("gis.data")
record DataSettings(@DefaultValue("2s") Duration checkInterval) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    DataSettings {
        if (checkInterval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("gis.data.check-interval must be at least 100ms");
        }
    }
}
