package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code proposal_transition}, to which rows are only added. */
@Component
class TransitionTable {

    private final JdbcClient workflow;

    TransitionTable(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * A change of state.
     *
     * @param version the last one at that time; 0 before the first
     * @param from null of the beginning
     * @param movedBy account
     * @param note why, in the words of who did it; null when nothing was said
     */
    record Moved(int version, ProposalState from, ProposalState to, long movedBy, OffsetDateTime movedAt, String note) {
    }

    /** Adds the beginning of a proposal. */
    void begin(Proposal proposal) {
        insert(proposal, null, ProposalState.DRAFT, proposal.compiler(), null);
    }

    /** Adds a change of state. */
    void add(Proposal before, Transition transition, long movedBy, String note) {
        insert(before, transition.from().code(), transition.to(), movedBy, note);
    }

    /** The changes of state of a proposal, the first one first. */
    List<Moved> of(long proposal) {
        return workflow.sql("SELECT version, from_state, to_state, moved_by, moved_at, note FROM proposal_transition WHERE proposal = ? ORDER BY id")
                .param(proposal).query((row, number) -> new Moved(row.getInt("version"),
                        row.getString("from_state") == null ? null : ProposalState.of(row.getString("from_state")),
                        ProposalState.of(row.getString("to_state")), row.getLong("moved_by"), row.getObject("moved_at", OffsetDateTime.class),
                        row.getString("note"))).list();
    }

    private void insert(Proposal proposal, String from, ProposalState to, long movedBy, String note) {
        int version = to == ProposalState.SUBMITTED ? proposal.version() + 1 : proposal.version();
        workflow.sql("INSERT INTO proposal_transition (proposal, version, from_state, to_state, moved_by, note) VALUES (?, ?, ?, ?, ?, ?)")
                .param(proposal.id()).param(version).param(from).param(to.code()).param(movedBy).param(note).update();
    }
}
