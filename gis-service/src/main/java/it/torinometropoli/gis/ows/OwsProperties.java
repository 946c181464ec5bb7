package it.torinometropoli.gis.ows;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the OGC services.
 *
 * @param publicUrl the address under which the world reaches the service, without a slash at the end; null to take it from each request
 * @param maxDocument the largest XML document that is read
 * @param mapsAtOnce how many maps are drawn at the same time; 0 for twice the number of processors
 * @param mapsWaiting how many more may wait for their turn
 * @param patience how long one may wait
 */
@ConfigurationProperties("gis.ows")
record OwsProperties(URI publicUrl, @DefaultValue("256KB") DataSize maxDocument, @DefaultValue("0") int mapsAtOnce,
        @DefaultValue("32") int mapsWaiting, @DefaultValue("10s") Duration patience) {

    OwsProperties {
        if (mapsAtOnce < 0 || mapsWaiting < 0 || maxDocument.toBytes() > Integer.MAX_VALUE - 1) {
            throw new IllegalArgumentException("gis.ows.maps-at-once and gis.ows.maps-waiting may not be negative, gis.ows.max-document below 2GB");
        }
        mapsAtOnce = mapsAtOnce == 0 ? 2 * Runtime.getRuntime().availableProcessors() : mapsAtOnce;
    }
}
