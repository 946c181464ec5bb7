package it.torinometropoli.gis.format;

/**
 * A web link of an answer (RFC 8288).
 *
 * @param relation the relation type, such as {@code next}
 * @param address where it leads
 * @param type the media type of what is there; null when it is that of the answer itself
 * @param title what is there, in words; may be null
 */
public record Link(String relation, String address, String type, String title) {

    /** The following page. */
    public static final String NEXT = "next";
    /** The page before. */
    public static final String PREVIOUS = "prev";

    /** A link to the same kind of document, without a title. */
    public Link(String relation, String address) {
        this(relation, address, null, null);
    }
}
