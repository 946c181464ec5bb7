package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Organisations;
import it.torinometropoli.gis.identity.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The decision on a proposal, and what follows it; the public entry moves in the same transaction. */
@Component
class ProposalDecisions {

    private final ProposalAccess access;
    private final ProposalMoves moves;
    private final VersionTable versions;
    private final ReviewTable reviews;
    private final FollowUpTable followUps;
    private final CatalogueEntries entries;
    private final ActionSuggestions plan;
    private final Organisations organisations;
    private final TransactionOperations transaction;

    ProposalDecisions(ProposalAccess access, ProposalMoves moves, VersionTable versions, ReviewTable reviews, FollowUpTable followUps,
            CatalogueEntries entries, ActionSuggestions plan, Organisations organisations, @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.moves = moves;
        this.versions = versions;
        this.reviews = reviews;
        this.followUps = followUps;
        this.entries = entries;
        this.plan = plan;
        this.organisations = organisations;
        this.transaction = transaction;
    }

    /**
     * Takes a proposal into the catalogue, where everybody sees it once the transaction is over.
     *
     * @param revision of the proposal that the person has seen
     * @param reason in words
     * @param actions codes of actions of the plan that the entry serves; null for those that the proposer has confirmed
     * @throws ProposalProblem when somebody else has decided meanwhile (409), or the checks have not been passed (422)
     */
    void accept(long id, int revision, String reason, List<String> actions) {
        access.examinable(id, Role.DECISION_MAKER);
        Member member = access.member();
        Set<String> known = plan.titles().keySet();
        if (actions != null && !known.containsAll(actions)) {
            throw ProposalProblem.wrong("proposal.problem.action").with("field", ProposalForm.ACTIONS);
        }
        transaction.executeWithoutResult(status -> {
            Proposal proposal = moves.ready(id, Transition.ACCEPT, revision);
            if (!reviews.of(proposal).passed()) {
                throw ProposalProblem.unfit("proposal.problem.checks");
            }
            List<String> served = actions != null ? actions : proposal.draft().list(ProposalForm.ACTIONS).stream().filter(known::contains).toList();
            ProposalVersion version = versions.of(id, proposal.version()).orElseThrow();
            String proposer = Proposers.code(organisations.byId(proposal.organisation()).orElseThrow().kind());
            moves.make(proposal, Transition.ACCEPT, member, reason);
            entries.publish(proposal, version, proposer, served.stream().distinct().toList());
        });
    }

    /** Does not take a proposal into the catalogue. */
    void reject(long id, int revision, String reason) {
        access.examinable(id, Role.DECISION_MAKER);
        Member member = access.member();
        transaction.executeWithoutResult(status -> moves.make(moves.ready(id, Transition.REJECT, revision), Transition.REJECT, member, reason));
    }

    /** Notes who pays for an entry. */
    void fund(long id, int revision, FollowUpTable.Funding funding) {
        follow(id, revision, Transition.FUND, funding.source(), () -> followUps.fund(id, funding));
    }

    /** Notes, or confirms, that works have begun. */
    void start(long id, int revision, LocalDate day) {
        follow(id, revision, Transition.START, day.toString(), () -> followUps.start(id, day));
    }

    /** Notes that works are completed. */
    void complete(long id, int revision, LocalDate day) {
        boolean before = followUps.of(id).map(FollowUpTable.FollowUp::startsOn).map(day::isBefore).orElse(false);
        if (before) {
            throw ProposalProblem.wrong("proposal.problem.beforeStart").with("field", "day");
        }
        follow(id, revision, Transition.COMPLETE, day.toString(), () -> followUps.end(id, day));
    }

    private void follow(long id, int revision, Transition transition, String note, Runnable noting) {
        access.examinable(id, transition.role());
        Member member = access.member();
        transaction.executeWithoutResult(status -> {
            Proposal proposal = moves.ready(id, transition, revision);
            noting.run();
            moves.make(proposal, transition, member, note);
            entries.move(proposal.number(), transition.to());
        });
    }
}
