package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the office examines a proposal, and its forms. */
@SitePage
@RequestMapping(ReviewDesk.PATH + ProposalApi.ID)
class ReviewPageController {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NOTES = 4_000;
    private static final int LONGEST_CODE = 63;
    private static final int MOST_QUESTIONS = 30;

    private final ReviewDesk desk;
    private final ProposalReview review;
    private final VersionPages versions;

    ReviewPageController(ReviewDesk desk, ProposalReview review, VersionPages versions) {
        this.desk = desk;
        this.review = review;
        this.versions = versions;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @RequestParam(name = ReviewDesk.OUTCOME, required = false) String outcome, Locale locale) {
        ModelAndView page = desk.page(id, locale);
        page.addObject("outcome", desk.outcome(outcome, locale));
        return page;
    }

    /** Where a form was sent to there is nothing to read: whoever comes back by its address, or asks for another language, is led to the page. */
    @GetMapping({"/presa-in-carico", "/assegnazione", "/verifiche", "/integrazione", "/decisione", "/finanziamento", "/lavori", "/conclusione", "/registro"})
    String back(@PathVariable long id, @ModelAttribute("frame") PageFrame frame) {
        return "redirect:" + frame.to(ReviewDesk.PATH + "/" + id);
    }

    /** Two versions beside each other: the last two, unless others are asked for. */
    @GetMapping("/versioni")
    ModelAndView versions(@PathVariable long id, @RequestParam(name = "da", required = false) Integer from,
            @RequestParam(name = "a", required = false) Integer to, Locale locale) {
        return versions.page(id, new VersionPages.Pair(from, to), locale);
    }

    @PostMapping(path = "/presa-in-carico", consumes = FORM)
    ModelAndView takeOn(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "presa", form -> review.takeOn(id, form.revision()));
    }

    @PostMapping(path = "/assegnazione", consumes = FORM)
    ModelAndView assign(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "assegnata", form -> review.assign(id, form.identifierOrNull("reviewer")));
    }

    @PostMapping(path = "/verifiche", consumes = FORM)
    ModelAndView check(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "verificata", form -> review.check(id, new ReviewTable.Checks(
                form.code("state_of_fact", ReviewTable.StateOfFact.class), form.code("suitable_design", ReviewTable.SuitableDesign.class),
                form.dayOrNull("visited_on"), form.text("notes", LONGEST_NOTES), form.revision())));
    }

    @PostMapping(path = "/integrazione", consumes = FORM)
    ModelAndView ask(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return desk.done(new SentForm(id, sent, frame, locale), "chiesta", form -> {
            List<QuestionTable.Asked> questions = questions(form);
            LocalDate due = form.day("due_on");
            if (!due.isAfter(LocalDate.now(NumberSeries.ROME))) {
                throw SentForm.wrong("due_on", "proposal.problem.past");
            }
            review.ask(id, new ProposalReview.Request(form.revision(), questions, due));
        });
    }

    /** The questions that were written; fields that were left empty ask nothing. */
    private static List<QuestionTable.Asked> questions(SentForm form) {
        List<String> texts = form.texts("question", LONGEST);
        List<String> fields = form.texts("field", LONGEST_CODE);
        List<QuestionTable.Asked> questions = new ArrayList<>();
        for (int i = 0; i < texts.size() && i < MOST_QUESTIONS; i++) {
            String field = i < fields.size() && known(fields.get(i)) ? fields.get(i) : null;
            if (texts.get(i) != null) {
                questions.add(new QuestionTable.Asked(field, texts.get(i)));
            }
        }
        if (questions.isEmpty()) {
            throw SentForm.wrong("question", "proposal.problem.needed");
        }
        return questions;
    }

    private static boolean known(String field) {
        return ProposalForm.GEOMETRY.equals(field) || ProposalForm.PHOTOS.equals(field) || field != null && ProposalForm.field(field).isPresent();
    }
}
