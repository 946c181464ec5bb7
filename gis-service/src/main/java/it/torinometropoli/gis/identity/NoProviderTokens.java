package it.torinometropoli.gis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Keeps no tokens of identity providers: they are asked who somebody is, once, and for nothing else. */
final class NoProviderTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String provider, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal, HttpServletRequest request,
            HttpServletResponse response) {
        // Forgotten on purpose
    }

    @Override
    public void removeAuthorizedClient(String provider, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        // There is none
    }
}
