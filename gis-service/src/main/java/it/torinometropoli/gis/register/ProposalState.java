package it.torinometropoli.gis.register;

import java.util.Locale;

/** Where a proposal to the register stands. */
enum ProposalState {

    /** The register keeper is to decide. */
    INVIATA,
    /** The municipality is to correct it. */
    RESTITUITA,
    /** It is published. */
    ACCOLTA,
    /** The municipality has taken it back. */
    RITIRATA;

    /** The code in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a code that the database holds. */
    static ProposalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it still can change. */
    boolean open() {
        return this == INVIATA || this == RESTITUITA;
    }
}
