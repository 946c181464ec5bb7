package it.torinometropoli.gis;

/** An option on the command line that no part of the service reads; the message names those that exist. */
class UnknownOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownOptionException(String option, Iterable<String> known) {
        super("There is no option --%s. The options are --%s".formatted(option, String.join(", --", known)));
    }
}
