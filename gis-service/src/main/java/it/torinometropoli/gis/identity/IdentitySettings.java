package it.torinometropoli.gis.identity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param sessionIdle after what time without a request a session ends
 * @param sessionLongest after what time a session ends in any case
 * @param failuresPerAddress how many failed attempts from one network address are answered in ten minutes, by each instance
 */
@ConfigurationProperties("gis.identity")
record IdentitySettings(@DefaultValue("2h") Duration sessionIdle, @DefaultValue("12h") Duration sessionLongest,
        @DefaultValue("30") int failuresPerAddress) {

    IdentitySettings {
        if (sessionIdle.compareTo(Duration.ofMinutes(1)) < 0 || sessionLongest.compareTo(sessionIdle) < 0) {
            throw new IllegalArgumentException("gis.identity.session-idle must be at least 1m, gis.identity.session-longest not shorter");
        }
    }
}
