package it.torinometropoli.gis.proposal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a proposal stands. The codes are those of the database, of the published layer and of the texts. */
public enum ProposalState {

    /** Being written, for the first time or to complete what was submitted. */
    DRAFT("bozza"),
    /** Submitted, not yet taken on. */
    SUBMITTED("inviata"),
    /** Examined by the office. */
    IN_REVIEW("in_istruttoria"),
    /** The office has asked for more. */
    INTEGRATION_REQUESTED("integrazione_richiesta"),
    /** In the catalogue. */
    ACCEPTED("accolta"),
    /** Not taken into the catalogue. */
    REJECTED("non_accolta"),
    /** In the catalogue and funded. */
    FUNDED("finanziata"),
    /** In the catalogue, works under way. */
    UNDER_WAY("in_corso"),
    /** In the catalogue, works completed. */
    COMPLETED("conclusa"),
    /** Taken back by the proposer before a decision. */
    WITHDRAWN("ritirata");

    private static final Set<ProposalState> PUBLISHED = EnumSet.of(ACCEPTED, FUNDED, UNDER_WAY, COMPLETED);

    private final String code;

    ProposalState(String code) {
        this.code = code;
    }

    /** The code, for example {@code in_istruttoria}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether the proposal is an entry of the public catalogue. */
    public boolean published() {
        return PUBLISHED.contains(this);
    }

    /** Whether a decision about the last version is still to come. */
    boolean undecided() {
        return this == DRAFT || this == SUBMITTED || this == IN_REVIEW || this == INTEGRATION_REQUESTED;
    }

    /**
     * The state of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ProposalState of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a proposal is called " + code));
    }
}
