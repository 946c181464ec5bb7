package it.torinometropoli.gis.vectortiles;

/** Something of a style that MapLibre has no words for. The message says what. */
final class UnsayableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsayableException(String what) {
        super(what, null, false, false);
    }
}
