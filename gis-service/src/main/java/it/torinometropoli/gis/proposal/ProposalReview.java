package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What reviewers do with a proposal before a decision: take it on, pass it on, check it, ask for more. */
@Component
class ProposalReview {

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final ReviewTable reviews;
    private final QuestionTable questions;
    private final ProposalMoves moves;
    private final Members members;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    ProposalReview(ProposalAccess access, ProposalTable proposals, ReviewTable reviews, QuestionTable questions, ProposalMoves moves, Members members,
            AuditTrail trail, @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.proposals = proposals;
        this.reviews = reviews;
        this.questions = questions;
        this.moves = moves;
        this.members = members;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Takes a submitted proposal on; whoever does examines it, unless it is assigned already. */
    void takeOn(long id, int revision) {
        access.examinable(id, Role.REVIEWER);
        Member member = access.member();
        transaction.executeWithoutResult(status -> {
            Proposal proposal = moves.ready(id, Transition.TAKE_ON, revision);
            if (proposal.reviewer() == null) {
                proposals.assign(proposal, member.accountId());
            }
            moves.make(proposal, Transition.TAKE_ON, member, null);
        });
    }

    /**
     * Has a proposal examined by somebody.
     *
     * @param reviewer account; null for nobody
     */
    void assign(long id, Long reviewer) {
        access.examinable(id, Role.REVIEWER);
        if (reviewer != null && members.with(Role.REVIEWER).stream().noneMatch(member -> member.accountId() == reviewer)) {
            throw ProposalProblem.wrong("proposal.problem.reviewer").with("field", "reviewer");
        }
        Member member = access.member();
        transaction.executeWithoutResult(status -> {
            Proposal proposal = proposals.locked(id).orElseThrow(ProposalProblem::notThere);
            if (!proposal.state().undecided()) {
                throw ProposalMoves.refused(proposal);
            }
            proposals.assign(proposal, reviewer);
            trail.record(new AuditEntry(member.accountId(), "proposal.assign", proposal.subject(), proposal.version(),
                    Map.of("reviewer", String.valueOf(reviewer))));
        });
    }

    /**
     * Notes the checks of the version that is examined.
     *
     * @param checks with the revision of the checks that the reviewer has seen
     * @return the checks as they are now
     */
    ReviewTable.Checks check(long id, ReviewTable.Checks checks) {
        access.examinable(id, Role.REVIEWER);
        Member member = access.member();
        return transaction.execute(status -> {
            Proposal proposal = proposals.locked(id).orElseThrow(ProposalProblem::notThere);
            if (proposal.state() != ProposalState.IN_REVIEW) {
                throw ProposalMoves.refused(proposal);
            }
            if (!reviews.save(proposal, checks, member.accountId())) {
                throw ProposalProblem.conflict("proposal.problem.changed").with("current", reviews.of(proposal));
            }
            trail.record(new AuditEntry(member.accountId(), "proposal.check", proposal.subject(), proposal.version(),
                    Map.of("state_of_fact", ReviewTable.code(checks.stateOfFact()), "suitable_design", ReviewTable.code(checks.suitableDesign()))));
            return reviews.of(proposal);
        });
    }

    /**
     * Questions for the proposer.
     *
     * @param revision of the proposal that the reviewer has seen
     * @param questions at least one
     * @param dueOn by when answers are asked for; after today
     */
    record Request(int revision, List<QuestionTable.Asked> questions, LocalDate dueOn) {
    }

    /** Asks the proposer for more. */
    void ask(long id, Request request) {
        access.examinable(id, Role.REVIEWER);
        Member member = access.member();
        if (!request.dueOn().isAfter(LocalDate.now(NumberSeries.ROME))) {
            throw ProposalProblem.wrong("proposal.problem.past", "due_on").with("field", "due_on");
        }
        transaction.executeWithoutResult(status -> {
            Proposal proposal = moves.ready(id, Transition.ASK, request.revision());
            questions.ask(proposal, request.questions(), request.dueOn(), member.accountId());
            moves.make(proposal, Transition.ASK, member, QuestionsText.of(request));
        });
    }
}
