package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the proposer does with a proposal that has been written: submits, completes, withdraws, reports the start of works. */
@Component
class ProposalSubmission {

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final VersionMaker versions;
    private final ProposalMoves moves;
    private final ProposalMails mails;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    ProposalSubmission(ProposalAccess access, ProposalTable proposals, VersionMaker versions, ProposalMoves moves, ProposalMails mails,
            AuditTrail trail, @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.proposals = proposals;
        this.versions = versions;
        this.moves = moves;
        this.mails = mails;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Submits a draft: freezes it as a version and gives it its number. Doing it again with the same revision, as after a lost answer, changes nothing
     * and answers the same.
     *
     * @param revision of the draft that the proposer has seen
     * @return the version
     * @throws ProposalProblem when something is missing (422), or the draft is another one by now or none (409)
     */
    ProposalVersion submit(long id, int revision) {
        access.changeable(id);
        Member member = access.compiler();
        int year = versions.prepare();
        return transaction.execute(status -> {
            Proposal proposal = proposals.locked(id).orElseThrow(ProposalProblem::notThere);
            return versions.ofRevision(proposal, revision).orElseGet(() -> {
                ProposalVersion version = versions.make(moves.ready(id, Transition.SUBMIT, revision), member, year);
                moves.note(proposal, Transition.SUBMIT, member, null);
                Proposal submitted = proposals.byId(id).orElseThrow();
                mails.moved(submitted, submitted.number(), Transition.SUBMIT, null);
                return version;
            });
        });
    }

    /** Makes a proposal that is to be completed a draft again. */
    void reopen(long id, int revision) {
        access.changeable(id);
        Member member = access.compiler();
        transaction.executeWithoutResult(status -> moves.make(moves.ready(id, Transition.REOPEN, revision), Transition.REOPEN, member, null));
    }

    /**
     * Takes a proposal back.
     *
     * @param note why; may be null
     * @throws ProposalProblem when it has been decided on (409)
     */
    void withdraw(long id, int revision, String note) {
        Proposal proposal = access.changeable(id);
        Member member = access.compiler();
        Transition withdrawal = Transition.between(proposal.state(), ProposalState.WITHDRAWN).orElseThrow(() -> ProposalMoves.refused(proposal));
        transaction.executeWithoutResult(status -> moves.make(moves.ready(id, withdrawal, revision), withdrawal, member, note));
    }

    /**
     * Notes that works have begun, for the office to confirm.
     *
     * @param day when; not in the future
     */
    void reportStart(long id, LocalDate day) {
        access.changeable(id);
        Member member = access.compiler();
        if (day.isAfter(LocalDate.now(NumberSeries.ROME))) {
            throw ProposalProblem.wrong("proposal.problem.future", "day").with("field", "day");
        }
        transaction.executeWithoutResult(status -> {
            Proposal proposal = proposals.locked(id).orElseThrow(ProposalProblem::notThere);
            if (proposal.state() != ProposalState.FUNDED) {
                throw ProposalMoves.refused(proposal);
            }
            proposals.reportStart(proposal, day);
            trail.record(new AuditEntry(member.accountId(), "proposal.report_start", proposal.subject(), proposal.version(), Map.of()));
            mails.startReported(proposal);
        });
    }
}
