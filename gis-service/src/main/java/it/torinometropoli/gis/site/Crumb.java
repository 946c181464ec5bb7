package it.torinometropoli.gis.site;

/**
 * A step of the way from the map to a page, shown above its heading.
 *
 * @param title what it is called, in the reader's language
 * @param href its address, or null for the page itself
 */
public record Crumb(String title, String href) {

    /** The page itself, the last step. */
    public static Crumb here(String title) {
        return new Crumb(title, null);
    }
}
