package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import it.torinometropoli.gis.identity.CurrentMember;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which the office writes calls for funding. */
@SitePage
@RequestMapping(CallDeskController.PATH)
class CallDeskController {

    static final String PATH = ReviewDesk.PATH + "/bandi";

    private static final String ID = "/{id:[0-9]{1,18}}";
    private static final int LINE = 200;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_ADDRESS = 500;

    private final FundingCalls calls;
    private final CurrentMember current;
    private final FieldWords words;
    private final MessageSource messages;

    CallDeskController(FundingCalls calls, CurrentMember current, FieldWords words, MessageSource messages) {
        this.calls = calls;
        this.current = current;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(Locale locale) {
        return page(null, new LinkedMultiValueMap<>(), locale);
    }

    @GetMapping(ID)
    ModelAndView one(@PathVariable long id, Locale locale) {
        FundingCalls.Call call = calls.byId(id).orElseThrow(ProposalProblem::notThere);
        return page(call, values(call), locale);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return saved(new SentForm(0, sent, frame, locale), form -> calls.add(text(form)));
    }

    @PostMapping(path = ID, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView change(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, @ModelAttribute("frame") PageFrame frame, Locale locale) {
        return saved(new SentForm(id, sent, frame, locale), form -> calls.change(id, form.revision(), text(form)));
    }

    private ModelAndView saved(SentForm form, Function<SentForm, FundingCalls.Call> saving) {
        try {
            FundingCalls.Call call = saving.apply(form);
            return new ModelAndView("redirect:" + form.frame().to(PATH + "/" + call.id() + "?esito=salvato"));
        } catch (ProposalProblem problem) {
            if (problem.status() == HttpStatus.NOT_FOUND || problem.status() == HttpStatus.FORBIDDEN) {
                throw problem;
            }
            FundingCalls.Call now = form.id() == 0 ? null : calls.byId(form.id()).orElseThrow(() -> problem);
            ModelAndView page = page(now, form.values(), form.locale());
            page.setStatus(problem.status());
            page.addObject("problem", messages.getMessage(problem.getMessage(), problem.arguments(), form.locale()));
            page.addObject("there", problem.status() == HttpStatus.CONFLICT ? now : null);
            return page;
        }
    }

    private ModelAndView page(FundingCalls.Call call, MultiValueMap<String, String> values, Locale locale) {
        String title = messages.getMessage("review.calls", null, locale);
        ModelAndView page = new ModelAndView("review/calls");
        page.addObject("call", call);
        page.addObject("sent", new Sent(values));
        page.addObject("calls", call == null ? calls.all() : List.of());
        page.addObject("writes", current.required().has(Role.REVIEWER));
        page.addObject("types", ProposalForm.field(ProposalForm.MAIN_TYPE).orElseThrow().codes().stream()
                .map(code -> new ReviewDesk.Choice(code, words.code(ProposalForm.MAIN_TYPE, code, locale))).toList());
        page.addObject("crumbs", call == null ? List.of(Crumb.here(title)) : List.of(new Crumb(title, PATH), Crumb.here(call.text().title())));
        return page;
    }

    private static FundingCalls.Text text(SentForm form) {
        return new FundingCalls.Text(form.needed("title", LINE), form.needed("description", LONGEST), form.text("address", LONGEST_ADDRESS),
                form.day("opens_on"), form.day("closes_on"), form.texts("types", LINE).stream().filter(Objects::nonNull).distinct().toList());
    }

    private static MultiValueMap<String, String> values(FundingCalls.Call call) {
        FundingCalls.Text text = call.text();
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(Map.of("types", text.types()));
        values.add("title", text.title());
        values.add("description", text.description());
        values.add("address", text.address());
        values.add("opens_on", text.opensOn().toString());
        values.add("closes_on", text.closesOn().toString());
        return values;
    }
}
