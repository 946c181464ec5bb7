package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.outbox.Outbox;
import it.torinometropoli.gis.outbox.OutgoingMail;
import it.torinometropoli.gis.outbox.SiteAddress;
import org.springframework.stereotype.Component;

/** The mails at each step of a proposal, in the transaction of the step. */
@Component
class ProposalMails {

    private static final String NOTHING_SAID = "-";

    private final Outbox outbox;
    private final Members members;
    private final SiteAddress site;

    ProposalMails(Outbox outbox, Members members, SiteAddress site) {
        this.outbox = outbox;
        this.members = members;
        this.site = site;
    }

    /**
     * Tells those concerned of a change of state.
     *
     * @param before the proposal before it
     * @param number its number; null of a draft that was never submitted, of which nobody is told
     * @param note in the words of who did it; null when nothing was said
     */
    void moved(Proposal before, String number, Transition transition, String note) {
        if (number == null) {
            return;
        }
        List<Object> arguments = List.of(number, before.draft().text(ProposalForm.TITLE), page("/proposte/", before), note == null ? NOTHING_SAID : note,
                page("/istruttoria/", before));
        String step = transition.to().code();
        if (transition != Transition.REOPEN) {
            proposers(before).forEach(member -> outbox.send(mail(member, step, arguments)));
        }
        if (transition.role() == Role.COMPILER && transition != Transition.REOPEN) {
            office(before).forEach(member -> outbox.send(mail(member, "office." + step, arguments)));
        }
    }

    /** Tells the office that the proposer says that works have begun. */
    void startReported(Proposal proposal) {
        List<Object> arguments = List.of(proposal.number(), proposal.draft().text(ProposalForm.TITLE), page("/proposte/", proposal), NOTHING_SAID,
                page("/istruttoria/", proposal));
        office(proposal).forEach(member -> outbox.send(mail(member, "office.start", arguments)));
    }

    private OutgoingMail mail(Member member, String step, List<Object> arguments) {
        return new OutgoingMail(member.email(), "proposal." + step, arguments, members.language(member.accountId()));
    }

    /** Who made the proposal, or those who stand in for a person that has gone. */
    private List<Member> proposers(Proposal proposal) {
        List<Member> active = members.of(proposal.organisation()).stream().filter(member -> member.has(Role.COMPILER)).toList();
        Optional<Member> compiler = active.stream().filter(member -> member.accountId() == proposal.compiler()).findFirst();
        return compiler.map(List::of).orElse(active);
    }

    /** Who examines the proposal, or all who could. */
    private List<Member> office(Proposal proposal) {
        List<Member> reviewers = members.with(Role.REVIEWER);
        List<Member> assigned = Stream.ofNullable(proposal.reviewer()).flatMap(account -> reviewers.stream()
                .filter(member -> member.accountId() == account)).toList();
        return assigned.isEmpty() ? reviewers : assigned;
    }

    private String page(String path, Proposal proposal) {
        return site.of(path + proposal.id());
    }
}
