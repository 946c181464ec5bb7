package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers that are configured, by the settings {@code spring.security.oauth2.client} of Spring Boot. */
@Component
class IdentityProviders {

    private final OAuth2ClientProperties settings;

    IdentityProviders(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    /**
     * A provider.
     *
     * @param name what the settings call it
     * @param title what its button says
     */
    record Provider(String name, String title) {

        /** The address at which the sign-in begins. */
        public String href() {
            return "/oauth2/authorization/" + name;
        }
    }

    /** All of them, by name. */
    List<Provider> all() {
        return settings.getRegistration().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new Provider(entry.getKey(), Objects.requireNonNullElse(entry.getValue().getClientName(), entry.getKey())))
                .toList();
    }

    /** What is known of them, asked for at the first sign-in: a provider that does not answer does not keep the service from starting. */
    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(settings).asClientRegistrations()));
    }
}
