package it.torinometropoli.gis.register;

import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.identity.CurrentMember;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.PageProblem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what in the register. Areas are public: those of another municipality are forbidden (403). Proposals are not: those of another
 * organisation are not there (404).
 */
@Component
class RegisterAccess {

    private final CurrentMember current;
    private final JdbcClient workflow;
    private final RegisterProposals proposals;

    RegisterAccess(CurrentMember current, @Qualifier("workflow") JdbcClient workflow, RegisterProposals proposals) {
        this.current = current;
        this.workflow = workflow;
        this.proposals = proposals;
    }

    /** The person who asks, who has to do with the register. */
    Member member() {
        Member member = current.required();
        if (!member.has(Role.REGISTER_KEEPER) && !member.has(Role.COMPILER)) {
            throw forbidden();
        }
        return member;
    }

    /** The person who asks, who keeps the register. */
    Member keeper() {
        Member member = current.required();
        if (!member.has(Role.REGISTER_KEEPER)) {
            throw forbidden();
        }
        return member;
    }

    /** The person who asks, who compiles for a municipality. */
    Member compiler() {
        Member member = current.required();
        if (!compiles(member)) {
            throw forbidden();
        }
        return member;
    }

    /** The person who asks, who compiles for a municipality in which an area lies. */
    Member compilerOf(String area) {
        Member member = compiler();
        if (!municipalities(known(area)).contains(member.organisation().municipality())) {
            throw forbidden();
        }
        return member;
    }

    /** The person who asks, who keeps the register or compiles for a municipality in which an area lies. */
    Member keeperOrCompilerOf(String area) {
        Member member = member();
        if (member.has(Role.REGISTER_KEEPER)) {
            known(area);
            return member;
        }
        return compilerOf(area);
    }

    /** A proposal that the person may read: of the own organisation, or any for the register keeper. */
    RegisterProposal readable(long id) {
        Member member = member();
        return proposals.byId(id).filter(proposal -> member.has(Role.REGISTER_KEEPER) || own(proposal, member)).orElseThrow(RegisterAccess::noProposal);
    }

    /** A proposal of the own organisation. */
    RegisterProposal own(long id) {
        RegisterProposal proposal = readable(id);
        if (!own(proposal, compiler())) {
            throw forbidden();
        }
        return proposal;
    }

    /** The municipalities in which an area lies, by their ISTAT codes. */
    List<String> municipalities(String area) {
        return workflow.sql("SELECT comune_istat FROM published_place_municipality WHERE layer = ? AND feature_id = ? UNION "
                + "SELECT comune_istat FROM published_aree_dismesse WHERE id = ?").param(RegisterHistory.LAYER).param(area).param(area)
                .query(String.class).list();
    }

    /** The name of an area that is published; empty when there is none. */
    Optional<String> name(String area) {
        return workflow.sql("SELECT nome FROM published_aree_dismesse WHERE id = ?").param(area).query(String.class).optional();
    }

    /** The identifier of an area that is published. */
    String known(String area) {
        name(area).orElseThrow(() -> PageProblem.notThere("register.problem.area.unknown", area));
        return area;
    }

    /** Whether a person compiles for a municipality. */
    static boolean compiles(Member member) {
        return member.has(Role.COMPILER) && member.organisation().municipality() != null;
    }

    /** Whether a proposal is of a person's organisation. */
    static boolean own(RegisterProposal proposal, Member member) {
        return compiles(member) && proposal.organisation() == member.organisation().id();
    }

    private static PageProblem noProposal() {
        return PageProblem.notThere("register.problem.proposal.unknown");
    }

    private static AccessDeniedException forbidden() {
        return new AccessDeniedException("Not for these roles");
    }
}
