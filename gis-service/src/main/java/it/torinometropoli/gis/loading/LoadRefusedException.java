package it.torinometropoli.gis.loading;

/** Ends a load and its transaction; the journal has the reasons. */
class LoadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadRefusedException() {
        super(null, null, false, false);
    }
}
