package it.torinometropoli.gis.register;

/** Something that cannot be done any more, as somebody else has been faster. The message is the code of an outcome. */
final class RegisterRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegisterRefusal(String outcome) {
        super(outcome, null, false, false);
    }
}
