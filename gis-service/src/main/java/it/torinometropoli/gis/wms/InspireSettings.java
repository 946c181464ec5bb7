package it.torinometropoli.gis.wms;

import java.net.URI;
import java.time.LocalDate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the INSPIRE directive wants to know of the map service besides what capabilities tell ({@code gis.inspire.*}).
 *
 * @param metadataUrl a record of the service (ISO 19119 in ISO 19139) in a catalogue; null when there is none, so that the capabilities
 *        hold all metadata themselves
 * @param metadataDate the day on which the service's description was last revised
 */
@ConfigurationProperties("gis.inspire")
record InspireSettings(URI metadataUrl, @DefaultValue("2026-11-23") LocalDate metadataDate) {
}
