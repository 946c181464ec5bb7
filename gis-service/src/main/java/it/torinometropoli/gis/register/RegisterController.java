package it.torinometropoli.gis.register;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Organisation;
import it.torinometropoli.gis.identity.Organisations;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of the register in the restricted area: what waits for the register keeper, and what a municipality has to look after. */
@SitePage
class RegisterController {

    private static final int MOST = 50;

    private final RegisterAccess access;
    private final RegisterProposals proposals;
    private final Confirmations confirmations;
    private final AreaReports reports;
    private final Organisations organisations;
    private final RegisterOutcomes outcomes;
    private final MessageSource messages;

    RegisterController(RegisterAccess access, RegisterProposals proposals, Confirmations confirmations, AreaReports reports,
            Organisations organisations, RegisterOutcomes outcomes, MessageSource messages) {
        this.access = access;
        this.proposals = proposals;
        this.confirmations = confirmations;
        this.reports = reports;
        this.organisations = organisations;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    /**
     * An area of the municipality.
     *
     * @param confirmed day in words; null when the municipality never confirmed it
     * @param due whether its data are to be confirmed
     * @param open number of the proposal for it that is open; null when there is none
     */
    record OwnArea(String id, String name, String confirmed, boolean due, Long open) {
    }

    /**
     * A proposal of a list.
     *
     * @param day on which it was sent, in words
     */
    record Listed(long id, String name, String area, String organisation, String day, String state) {
    }

    /**
     * A report of a list.
     *
     * @param day on which it was sent, in words
     */
    record ListedReport(AreaReports.Report report, String day) {
    }

    @GetMapping(RegisterConfiguration.PATH)
    String overview(@RequestParam(name = RegisterOutcomes.PARAMETER, required = false) String outcome, Model model, Locale locale) {
        Member member = access.member();
        boolean compiles = RegisterAccess.compiles(member);
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        model.addAttribute("keeper", member.has(Role.REGISTER_KEEPER));
        model.addAttribute("compiles", compiles);
        model.addAttribute("organisation", member.organisation().name());
        if (member.has(Role.REGISTER_KEEPER)) {
            model.addAttribute("queue", listed(proposals.in(ProposalState.INVIATA, MOST), locale));
            model.addAttribute("returned", listed(proposals.in(ProposalState.RESTITUITA, MOST), locale));
            model.addAttribute("closed", listed(proposals.closed(MOST), locale));
            model.addAttribute("reports", shown(reports.waiting(), locale));
            model.addAttribute("reportCount", reports.count());
        }
        if (compiles) {
            model.addAttribute("areas", areas(member.organisation().municipality(), locale));
            model.addAttribute("own", listed(proposals.of(member.organisation().id(), MOST), locale));
            model.addAttribute("passedOn", shown(reports.passedOn(member.organisation().municipality()), locale));
        }
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("register.title", null, locale))));
        return "register/overview";
    }

    private List<OwnArea> areas(String municipality, Locale locale) {
        Instant now = Instant.now();
        Map<String, Long> open = proposals.open();
        return confirmations.of(municipality).stream().map(age -> new OwnArea(age.area(), age.name(), ProposalViews.day(age.day(), locale),
                confirmations.due(age, now), open.get(age.area()))).toList();
    }

    private List<Listed> listed(List<RegisterProposal> found, Locale locale) {
        return found.stream().map(proposal -> new Listed(proposal.id(), proposal.submission().text(AreaState.NAME), proposal.area(),
                organisations.byId(proposal.organisation()).map(Organisation::name).orElse(""),
                ProposalViews.day(RegisterDay.of(proposal.submittedAt()), locale), proposal.state().code())).toList();
    }

    private static List<ListedReport> shown(List<AreaReports.Report> found, Locale locale) {
        return found.stream().map(report -> new ListedReport(report, ProposalViews.day(RegisterDay.of(report.reportedAt()), locale))).toList();
    }
}
