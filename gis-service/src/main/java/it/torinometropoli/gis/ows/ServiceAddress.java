package it.torinometropoli.gis.ows;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Addresses of the service for the links that it gives out. They start with {@code gis.ows.public-url} when that is set, otherwise with
 * what the client called, forwarded headers of a proxy on a private address included ({@code server.forward-headers-strategy}).
 */
@Component
public class ServiceAddress {

    private final OwsProperties properties;
    private final String folder;

    @Autowired
    ServiceAddress(OwsProperties properties) {
        this(properties, "");
    }

    private ServiceAddress(OwsProperties properties, String folder) {
        this.properties = properties;
        this.folder = folder;
    }

    /**
     * Addresses of the same portal whose services are below a path of their own.
     *
     * @param path with a slash at its beginning and none at its end
     */
    public ServiceAddress below(String path) {
        return new ServiceAddress(properties, path);
    }

    /** The address of the portal, without a slash at the end. */
    public String root(HttpServletRequest request) {
        return properties.publicUrl() != null ? properties.publicUrl().toString()
                : ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    /** The address of the portal for what is not made for a request, without a slash at the end; empty when none is set. */
    public Optional<String> published() {
        return Optional.ofNullable(properties.publicUrl()).map(Object::toString);
    }

    /** The address below which the services are, without a slash at the end: that of the portal, unless they are elsewhere. */
    public String services(HttpServletRequest request) {
        return root(request) + folder;
    }

    /** The address of a service, which is {@code /} and its name in lower case, without a question mark at the end. */
    public String of(OwsService service, HttpServletRequest request) {
        return services(request) + "/" + service.name().toLowerCase(Locale.ROOT);
    }
}
