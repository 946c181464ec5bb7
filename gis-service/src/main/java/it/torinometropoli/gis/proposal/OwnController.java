package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an organisation's proposals, and what is done with one by a button: begun, copied, withdrawn, completed, reported as begun. */
@SitePage
@RequestMapping(OwnController.PATH)
class OwnController {

    static final String PATH = "/proposte";

    private static final int LONGEST_NOTE = 2_000;

    private final OwnProposals own;
    private final ProposalDrafts drafts;
    private final ProposalSubmission submission;
    private final FormOutcomes outcomes;
    private final MessageSource messages;

    OwnController(OwnProposals own, ProposalDrafts drafts, ProposalSubmission submission, FormOutcomes outcomes, MessageSource messages) {
        this.own = own;
        this.drafts = drafts;
        this.submission = submission;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String list(@RequestParam(name = "pagina", defaultValue = "1") int page, @RequestParam(name = FormOutcomes.PARAMETER, required = false) String outcome,
            Model model, Locale locale) {
        model.addAttribute("list", own.page(page, locale));
        model.addAttribute("turns", OwnProposals.Turn.values());
        model.addAttribute("newKey", UUID.randomUUID());
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("form.own", null, locale))));
        return "proposal/own";
    }

    /** The key of the form that was sent makes that pressing twice begins one proposal. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String begin(@RequestParam("chiave") String key, @ModelAttribute("frame") PageFrame frame) {
        return redirect(frame, drafts.beginFilled(key(key)).id(), "");
    }

    @PostMapping(path = ProposalApi.ID + "/copia", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String copy(@PathVariable long id, @RequestParam("chiave") String key, @ModelAttribute("frame") PageFrame frame) {
        return redirect(frame, drafts.copy(id, key(key)).id(), "copiata");
    }

    @PostMapping(path = ProposalApi.ID + "/ritiro", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String withdraw(@PathVariable long id, @RequestParam("revisione") int revision, @RequestParam(name = "nota", defaultValue = "") String note,
            @ModelAttribute("frame") PageFrame frame) {
        submission.withdraw(id, revision, note.isBlank() ? null : note.strip().substring(0, Math.min(LONGEST_NOTE, note.strip().length())));
        return "redirect:" + frame.to(PATH + "?esito=ritirata");
    }

    @PostMapping(path = ProposalApi.ID + "/riapertura", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String reopen(@PathVariable long id, @RequestParam("revisione") int revision, @ModelAttribute("frame") PageFrame frame) {
        submission.reopen(id, revision);
        return redirect(frame, id, "riaperta");
    }

    @PostMapping(path = ProposalApi.ID + "/avvio", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String reportStart(@PathVariable long id, @RequestParam("giorno") String day, @ModelAttribute("frame") PageFrame frame) {
        submission.reportStart(id, day(day));
        return redirect(frame, id, "avviata");
    }

    private static String redirect(PageFrame frame, long id, String outcome) {
        return "redirect:" + frame.to(PATH + "/" + id + (outcome.isEmpty() ? "" : "?esito=" + outcome));
    }

    private static UUID key(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException none) {
            throw PageProblem.badParameter("chiave", key, "UUID");
        }
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException none) {
            throw PageProblem.badParameter("giorno", day, "2026-03-31");
        }
    }
}
