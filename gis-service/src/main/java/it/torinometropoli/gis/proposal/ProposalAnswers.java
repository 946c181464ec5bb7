package it.torinometropoli.gis.proposal;

import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the proposer answers to the questions of the office, while a proposal is to be completed. */
@Component
class ProposalAnswers {

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final QuestionTable questions;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    ProposalAnswers(ProposalAccess access, ProposalTable proposals, QuestionTable questions, AuditTrail trail,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.proposals = proposals;
        this.questions = questions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Keeps an answer.
     *
     * @param answer null to take it back
     */
    void answer(long id, long question, String answer) {
        access.changeable(id);
        Member member = access.compiler();
        transaction.executeWithoutResult(status -> {
            Proposal proposal = proposals.locked(id).orElseThrow(ProposalProblem::notThere);
            boolean completing = proposal.state() == ProposalState.INTEGRATION_REQUESTED
                    || proposal.state() == ProposalState.DRAFT && proposal.version() > 0;
            if (!completing) {
                throw ProposalMoves.refused(proposal);
            }
            if (!questions.answer(proposal, question, answer)) {
                throw ProposalProblem.notThere();
            }
            trail.record(new AuditEntry(member.accountId(), "proposal.answer", proposal.subject(), proposal.version(),
                    Map.of("question", String.valueOf(question))));
        });
    }
}
