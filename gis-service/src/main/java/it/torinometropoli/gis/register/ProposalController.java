package it.torinometropoli.gis.register;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A proposal beside what is published, and what is decided about it. */
@SitePage
@RequestMapping("/registro/proposte/{id:\\d{1,18}}")
class ProposalController {

    private static final int LONGEST_REASON = 2_000;

    private final RegisterAccess access;
    private final ProposalDesk desk;
    private final ProposalViews views;
    private final RegisterOutcomes outcomes;
    private final MessageSource messages;

    ProposalController(RegisterAccess access, ProposalDesk desk, ProposalViews views, RegisterOutcomes outcomes, MessageSource messages) {
        this.access = access;
        this.desk = desk;
        this.views = views;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    /**
     * What the forms of the page send.
     *
     * @param revisione of the proposal that the person has seen
     * @param versione of the area that the person has seen; 0 of a new one
     * @param motivo null or blank for none
     */
    record Decision(int revisione, int versione, String motivo) {

        /** The reason, cut to what can be kept. */
        String reason() {
            String reason = motivo == null ? "" : motivo.strip();
            return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        }
    }

    @GetMapping
    ModelAndView page(@PathVariable long id, @RequestParam(name = RegisterOutcomes.PARAMETER, required = false) String outcome, Locale locale) {
        return show(id, outcome, "", locale);
    }

    @PostMapping("/accolta")
    ModelAndView accept(@PathVariable long id, Decision decision, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        Member keeper = access.keeper();
        access.readable(id);
        return decided(id, decision, locale, () -> {
            desk.accept(id, new ProposalDesk.Seen(decision.revisione(), decision.versione()), decision.reason().isEmpty() ? null : decision.reason(), keeper);
            return frame.to("/registro?esito=accolta");
        });
    }

    @PostMapping("/restituzione")
    ModelAndView giveBack(@PathVariable long id, Decision decision, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        Member keeper = access.keeper();
        access.readable(id);
        if (decision.reason().isEmpty()) {
            ModelAndView page = show(id, "motivo", "", locale);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return decided(id, decision, locale, () -> {
            desk.giveBack(id, decision.revisione(), decision.reason(), keeper);
            return frame.to("/registro?esito=restituita");
        });
    }

    @PostMapping("/ritiro")
    ModelAndView withdraw(@PathVariable long id, Decision decision, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        access.own(id);
        Member member = access.compiler();
        return decided(id, decision, locale, () -> {
            desk.withdraw(id, decision.revisione(), member);
            return frame.to("/registro?esito=ritirata");
        });
    }

    /** What is done, and where it leads. */
    private interface Work {

        String done();
    }

    private ModelAndView decided(long id, Decision decision, Locale locale, Work work) {
        try {
            return new ModelAndView("redirect:" + work.done());
        } catch (RegisterRefusal refusal) {
            ModelAndView page = show(id, refusal.getMessage(), decision.reason(), locale);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView show(long id, String outcome, String reason, Locale locale) {
        ProposalView view = views.of(access.readable(id), access.member(), locale);
        ModelAndView page = new ModelAndView("register/proposal");
        page.addObject("outcome", outcomes.of(outcome, locale));
        page.addObject("reason", reason);
        page.addObject("view", view);
        page.addObject("crumbs", List.of(new Crumb(messages.getMessage("register.title", null, locale), RegisterConfiguration.PATH),
                Crumb.here(view.name())));
        return page;
    }
}
