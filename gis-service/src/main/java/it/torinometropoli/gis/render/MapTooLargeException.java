package it.torinometropoli.gis.render;

/** A map has more than a document can hold. */
public final class MapTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long most;

    MapTooLargeException(long most) {
        super("the map has more than %d points".formatted(most));
        this.most = most;
    }

    /** How many points a document may have. */
    public long most() {
        return most;
    }
}
