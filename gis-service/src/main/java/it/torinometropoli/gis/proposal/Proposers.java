package it.torinometropoli.gis.proposal;

import java.util.Locale;

import it.torinometropoli.gis.identity.OrganisationKind;

/** The published codes of who proposes. */
final class Proposers {

    private Proposers() {
    }

    /** The code of a kind of organisation, as the published layer has it. */
    static String code(OrganisationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
