package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is being written: begun, copied, saved while it is typed. */
@Component
class ProposalDrafts {

    /** What is said anew for every proposal. */
    private static final Set<String> NOT_COPIED = Set.of(ProposalForm.PUBLISH_CONSENT, ProposalForm.DATA_CONSENT, ProposalForm.ACTIONS, "needs_vinca");

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final TransitionTable transitions;
    private final AuditTrail trail;
    private final ProposalPhotos photos;
    private final NamedActions actions;
    private final TransactionOperations transaction;

    ProposalDrafts(ProposalAccess access, ProposalTable proposals, TransitionTable transitions, AuditTrail trail, ProposalPhotos photos,
            NamedActions actions, @Qualifier("workflow") TransactionOperations transaction) {
        this.access = access;
        this.proposals = proposals;
        this.transitions = transitions;
        this.trail = trail;
        this.photos = photos;
        this.actions = actions;
        this.transaction = transaction;
    }

    /**
     * What saving has made of a draft.
     *
     * @param proposal as it is now
     * @param saved names of the fields that are as they were to be
     * @param conflicts names of those that others have changed meanwhile and that stay as these left them
     */
    record Saved(Proposal proposal, List<String> saved, List<String> conflicts) {
    }

    /**
     * Begins a proposal.
     *
     * @param key made by the client for this proposal; with the same one again the same proposal is answered, so that a lost answer doubles nothing
     */
    Proposal begin(UUID key) {
        return begin(key, Map.of());
    }

    /**
     * Begins a proposal for somebody in a hurry: with the person's own name and address, and the tax code and telephone of the organisation's last
     * proposal.
     */
    Proposal beginFilled(UUID key) {
        Member member = access.compiler();
        Map<String, Object> known = new LinkedHashMap<>();
        proposals.latest(member.organisation().id()).ifPresent(last -> {
            known.put("tax_id", last.draft().fields().get("tax_id"));
            known.put("phone", last.draft().fields().get("phone"));
        });
        known.put("contact_name", member.name());
        known.put("email", member.email());
        known.values().removeIf(Objects::isNull);
        return begin(key, known);
    }

    /** Begins a proposal with the fields of an earlier one; without its shape and consents. */
    Proposal copy(long id, UUID key) {
        Proposal earlier = access.changeable(id);
        Map<String, Object> fields = new LinkedHashMap<>(earlier.draft().fields());
        fields.keySet().removeAll(NOT_COPIED);
        return begin(key, fields);
    }

    private Proposal begin(UUID key, Map<String, Object> fields) {
        Member member = access.compiler();
        try {
            return transaction.execute(status -> {
                Proposal known = proposals.byKey(key.toString()).orElse(null);
                if (known != null) {
                    return access.changeable(known.id());
                }
                proposals.insert(key.toString(), member.organisation().id(), member.accountId(), new Draft(fields, null, Map.of()));
                Proposal begun = proposals.byKey(key.toString()).orElseThrow();
                transitions.begin(begun);
                trail.record(AuditEntry.of(member.accountId(), "proposal.begin", begun.subject(), Map.of()));
                return begun;
            });
        } catch (DuplicateKeyException begunMeanwhile) {
            return access.changeable(proposals.byKey(key.toString()).orElseThrow().id());
        }
    }

    /**
     * Saves changes of a draft.
     *
     * @throws ProposalProblem when it is no draft, or names actions of an edition of the plan that is not in force any more (409)
     */
    Saved save(long id, Draft.Changes changes) {
        access.changeable(id);
        return transaction.execute(status -> {
            Proposal proposal = proposals.locked(id).orElseThrow(ProposalProblem::notThere);
            if (proposal.state() != ProposalState.DRAFT) {
                throw ProposalMoves.refused(proposal);
            }
            if (changes.revision() > proposal.revision()) {
                throw ProposalMoves.now(ProposalProblem.conflict("proposal.problem.changed"), proposal);
            }
            Map<String, Object> fields = actions.chosen(changes, proposal);
            Draft.Merged merged = proposal.draft().merge(new Draft.Changes(changes.revision(), changes.edition(), fields, changes.shape()), proposal.revision() + 1);
            if (merged.draft().equals(proposal.draft())) {
                return new Saved(proposal, merged.saved(), merged.conflicts());
            }
            proposals.save(proposal, merged.draft());
            return new Saved(proposals.byId(id).orElseThrow(), merged.saved(), merged.conflicts());
        });
    }

    /** What a proposal still needs before it can be submitted. */
    List<CheckList.Missing> missing(Proposal proposal) {
        return CheckList.of(proposal.draft(), photos.count(proposal.id()));
    }
}
