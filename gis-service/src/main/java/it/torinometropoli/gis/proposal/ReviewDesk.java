package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.Crumb;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of a proposal for those who examine it: the sheet, and what the person can do now. */
@Component
class ReviewDesk {

    static final String PATH = "/istruttoria";
    /** The parameter with what was done before the page is shown. */
    static final String OUTCOME = "esito";

    private static final int QUESTIONS = 3;

    private final ProposalAccess access;
    private final ProposalReading reading;
    private final ProposalSheets sheets;
    private final ReviewTable checks;
    private final ActionSuggestions plan;
    private final Members members;
    private final LedgerPages ledger;
    private final FundingCalls calls;
    private final MessageSource messages;

    ReviewDesk(ProposalAccess access, ProposalReading reading, ProposalSheets sheets, ReviewTable checks, ActionSuggestions plan, Members members,
            LedgerPages ledger, FundingCalls calls, MessageSource messages) {
        this.access = access;
        this.reading = reading;
        this.sheets = sheets;
        this.checks = checks;
        this.plan = plan;
        this.members = members;
        this.ledger = ledger;
        this.calls = calls;
        this.messages = messages;
    }

    /**
     * What the person can do, beside the moves of the proposal.
     *
     * @param assigns whether somebody can be put in charge
     * @param checks whether the two checks can be noted
     * @param posts whether rows can be added to the ledger
     */
    record Rights(boolean assigns, boolean checks, boolean posts) {
    }

    /** An action of the plan that an entry would serve. */
    record ServedAction(String code, String title, boolean confirmed) {
    }

    /** What can be chosen: a code, or the name of a field, and what it is called. */
    record Choice(String code, String name) {
    }

    /** A question on the form: what was written before something was wrong with it, or nothing. */
    record WrittenQuestion(int number, String field, String text) {
    }

    /** The page of a proposal. */
    ModelAndView page(long id, Locale locale) {
        Member member = access.officer();
        Proposal proposal = access.readable(id);
        ProposalView view = reading.view(id, locale);
        SheetView sheet = sheets.of(id, locale);
        ModelAndView page = new ModelAndView("review/proposal");
        page.addObject("proposal", view);
        page.addObject("sheet", sheet);
        page.addObject("checks", checks.of(proposal));
        page.addObject("rights", rights(proposal, member));
        page.addObject("reviewers", members.with(Role.REVIEWER));
        page.addObject("questionFields", questionFields(locale));
        page.addObject("served", served(proposal, sheet));
        page.addObject("ledger", ledger.of(proposal));
        page.addObject("calls", view.moves().contains("fund") ? calls.all() : List.of());
        page.addObject("tomorrow", LocalDate.now(NumberSeries.ROME).plusDays(1));
        written(page, new Sent(new LinkedMultiValueMap<>()));
        page.addObject("crumbs", List.of(new Crumb(messages.getMessage("review.queue", null, locale), PATH), Crumb.here(sheet.number())));
        return page;
    }

    /** What was done, in words; null when nothing was, or the code is none of ours. */
    String outcome(String code, Locale locale) {
        return code == null ? null : messages.getMessage("review.outcome." + code, null, null, locale);
    }

    /**
     * Does what a form asks for, and leads to the page that shows it; or shows the page with what is wrong, what has happened meanwhile, and what the
     * person has written.
     *
     * @param outcome rest of the key of the text that tells what was done
     * @throws ProposalProblem when the person may not do it, or there is no such proposal
     */
    ModelAndView done(SentForm form, String outcome, Consumer<SentForm> deed) {
        try {
            deed.accept(form);
            return new ModelAndView("redirect:" + form.frame().to(PATH + "/" + form.id() + "?" + OUTCOME + "=" + outcome));
        } catch (ProposalProblem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND || problem.status() == HttpStatus.FORBIDDEN) {
                throw problem;
            }
            ModelAndView page = page(form.id(), form.locale());
            page.setStatus(problem.status());
            page.addObject("problem", messages.getMessage(problem.getMessage(), problem.arguments(), form.locale()));
            page.addObject("conflict", problem.status() == HttpStatus.CONFLICT);
            written(page, new Sent(form.values()));
            return page;
        }
    }

    private static void written(ModelAndView page, Sent sent) {
        page.addObject("sent", sent);
        int rows = Math.max(QUESTIONS, sent.all("question").size());
        page.addObject("questions", IntStream.range(0, rows).mapToObj(i -> new WrittenQuestion(i + 1, sent.at("field", i), sent.at("question", i))).toList());
    }

    private static Rights rights(Proposal proposal, Member member) {
        boolean reviewer = member.has(Role.REVIEWER);
        return new Rights(reviewer && proposal.state().undecided(), reviewer && proposal.state() == ProposalState.IN_REVIEW,
                reviewer && proposal.state().published());
    }

    private List<Choice> questionFields(Locale locale) {
        return Stream.concat(Stream.of(ProposalForm.GEOMETRY, ProposalForm.PHOTOS), ProposalForm.fields().stream().map(FormField::name))
                .map(name -> new Choice(name, messages.getMessage("proposal.field." + name, null, locale))).toList();
    }

    /** The actions that the proposer has confirmed and those that are suggested, in the order of the plan. */
    private List<ServedAction> served(Proposal proposal, SheetView sheet) {
        if (proposal.state() != ProposalState.IN_REVIEW) {
            return List.of();
        }
        List<String> confirmed = proposal.draft().list(ProposalForm.ACTIONS);
        Map<String, ServedAction> served = new LinkedHashMap<>();
        plan.titles().forEach((code, title) -> {
            boolean suggested = sheet.facts() != null && sheet.facts().actions().stream().anyMatch(action -> action.code().equals(code));
            if (suggested || confirmed.contains(code)) {
                served.put(code, new ServedAction(code, title, confirmed.contains(code)));
            }
        });
        return List.copyOf(served.values());
    }
}
