package it.torinometropoli.gis.site;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The Content-Security-Policy of the pages: everything comes from this service, but for the pictures of base maps.
 *
 * @param pictureOrigins the origins of base maps that are configured, each with a space before it
 */
public record ContentPolicy(String pictureOrigins) {

    /** {@code font-src data:} because the style sheet of bootstrap-italia embeds its icon font. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s; "
            + "font-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors %s";

    /** The policy of a service with base maps from other origins, or none. */
    public static ContentPolicy of(Collection<String> origins) {
        return new ContentPolicy(origins.stream().map(origin -> " " + origin).collect(Collectors.joining()));
    }

    /**
     * The value of the header.
     *
     * @param ancestors who may show the page in a frame, as {@code frame-ancestors} takes it
     */
    public String framedBy(String ancestors) {
        return POLICY.formatted(pictureOrigins, ancestors);
    }
}
