package it.torinometropoli.gis;

import java.util.Arrays;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The geographic information service of Città metropolitana di Torino. Components have the full names of their classes, so that
 * modules can give the same name to the same thing. Identity providers are configured as Spring Boot has it, but looked up when somebody signs in.
 */
@SpringBootApplication(exclude = {UserDetailsServiceAutoConfiguration.class, OAuth2ClientAutoConfiguration.class}, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class GisApplication {

    /**
     * Starts the service.
     *
     * @param arguments {@code --gis.…} and {@code --server.…} options; or {@code load} and what {@code bin/load} takes, to load data and end;
     *        or {@code export-geoserver} and what {@code bin/export-geoserver} takes; see {@code docs/}
     */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        if (arguments.length > 0 && "load".equals(arguments[0])) {
            System.exit(LoadCommand.run(Arrays.asList(arguments).subList(1, arguments.length), System.out, System.err));
        }
        if (arguments.length > 0 && "export-geoserver".equals(arguments[0])) {
            System.exit(GeoserverCommand.run(Arrays.asList(arguments).subList(1, arguments.length), System.out, System.err));
        }
        SpringApplication.run(GisApplication.class, arguments);
    }
}
