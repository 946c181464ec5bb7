package it.torinometropoli.gis.proposal;

import it.torinometropoli.gis.identity.CurrentMember;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.OrganisationKind;
import it.torinometropoli.gis.identity.Role;
import org.springframework.stereotype.Component;

/**
 * Who may do what with which proposal. What a person may not know of is not there (404); what a person knows of but may not do is forbidden (403).
 */
@Component
class ProposalAccess {

    private final CurrentMember current;
    private final ProposalTable proposals;

    ProposalAccess(CurrentMember current, ProposalTable proposals) {
        this.current = current;
        this.proposals = proposals;
    }

    /** The person who asks. */
    Member member() {
        return current.required();
    }

    /** The person who asks, who compiles proposals for an organisation that may propose. */
    Member compiler() {
        Member member = current.required();
        if (!member.has(Role.COMPILER) || member.organisation().kind() == OrganisationKind.CITTA_METROPOLITANA) {
            throw ProposalProblem.forbidden();
        }
        return member;
    }

    /** The person who asks, who has a role of the office. */
    Member officer(Role role) {
        Member member = current.required();
        if (!member.has(role)) {
            throw ProposalProblem.forbidden();
        }
        return member;
    }

    /** The person who asks, who examines proposals or decides on them. */
    Member officer() {
        Member member = current.required();
        if (!office(member)) {
            throw ProposalProblem.forbidden();
        }
        return member;
    }

    /** A proposal that the person may read: of the own organisation, or for the office one that has been submitted. */
    Proposal readable(long id) {
        Member member = current.required();
        return proposals.byId(id).filter(proposal -> own(proposal, member) || office(member) && proposal.version() > 0)
                .orElseThrow(ProposalProblem::notThere);
    }

    /** A proposal of the own organisation that the person may change. */
    Proposal changeable(long id) {
        Proposal proposal = readable(id);
        Member member = compiler();
        if (!own(proposal, member)) {
            throw ProposalProblem.forbidden();
        }
        return proposal;
    }

    /** A proposal that the office may act on. */
    Proposal examinable(long id, Role role) {
        officer(role);
        return proposals.byId(id).filter(proposal -> proposal.version() > 0).orElseThrow(ProposalProblem::notThere);
    }

    /** Whether a person belongs to the organisation that proposes. */
    static boolean own(Proposal proposal, Member member) {
        return proposal.organisation() == member.organisation().id() && member.has(Role.COMPILER);
    }

    /** Whether a person belongs to the office. */
    static boolean office(Member member) {
        return member.has(Role.REVIEWER) || member.has(Role.DECISION_MAKER);
    }
}
