package it.torinometropoli.gis.register;

import java.time.Instant;

/**
 * A proposal of a municipality.
 *
 * @param area the one to correct; null of a new one until it is accepted
 * @param basedOn the version of the area that the municipality saw; null of a new one
 * @param organisation number of the organisation that proposes
 * @param municipality its ISTAT code
 * @param compiler account that sent it
 * @param revision grows with every change
 * @param submission what it says
 * @param reason of the last return, or of the acceptance; null when none was given
 */
record RegisterProposal(long id, String area, Integer basedOn, long organisation, String municipality, long compiler, ProposalState state, int revision,
        Submission submission, Instant submittedAt, String reason) {

    /** Whether it is for an area that the register did not hold. */
    boolean addsArea() {
        return basedOn == null;
    }

    /** How the audit names it. */
    String subject() {
        return "register_proposal:" + id;
    }
}
