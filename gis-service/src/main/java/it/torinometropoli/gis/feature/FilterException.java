package it.torinometropoli.gis.feature;

/** A condition on features that cannot be read or evaluated, or names what is not there; the message is meant for the client. */
public class FilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message for the client. */
    public FilterException(String message) {
        super(message);
    }
}
