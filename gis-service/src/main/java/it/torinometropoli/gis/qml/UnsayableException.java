package it.torinometropoli.gis.qml;

/** Thrown at a part of a style that QML has no words for; the rule or symbolizer that holds it is left out. */
final class UnsayableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsayableException(String what) {
        super(what);
    }
}
