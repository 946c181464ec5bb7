package it.torinometropoli.gis.metadata;

import java.net.URI;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What records say and no layer does ({@code gis.metadata.*}).
 *
 * @param ipaCode the code of the organisation in the index of public administrations (IPA), with which identifiers in the national catalogue begin; null
 *        when it is not known here: identifiers begin with the host of the organisation's web site then, which the national catalogue does not take
 * @param revised the day on which the descriptions of layers and services were last revised
 */
@ConfigurationProperties("gis.metadata")
record MetadataSettings(String ipaCode, @DefaultValue("2026-11-23") LocalDate revised) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** Refuses what cannot be a code; a blank one counts as absent. */
    MetadataSettings {
        ipaCode = ipaCode == null || ipaCode.isBlank() ? null : ipaCode.strip();
        if (ipaCode != null && !CODE.matcher(ipaCode).matches()) {
            throw new IllegalArgumentException("gis.metadata.ipa-code must be a code of the index of public administrations");
        }
    }

    /**
     * The identifier of a resource, the same on every server (RNDT, operational guide 2.2.1 and 2.3.4).
     *
     * @param site the web site of the organisation
     */
    String identifier(String id, URI site) {
        return (ipaCode == null ? site.getHost() : ipaCode) + ":" + id;
    }
}
