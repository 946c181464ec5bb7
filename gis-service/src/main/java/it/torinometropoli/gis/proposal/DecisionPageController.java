package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The forms by which the office decides on a proposal and says what followed. */
@SitePage
@RequestMapping(path = ReviewDesk.PATH + ProposalApi.ID, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
class DecisionPageController {

    private static final int LINE = 200;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_CODE = 63;

    private final ReviewDesk desk;
    private final ProposalDecisions decisions;
    private final Ledger ledger;

    DecisionPageController(ReviewDesk desk, ProposalDecisions decisions, Ledger ledger) {
        this.desk = desk;
        this.decisions = decisions;
        this.ledger = ledger;
    }

    @PostMapping("/decisione")
    ModelAndView decide(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "decisa", form -> {
            String outcome = form.needed("outcome", LINE);
            String reason = form.needed("reason", LONGEST_REASON);
            if (outcome.equals(ProposalState.ACCEPTED.code())) {
                List<String> actions = form.texts("action", LONGEST_CODE).stream().filter(Objects::nonNull).toList();
                decisions.accept(id, form.revision(), reason, actions);
            } else if (outcome.equals(ProposalState.REJECTED.code())) {
                decisions.reject(id, form.revision(), reason);
            } else {
                throw SentForm.wrong("outcome", "proposal.problem.needed");
            }
        });
    }

    @PostMapping("/finanziamento")
    ModelAndView fund(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "finanziata", form -> {
            BigDecimal amount = form.amount("amount_eur");
            if (amount != null && amount.signum() < 0) {
                throw SentForm.wrong("amount_eur", "proposal.problem.amount");
            }
            decisions.fund(id, form.revision(), new FollowUpTable.Funding(form.needed("source", LINE), amount, form.text("project_code", LONGEST_CODE),
                    form.identifierOrNull("funding_call"), form.text("compensation_procedure", LINE)));
        });
    }

    @PostMapping("/lavori")
    ModelAndView start(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "cominciata", form -> decisions.start(id, form.revision(), form.day("day")));
    }

    @PostMapping("/conclusione")
    ModelAndView complete(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame,
            Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "conclusa", form -> decisions.complete(id, form.revision(), form.day("day")));
    }

    @PostMapping("/registro")
    ModelAndView post(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "registrata", form -> {
            Ledger.Kind kind = form.code("kind", Ledger.Kind.class);
            BigDecimal squareMetres = form.amount("square_metres");
            if (squareMetres == null || squareMetres.signum() == 0) {
                throw SentForm.wrong("square_metres", "proposal.problem.needed");
            }
            String procedure = kind == Ledger.Kind.IMPEGNO ? form.needed("procedure", LINE) : form.text("procedure", LINE);
            ledger.post(id, new Ledger.Posting(kind, squareMetres, procedure, form.text("note", LONGEST)));
        });
    }
}
