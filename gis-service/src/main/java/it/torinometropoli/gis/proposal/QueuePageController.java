package it.torinometropoli.gis.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import it.torinometropoli.gis.identity.CurrentMember;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office has before it, as a page. */
@SitePage
class QueuePageController {

    private static final int ZONES = 11;

    private final QueuePages pages;
    private final ProposalQueue queue;
    private final Members members;
    private final CurrentMember current;
    private final StepNames states;
    private final FieldWords words;
    private final MessageSource messages;

    QueuePageController(QueuePages pages, ProposalQueue queue, Members members, CurrentMember current, StepNames states, FieldWords words,
            MessageSource messages) {
        this.pages = pages;
        this.queue = queue;
        this.members = members;
        this.current = current;
        this.states = states;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping(ReviewDesk.PATH)
    String queue(@RequestParam MultiValueMap<String, String> sent, Model model, Locale locale) {
        QueueRequest request = QueueRequest.of(sent);
        model.addAttribute("asked", request);
        model.addAttribute("page", pages.page(request, locale));
        model.addAttribute("states", Arrays.stream(ProposalState.values())
                .map(state -> new StateChoice(state.code(), states.stateName(state.code(), 1, locale), request.states().contains(state))).toList());
        model.addAttribute("filtered", sent.keySet().stream().anyMatch(name -> !name.equals("lang") && !name.equals("pagina")));
        model.addAttribute("chosen", request.states().stream().map(state -> states.stateName(state.code(), 1, locale)).toList());
        model.addAttribute("zones", IntStream.rangeClosed(1, ZONES).boxed().toList());
        model.addAttribute("choices", queue.choices());
        model.addAttribute("reviewers", members.with(Role.REVIEWER));
        model.addAttribute("own", current.required().accountId());
        model.addAttribute("types", ProposalForm.field(ProposalForm.MAIN_TYPE).orElseThrow().codes().stream()
                .map(code -> new ReviewDesk.Choice(code, words.code(ProposalForm.MAIN_TYPE, code, locale))).toList());
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("review.queue", null, locale))));
        return "review/queue";
    }

    /** A state to choose. */
    record StateChoice(String code, String name, boolean chosen) {
    }
}
