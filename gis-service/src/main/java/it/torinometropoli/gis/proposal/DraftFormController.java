package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import it.torinometropoli.gis.site.ClientTexts;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a proposal: the form while it is a draft of one's own, afterwards its sheet; and the page on which it is submitted. */
@SitePage
@RequestMapping(OwnController.PATH + ProposalApi.ID)
class DraftFormController {

    private final DraftForms forms;
    private final ProposalSheets sheets;
    private final ProposalReading reading;
    private final ProposalFacts facts;
    private final DraftFiles files;
    private final ProposalSubmission submission;
    private final FormOutcomes outcomes;
    private final ClientTexts texts;
    private final MessageSource messages;

    DraftFormController(DraftForms forms, ProposalSheets sheets, ProposalReading reading, ProposalFacts facts, DraftFiles files,
            ProposalSubmission submission, FormOutcomes outcomes, ClientTexts texts, MessageSource messages) {
        this.forms = forms;
        this.sheets = sheets;
        this.reading = reading;
        this.facts = facts;
        this.files = files;
        this.submission = submission;
        this.outcomes = outcomes;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable long id, @RequestParam(name = FormOutcomes.PARAMETER, required = false) String outcome, Model model, Locale locale) {
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        Optional<Proposal> draft = forms.draft(id);
        return draft.isPresent() ? form(draft.get(), DraftForms.Sent.NOTHING, HttpStatus.OK, locale) : sheet(id, locale);
    }

    /** Saves all fields, for browsers without scripts; on the way to submitting, too. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView save(@PathVariable long id, @RequestParam("revisione") int revision, @RequestParam(name = "azione", defaultValue = "") String next,
            @ModelAttribute("frame") PageFrame frame, HttpServletRequest request, Locale locale) {
        DraftForms.Sent sent = forms.save(id, revision, request.getParameterMap(), locale);
        if (sent.kept()) {
            return new ModelAndView("redirect:" + frame.to(OwnController.PATH + "/" + id + (next.equals("invio") ? "/invio" : "?esito=salvata")));
        }
        HttpStatus status = sent.conflicts().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return form(forms.draft(id).orElseThrow(ProposalProblem::notThere), sent, status, locale);
    }

    /** What is about to be submitted, to be looked at once more. */
    @GetMapping(path = "/invio", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView confirm(@PathVariable long id, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        Optional<Proposal> draft = forms.draft(id);
        if (draft.isEmpty()) {
            return new ModelAndView("redirect:" + frame.to(OwnController.PATH + "/" + id));
        }
        ModelAndView page = new ModelAndView("proposal/submit");
        page.addObject("form", forms.view(draft.get(), DraftForms.Sent.NOTHING, locale));
        page.addObject("sheet", sheets.of(id, locale));
        page.addObject("crumbs", crumbs(id, messages.getMessage("form.submit", null, locale), locale));
        return page;
    }

    @PostMapping(path = "/invio", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String submit(@PathVariable long id, @RequestParam("revisione") int revision, @RequestParam(name = DraftForms.EDITION, required = false) String edition,
            @ModelAttribute("frame") PageFrame frame) {
        if (forms.outdated(edition)) {
            return "redirect:" + frame.to(OwnController.PATH + "/" + id + "?esito=piano");
        }
        try {
            submission.submit(id, revision);
        } catch (ProposalProblem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_CONTENT) {
                throw problem;
            }
            return "redirect:" + frame.to(OwnController.PATH + "/" + id + "?esito=incompleta");
        }
        return "redirect:" + frame.to(OwnController.PATH + "/" + id + "?esito=inviata");
    }

    /** A part of the form that the page's script shows anew: what the shape tells. */
    @GetMapping(path = "/parti/fatti", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView factsPart(@PathVariable long id, Locale locale) {
        ModelAndView part = new ModelAndView("proposal/form-parts :: facts");
        part.addObject("facts", facts.of(id, locale).orElse(null));
        return part;
    }

    /** A part of the form that the page's script shows anew: photos and documents. */
    @GetMapping(path = "/parti/allegati", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView filesPart(@PathVariable long id) {
        ModelAndView part = new ModelAndView("proposal/form-parts :: files");
        part.addObject("proposal", id);
        part.addObject("files", files.of(id));
        return part;
    }

    private ModelAndView form(Proposal draft, DraftForms.Sent sent, HttpStatus status, Locale locale) {
        FormView form = forms.view(draft, sent, locale);
        ModelAndView page = new ModelAndView("proposal/form", status);
        page.addObject("form", form);
        page.addObject("proposal", draft.id());
        page.addObject("facts", facts.of(draft.id(), locale).orElse(null));
        page.addObject("files", files.of(draft.id()));
        page.addObject("refused", !sent.kept());
        page.addObject("clientTexts", texts.json(locale));
        page.addObject("crumbs", crumbs(draft.id(), null, locale));
        return page;
    }

    private ModelAndView sheet(long id, Locale locale) {
        ProposalView view = reading.view(id, locale);
        ModelAndView page = new ModelAndView("proposal/view");
        page.addObject("view", view);
        page.addObject("sheet", sheets.of(id, locale));
        page.addObject("own", forms.own(id));
        page.addObject("copyKey", UUID.randomUUID());
        page.addObject("crumbs", crumbs(id, null, locale));
        return page;
    }

    private List<Crumb> crumbs(long id, String step, Locale locale) {
        String title = (String) reading.view(id, locale).fields().getOrDefault(ProposalForm.TITLE, messages.getMessage("form.untitled", null, locale));
        if (!forms.own(id)) {
            return List.of(Crumb.here(title));
        }
        Crumb own = new Crumb(messages.getMessage("form.own", null, locale), OwnController.PATH);
        return step == null ? List.of(own, Crumb.here(title)) : List.of(own, new Crumb(title, OwnController.PATH + "/" + id), Crumb.here(step));
    }
}
