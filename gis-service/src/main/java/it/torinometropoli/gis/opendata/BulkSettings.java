package it.torinometropoli.gis.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The files of whole layers that are made at night.
 *
 * @param nightly when, in Italy, as a Spring cron expression; {@code -} for never
 * @param diskSize how many bytes the files may take, those that clients may still be reading counted too
 */
@ConfigurationProperties("gis.open-data")
record BulkSettings(@DefaultValue("0 15 2 * * *") String nightly, @DefaultValue("20GB") DataSize diskSize) {

    BulkSettings {
        if (diskSize.isNegative()) {
            throw new IllegalArgumentException("gis.open-data.disk-size may not be negative");
        }
    }
}
