package it.torinometropoli.gis.identity;

/** A demonstration on a database that people use. */
class DemonstrationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemonstrationRefusedException() {
        super("This database has accounts of people, and a demonstration would open it to everybody. Start without --gis.demo (--demo of "
                + "bin/serve), or on another database (another --gis.var).");
    }
}
