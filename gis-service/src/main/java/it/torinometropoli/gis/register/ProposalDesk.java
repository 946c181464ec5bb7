package it.torinometropoli.gis.register;

import java.time.Instant;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What municipalities and the register keeper do with proposals, each with its entry in the audit and its mail. */
@Component
class ProposalDesk {

    private final RegisterProposals proposals;
    private final AreaTables tables;
    private final RegisterMails mails;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    ProposalDesk(RegisterProposals proposals, @Qualifier("workflow") JdbcClient workflow, Dialect dialect, RegisterMails mails, AuditTrail trail,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.proposals = proposals;
        this.tables = new AreaTables(workflow, dialect);
        this.mails = mails;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Sends a proposal.
     *
     * @param area the one to correct; null for a new one
     * @return its number
     * @throws RegisterRefusal when another proposal for this area is open
     */
    long send(String area, Submission said, Member member) {
        return transaction.execute(status -> {
            AreaVersion before = area == null ? null : tables.latest(area).orElseThrow();
            if (area != null && proposals.openFor(area).isPresent()) {
                throw new RegisterRefusal("gia-aperta");
            }
            long id = proposals.add(before, said, member);
            trail.record(AuditEntry.of(member.accountId(), "register.send", "register_proposal:" + id, Map.of("area", area == null ? "" : area)));
            mails.sent(id, said.text(AreaState.NAME), member);
            return id;
        });
    }

    /**
     * Sends a proposal again that was returned.
     *
     * @param revision that the municipality has seen
     * @throws RegisterRefusal when it is not returned any more
     */
    void sendAgain(long id, int revision, Submission said, Member member) {
        transaction.executeWithoutResult(status -> {
            RegisterProposal proposal = ready(id, revision, ProposalState.RESTITUITA);
            Integer basedOn = proposal.addsArea() ? null : tables.latest(proposal.area()).orElseThrow().number();
            proposals.sendAgain(proposal, basedOn, said, member.accountId());
            trail.record(new AuditEntry(member.accountId(), "register.send", proposal.subject(), revision + 1, Map.of()));
            mails.sent(id, said.text(AreaState.NAME), member);
        });
    }

    /** Takes a proposal back. */
    void withdraw(long id, int revision, Member member) {
        transaction.executeWithoutResult(status -> {
            RegisterProposal proposal = proposals.locked(id).filter(found -> found.state().open() && found.revision() == revision)
                    .orElseThrow(() -> new RegisterRefusal("superata"));
            proposals.decide(proposal, new RegisterProposals.Decision(ProposalState.RITIRATA, proposal.area(), proposal.reason(), member.accountId()));
            trail.record(new AuditEntry(member.accountId(), "register.withdraw", proposal.subject(), revision + 1, Map.of()));
        });
    }

    /** Returns a proposal to the municipality. */
    void giveBack(long id, int revision, String reason, Member keeper) {
        transaction.executeWithoutResult(status -> {
            RegisterProposal proposal = ready(id, revision, ProposalState.INVIATA);
            RegisterProposals.Decision decision = new RegisterProposals.Decision(ProposalState.RESTITUITA, proposal.area(), reason, keeper.accountId());
            proposals.decide(proposal, decision);
            trail.record(new AuditEntry(keeper.accountId(), "register.return", proposal.subject(), revision + 1, Map.of()));
            mails.decided(proposal, decision);
        });
    }

    /**
     * What a keeper has compared.
     *
     * @param revision of the proposal
     * @param version of the area; 0 of a new one
     */
    record Seen(int revision, int version) {
    }

    /**
     * Accepts a proposal: publishes it, and keeps what was before.
     *
     * @param seen what the keeper has compared
     * @param reason null when none is given
     * @return the identifier of the area
     * @throws RegisterRefusal when somebody else has decided, or the area has changed meanwhile
     */
    String accept(long id, Seen seen, String reason, Member keeper) {
        try {
            return transaction.execute(status -> {
                RegisterProposal proposal = ready(id, seen.revision(), ProposalState.INVIATA);
                AreaVersion before = proposal.addsArea() ? null : tables.latest(proposal.area()).orElseThrow();
                if (before != null && before.number() != seen.version()) {
                    throw new RegisterRefusal("area-cambiata");
                }
                return publish(proposal, before, reason, keeper);
            });
        } catch (DuplicateKeyException addedMeanwhile) {
            throw new RegisterRefusal("area-cambiata");
        }
    }

    private String publish(RegisterProposal proposal, AreaVersion before, String reason, Member keeper) {
        AreaState published = before == null ? null : tables.published(proposal.area()).orElseThrow(() -> new RegisterRefusal("area-cambiata"));
        AreaState state = ProposedState.of(published, proposal.submission(), proposal.municipality());
        String area = before == null ? proposals.nextArea() : proposal.area();
        RegisterProposals.Decision decision = new RegisterProposals.Decision(ProposalState.ACCOLTA, area, reason, keeper.accountId());
        tables.know(area);
        proposals.decide(proposal, decision);
        tables.add(new AreaTables.Addition(area, before == null ? VersionKind.NUOVA : VersionKind.CORREZIONE, Instant.now(), proposal.id(),
                proposal.submission().sourceDate()), before, state);
        tables.publish(area, state);
        trail.record(new AuditEntry(keeper.accountId(), "register.accept", proposal.subject(), proposal.revision() + 1, Map.of("area", area)));
        mails.decided(proposal, decision);
        return area;
    }

    private RegisterProposal ready(long id, int revision, ProposalState state) {
        return proposals.locked(id).filter(found -> found.state() == state && found.revision() == revision)
                .orElseThrow(() -> new RegisterRefusal("superata"));
    }
}
