package it.torinometropoli.gis.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.identity.Role;

/** A change of state that may be, and who makes it. There are no others; the table {@code proposal_move} has the same. */
enum Transition {

    /** The proposer submits a draft. */
    SUBMIT(ProposalState.DRAFT, ProposalState.SUBMITTED, Role.COMPILER),
    /** The proposer gives a draft up. */
    WITHDRAW_DRAFT(ProposalState.DRAFT, ProposalState.WITHDRAWN, Role.COMPILER),
    /** The proposer takes back what nobody has taken on. */
    WITHDRAW_SUBMITTED(ProposalState.SUBMITTED, ProposalState.WITHDRAWN, Role.COMPILER),
    /** The proposer takes back what is examined. */
    WITHDRAW_IN_REVIEW(ProposalState.IN_REVIEW, ProposalState.WITHDRAWN, Role.COMPILER),
    /** The proposer takes back rather than completes. */
    WITHDRAW_INCOMPLETE(ProposalState.INTEGRATION_REQUESTED, ProposalState.WITHDRAWN, Role.COMPILER),
    /** The proposer begins to complete a proposal. */
    REOPEN(ProposalState.INTEGRATION_REQUESTED, ProposalState.DRAFT, Role.COMPILER),
    /** The office takes a proposal on. */
    TAKE_ON(ProposalState.SUBMITTED, ProposalState.IN_REVIEW, Role.REVIEWER),
    /** The office asks for more. */
    ASK(ProposalState.IN_REVIEW, ProposalState.INTEGRATION_REQUESTED, Role.REVIEWER),
    /** The office takes a proposal into the catalogue. */
    ACCEPT(ProposalState.IN_REVIEW, ProposalState.ACCEPTED, Role.DECISION_MAKER),
    /** The office does not take a proposal into the catalogue. */
    REJECT(ProposalState.IN_REVIEW, ProposalState.REJECTED, Role.DECISION_MAKER),
    /** An entry is funded. */
    FUND(ProposalState.ACCEPTED, ProposalState.FUNDED, Role.REVIEWER),
    /** Works begin; the proposer may report it, the office confirms. */
    START(ProposalState.FUNDED, ProposalState.UNDER_WAY, Role.REVIEWER),
    /** Works are completed. */
    COMPLETE(ProposalState.UNDER_WAY, ProposalState.COMPLETED, Role.REVIEWER);

    private final ProposalState from;
    private final ProposalState to;
    private final Role role;

    Transition(ProposalState from, ProposalState to, Role role) {
        this.from = from;
        this.to = to;
        this.role = role;
    }

    ProposalState from() {
        return from;
    }

    ProposalState to() {
        return to;
    }

    /** Who makes it: a compiler for an own proposal, others for any. */
    Role role() {
        return role;
    }

    /** How a proposal gets from one state to another; empty when it cannot. */
    static Optional<Transition> between(ProposalState from, ProposalState to) {
        return Arrays.stream(values()).filter(transition -> transition.from == from && transition.to == to).findFirst();
    }

    /** How a proposal can leave a state. */
    static List<Transition> from(ProposalState state) {
        return Arrays.stream(values()).filter(transition -> transition.from == state).toList();
    }
}
