package it.torinometropoli.gis;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long clients may take over what they send.
 *
 * @param within in what time the whole body of a request must have arrived
 */
@ConfigurationProperties("gis.uploads")
record UploadSettings(@DefaultValue("30s") Duration within) {

    UploadSettings {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("gis.uploads.within must be above 0s");
        }
    }
}
