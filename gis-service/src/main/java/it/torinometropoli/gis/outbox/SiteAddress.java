package it.torinometropoli.gis.outbox;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Addresses that can be followed from outside of the site, such as from a mail. */
@Component
public class SiteAddress {

    private final MailSettings settings;
    private final Environment environment;

    SiteAddress(MailSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * The whole address of a page.
     *
     * @param path with a slash at its beginning
     */
    public String of(String path) {
        String site = settings.site().isBlank()
                ? "http://localhost:" + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : settings.site().replaceFirst("/+$", "");
        return site + path;
    }
}
