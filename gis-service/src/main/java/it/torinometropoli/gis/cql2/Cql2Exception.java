package it.torinometropoli.gis.cql2;

/** A condition that is not CQL2, or names what is not there; the message is meant for the client and names the place. */
public final class Cql2Exception extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ECHO = 60;

    /**
     * @param place where in the condition, such as {@code character 12}
     * @param reason what is wrong and what is allowed
     */
    Cql2Exception(String place, String reason) {
        super("at %s: %s".formatted(place, reason), null, false, false);
    }

    /** A client's text cut to a length that can be repeated in a message. */
    static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
