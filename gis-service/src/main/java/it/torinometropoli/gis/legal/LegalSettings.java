package it.torinometropoli.gis.legal;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the organisation that offers the service has published elsewhere ({@code gis.legal.*}); pages say that it is missing where nothing is
 * set.
 *
 * @param accessibilityDeclaration the declaration on AgID's form, which is the official one; null until there is one
 * @param privacyNotice the organisation's own notice about all its services, or null
 * @param dataProtectionOfficer e-mail address of the officer (GDPR, article 37), or null
 * @param sourceCode where the source code of this version is, or null
 */
@ConfigurationProperties("gis.legal")
record LegalSettings(URI accessibilityDeclaration, URI privacyNotice, String dataProtectionOfficer, URI sourceCode) {
}
