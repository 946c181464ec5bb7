package it.torinometropoli.gis.format;

/**
 * Addresses of the neighbouring pages of an answer.
 *
 * @param next the following page, or null when this is the last one
 * @param previous the page before, or null when this is the first one
 */
public record PageLinks(String next, String previous) {

    /** An answer without neighbours. */
    public static final PageLinks NONE = new PageLinks(null, null);
}
