package it.torinometropoli.gis.identity;

import java.util.List;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom an identity provider has recognised, and whose account here is known. */
final class ProviderMember extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final long accountId;

    ProviderMember(OidcUser user, long accountId) {
        super(List.of(), user.getIdToken(), user.getUserInfo());
        this.accountId = accountId;
    }

    long accountId() {
        return accountId;
    }
}
