package it.torinometropoli.gis.ows;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who offers the services, as capabilities documents name them ({@code gis.provider.*}).
 *
 * @param name the organisation
 * @param url its web site
 * @param email where to write to, or null when there is no such address
 */
@ConfigurationProperties("gis.provider")
public record ServiceProvider(@DefaultValue("Città metropolitana di Torino") String name,
        @DefaultValue("http://www.cittametropolitana.torino.it/") URI url, String email) {
}
