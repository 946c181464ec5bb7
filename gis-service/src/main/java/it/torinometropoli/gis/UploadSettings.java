package it.torinometropoli.gis;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long clients may take over what they send.
 *
 * @param within in what time the whole body of a request must have arrived
 * @param filesWithin the same for the files of people who have signed in: ten megabytes take minutes where lines are slow
 */
@ConfigurationProperties("gis.uploads")
record UploadSettings(@DefaultValue("30s") Duration within, @DefaultValue("5m") Duration filesWithin) {

    UploadSettings {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("gis.uploads.within must be above 0s");
        }
        if (filesWithin.compareTo(within) < 0) {
            throw new IllegalArgumentException("gis.uploads.files-within must not be below gis.uploads.within");
        }
    }
}
