package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may know of a proposal by its number: where it stands and since when, its title with consent. No personal data. */
@Component
class PublicProposals {

    private final JdbcClient services;

    PublicProposals(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * Where a proposal stands.
     *
     * @param title null without the proposer's consent
     */
    record Standing(String id, String state, String title, OffsetDateTime submittedAt, OffsetDateTime stateSince) {

        ProposalState now() {
            return ProposalState.of(state);
        }
    }

    /** A change of state. */
    record Step(String state, OffsetDateTime movedAt) {

        ProposalState to() {
            return ProposalState.of(state);
        }
    }

    /** Where the proposal of a number stands; empty when there is none. */
    Optional<Standing> byNumber(String number) {
        return services.sql("SELECT id, state, title, submitted_at, state_since FROM published_proposal WHERE id = ?").param(number)
                .query(Standing.class).optional();
    }

    /** The changes of state of a proposal, the first one first. */
    List<Step> steps(String number) {
        return services.sql("SELECT state, moved_at FROM published_proposal_step WHERE id = ? ORDER BY ordinal").param(number).query(Step.class).list();
    }
}
