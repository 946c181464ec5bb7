package it.torinometropoli.gis.register;

import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Organisations;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.outbox.Outbox;
import it.torinometropoli.gis.outbox.OutgoingMail;
import it.torinometropoli.gis.outbox.SiteAddress;
import org.springframework.stereotype.Component;

/** The mails of the register, in the transaction of what they tell of. */
@Component
class RegisterMails {

    private static final String NOTHING_SAID = "-";

    private final Outbox outbox;
    private final Members members;
    private final Organisations organisations;
    private final SiteAddress site;

    RegisterMails(Outbox outbox, Members members, Organisations organisations, SiteAddress site) {
        this.outbox = outbox;
        this.members = members;
        this.organisations = organisations;
        this.site = site;
    }

    /** Tells the register keepers of a proposal that waits for them. */
    void sent(long proposal, String name, Member by) {
        members.with(Role.REGISTER_KEEPER).forEach(keeper -> outbox.send(new OutgoingMail(keeper.email(), "register.sent",
                List.of(by.organisation().name(), name, site.of("/registro/proposte/" + proposal)))));
    }

    /** Tells the municipality of a decision. */
    void decided(RegisterProposal proposal, RegisterProposals.Decision decision) {
        String template = decision.to() == ProposalState.ACCOLTA ? "register.accepted" : "register.returned";
        String page = decision.to() == ProposalState.ACCOLTA ? "/aree-dismesse/" + decision.area() : "/registro/proposte/" + proposal.id();
        List<Object> arguments = List.of(proposal.submission().text(AreaState.NAME), decision.reason() == null ? NOTHING_SAID : decision.reason(), site.of(page));
        compilers(proposal.organisation(), proposal.compiler()).forEach(member -> outbox.send(new OutgoingMail(member.email(), template, arguments)));
    }

    /** Tells the municipality of an error that somebody has reported. */
    void reported(String area, String name, String municipality) {
        organisations.ofMunicipality(municipality).ifPresent(organisation -> compilers(organisation.id(), 0).forEach(member ->
                outbox.send(new OutgoingMail(member.email(), "register.report", List.of(name, site.of("/registro/aree/" + area))))));
    }

    /** Thanks somebody who has reported an error and left an address. */
    void thanks(String address, String name) {
        outbox.send(new OutgoingMail(address, "register.thanks", List.of(name)));
    }

    /**
     * Reminds a municipality of areas whose data nobody has confirmed for long.
     *
     * @return whether there is anybody to remind
     */
    boolean remind(long organisation, List<String> names) {
        List<Member> compilers = compilers(organisation, 0);
        compilers.forEach(member -> outbox.send(new OutgoingMail(member.email(), "register.reminder",
                List.of(String.valueOf(names.size()), "- " + String.join("\n- ", names), site.of("/registro")))));
        return !compilers.isEmpty();
    }

    /** Who compiled, or those who stand in for a person that has gone. */
    private List<Member> compilers(long organisation, long compiler) {
        List<Member> active = members.of(organisation).stream().filter(member -> member.has(Role.COMPILER)).toList();
        Optional<Member> same = active.stream().filter(member -> member.accountId() == compiler).findFirst();
        return same.map(List::of).orElse(active);
    }
}
