package it.torinometropoli.gis.geo;

/** A reference system that can be read, of which it is not known how its datum differs from WGS 84. */
public final class UnknownShiftException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String system;
    private final String datum;

    UnknownShiftException(String system, String datum) {
        super("No way is known from the datum '%s' of '%s' to WGS 84".formatted(datum, system));
        this.system = system;
        this.datum = datum;
    }

    /** The name of the system. */
    public String system() {
        return system;
    }

    /** The name of its datum. */
    public String datum() {
        return datum;
    }
}
