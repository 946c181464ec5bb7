package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import org.springframework.stereotype.Component;

/** Changes the state of proposals: who, when, from where, to where and why is kept, and those concerned are told. */
@Component
class ProposalMoves {

    private final ProposalTable proposals;
    private final TransitionTable transitions;
    private final AuditTrail trail;
    private final ProposalMails mails;

    ProposalMoves(ProposalTable proposals, TransitionTable transitions, AuditTrail trail, ProposalMails mails) {
        this.proposals = proposals;
        this.transitions = transitions;
        this.trail = trail;
        this.mails = mails;
    }

    /**
     * A proposal, for the rest of the transaction changed by nobody else, that can make a move.
     *
     * @param revision that the person has seen
     * @throws ProposalProblem when it cannot (409), or has been changed since that revision (409)
     */
    Proposal ready(long id, Transition transition, int revision) {
        Proposal proposal = proposals.locked(id).orElseThrow(ProposalProblem::notThere);
        if (proposal.state() != transition.from()) {
            throw refused(proposal);
        }
        if (proposal.revision() != revision) {
            throw now(ProposalProblem.conflict("proposal.problem.changed"), proposal);
        }
        return proposal;
    }

    /** Makes a move that {@link #ready} has allowed. */
    void make(Proposal proposal, Transition transition, Member by, String note) {
        if (!proposals.move(proposal, transition.to())) {
            throw now(ProposalProblem.conflict("proposal.problem.changed"), proposal);
        }
        note(proposal, transition, by, note);
        mails.moved(proposal, proposal.number(), transition, note);
    }

    /** Adds a move to the history and to the audit. */
    void note(Proposal before, Transition transition, Member by, String note) {
        transitions.add(before, transition, by.accountId(), note);
        int version = transition == Transition.SUBMIT ? before.version() + 1 : before.version();
        trail.record(new AuditEntry(by.accountId(), "proposal." + transition.name().toLowerCase(Locale.ROOT), before.subject(), version,
                Map.of("from", transition.from().code(), "to", transition.to().code())));
    }

    /** The refusal of what cannot be done in the state that a proposal is in. */
    static ProposalProblem refused(Proposal proposal) {
        return now(ProposalProblem.conflict("proposal.problem.state", new StateName(proposal.state())), proposal);
    }

    /** A problem that tells what is there. */
    static ProposalProblem now(ProposalProblem problem, Proposal proposal) {
        Map<String, Object> current = new LinkedHashMap<>();
        current.put("state", proposal.state().code());
        current.put("revision", proposal.revision());
        current.put("version", proposal.version());
        return problem.with("current", current);
    }
}
