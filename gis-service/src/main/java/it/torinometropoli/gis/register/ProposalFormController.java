package it.torinometropoli.gis.register;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for an area: a new one, the correction of one, a returned proposal. It works without scripts, with shapes as text. */
@SitePage
class ProposalFormController {

    private static final String NEW = "/registro/nuova";
    private static final String CORRECTION = "/registro/aree/{area:[A-Za-z0-9._-]{1,63}}/correzione";
    private static final String AGAIN = "/registro/proposte/{id:\\d{1,18}}/modifica";
    private static final int MOST_OPEN = 200;

    private final RegisterAccess access;
    private final RegisterProposals proposals;
    private final ProposalDesk desk;
    private final FormCheck check;
    private final FormPages pages;
    private final AreaTables tables;

    ProposalFormController(RegisterAccess access, RegisterProposals proposals, ProposalDesk desk, FormCheck check, FormPages pages,
            @Qualifier("workflow") JdbcClient workflow, Dialect dialect) {
        this.access = access;
        this.proposals = proposals;
        this.desk = desk;
        this.check = check;
        this.pages = pages;
        this.tables = new AreaTables(workflow, dialect);
    }

    @GetMapping(NEW)
    ModelAndView blank(Locale locale) {
        access.compiler();
        return pages.page(new FormPages.Subject(NEW, null, null, 0), FormEntry.empty(), List.of(), locale);
    }

    @PostMapping(NEW)
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        Member member = access.compiler();
        FormPages.Subject subject = new FormPages.Subject(NEW, null, null, 0);
        FormEntry entry = FormEntry.of(sent);
        FormCheck.Outcome outcome = check.check(entry, FormCheck.ShapeNeed.REQUIRED, locale);
        if (outcome.submission() == null) {
            return pages.page(subject, entry, outcome.problems(), locale);
        }
        if (proposals.open(member.organisation().id()) >= MOST_OPEN) {
            return pages.refused(subject, entry, "troppe", locale);
        }
        return pages.sent(desk.send(null, outcome.submission(), member), frame);
    }

    @GetMapping(CORRECTION)
    ModelAndView correction(@PathVariable String area, Locale locale) {
        access.compilerOf(area);
        AreaState state = tables.published(area).orElseThrow();
        return pages.page(subject(area, state), FormEntry.of(state), List.of(), locale);
    }

    @PostMapping(CORRECTION)
    ModelAndView correct(@PathVariable String area, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame,
            Locale locale) {
        Member member = access.compilerOf(area);
        FormPages.Subject subject = subject(area, tables.published(area).orElseThrow());
        FormEntry entry = FormEntry.of(sent);
        FormCheck.Outcome outcome = check.check(entry, FormCheck.ShapeNeed.OPTIONAL, locale);
        if (outcome.submission() == null) {
            return pages.page(subject, entry, outcome.problems(), locale);
        }
        try {
            return pages.sent(desk.send(area, outcome.submission(), member), frame);
        } catch (RegisterRefusal refusal) {
            return pages.refused(subject, entry, refusal.getMessage(), locale);
        }
    }

    @GetMapping(AGAIN)
    ModelAndView returned(@PathVariable long id, Locale locale) {
        RegisterProposal proposal = access.own(id);
        FormPages.Subject subject = subject(proposal);
        if (proposal.state() != ProposalState.RESTITUITA) {
            return pages.refused(subject, FormEntry.of(proposal.submission()), "superata", locale);
        }
        return pages.page(subject, FormEntry.of(proposal.submission()), List.of(), locale);
    }

    @PostMapping(AGAIN)
    ModelAndView again(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame,
            Locale locale) {
        RegisterProposal proposal = access.own(id);
        FormPages.Subject subject = subject(proposal);
        FormEntry entry = FormEntry.of(sent);
        FormCheck.Outcome outcome = check.check(entry, proposal.addsArea() ? FormCheck.ShapeNeed.REQUIRED : FormCheck.ShapeNeed.OPTIONAL, locale);
        if (outcome.submission() == null) {
            return pages.page(subject, entry, outcome.problems(), locale);
        }
        try {
            desk.sendAgain(id, FormPages.revision(sent), outcome.submission(), access.compiler());
            return pages.sent(id, frame);
        } catch (RegisterRefusal refusal) {
            return pages.refused(subject, entry, refusal.getMessage(), locale);
        }
    }

    private FormPages.Subject subject(String area, AreaState state) {
        return new FormPages.Subject("/registro/aree/" + area + "/correzione", area, state, 0);
    }

    private FormPages.Subject subject(RegisterProposal proposal) {
        AreaState state = proposal.addsArea() ? null : tables.published(proposal.area()).orElse(null);
        return new FormPages.Subject("/registro/proposte/" + proposal.id() + "/modifica", proposal.area(), state, proposal.revision());
    }
}
