package it.torinometropoli.gis.ows;

import java.net.URI;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who offers the services, as capabilities documents name them ({@code gis.provider.*}).
 *
 * @param name the organisation
 * @param url its web site
 * @param email where to write to; by default the certified mailbox of the organisation's register
 */
@ConfigurationProperties("gis.provider")
public record ServiceProvider(@DefaultValue("Città metropolitana di Torino") String name,
        @DefaultValue("http://www.cittametropolitana.torino.it/") URI url,
        @DefaultValue("urp@cittametropolitana.torino.it") String email) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+\\.\\S+");

    /** Refuses what is no address: INSPIRE wants one of everybody who offers a map service. */
    public ServiceProvider {
        if (!EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("gis.provider.email must be an e-mail address");
        }
    }
}
