package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A proposal as it is now.
 *
 * @param id number within the service
 * @param number the one that the proposer is given with the first submission, for example {@code CIRCA-2026-0001}; null before
 * @param organisation for whom it is made
 * @param compiler account that made it, or submitted it last
 * @param state where it stands
 * @param revision grows with every change
 * @param version the last one that was submitted; 0 before
 * @param edition of the plan whose actions the draft names: the one in force when it was read
 * @param draft what has been written; of a proposal that is no draft what was submitted last
 * @param reviewer account of the officer who examines it; null when none does
 * @param startReportedOn day of which the proposer says that works began on it, until the office has confirmed; null when not
 * @param createdAt when it was begun
 * @param changedAt when it was changed last
 */
record Proposal(long id, String number, long organisation, long compiler, ProposalState state, int revision, int version, String edition, Draft draft,
        Long reviewer, LocalDate startReportedOn, OffsetDateTime createdAt, OffsetDateTime changedAt) {

    /** What the audit calls it. */
    String subject() {
        return "proposal:" + id;
    }
}
