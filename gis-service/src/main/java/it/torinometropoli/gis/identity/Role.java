package it.torinometropoli.gis.identity;

/** What a person may do; each is an authority of Spring Security, {@code ROLE_} and its name. */
public enum Role {

    /** Compiles proposals and corrections for an organisation. */
    COMPILER,
    /** Examines proposals for the metropolitan city. */
    REVIEWER,
    /** Decides on proposals for the metropolitan city. */
    DECISION_MAKER,
    /** Keeps the register of dismissed areas. */
    REGISTER_KEEPER,
    /** Keeps organisations and accounts. */
    ADMINISTRATOR;

    /** The name of the authority, for example {@code ROLE_COMPILER}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
