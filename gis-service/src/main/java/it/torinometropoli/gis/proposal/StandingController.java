package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageAddress;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a proposal stands, for everybody who knows its number; the form that asks for one. */
@SitePage
@RequestMapping(StandingController.PATH)
class StandingController {

    /** The address of the form; the number of a proposal follows in that of its page. */
    static final String PATH = "/pratica";

    private static final int LONGEST_ECHO = 60;

    private final PublicProposals proposals;
    private final MessageSource messages;

    StandingController(PublicProposals proposals, MessageSource messages) {
        this.proposals = proposals;
        this.messages = messages;
    }

    /** The form, or the way to the page of the number that was written into it. */
    @GetMapping
    String ask(@RequestParam(defaultValue = "") String numero, @ModelAttribute("frame") PageFrame frame, HttpServletResponse response,
            Locale locale, Model model) {
        if (numero.isBlank()) {
            model.addAttribute("crumbs", List.of(catalogue(locale), Crumb.here(text("standing.title", locale))));
            return "proposal/standing-form";
        }
        Optional<String> number = ProposalNumber.of(numero);
        return number.isPresent() ? "redirect:" + frame.to(PATH + "/" + number.get()) : unknown(numero, response, locale, model);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, HttpServletResponse response, Locale locale, Model model) {
        Optional<PublicProposals.Standing> found = ProposalNumber.of(number).filter(number::equals).flatMap(proposals::byNumber);
        if (found.isEmpty()) {
            return unknown(number, response, locale, model);
        }
        PublicProposals.Standing standing = found.get();
        model.addAttribute("standing", standing);
        model.addAttribute("steps", steps(standing));
        model.addAttribute("entry", standing.now().published() ? PageAddress.ofFeature(LayerShapes.CATALOGUE, standing.id()) : null);
        model.addAttribute("crumbs", List.of(catalogue(locale), new Crumb(text("standing.title", locale), PATH), Crumb.here(standing.id())));
        return "proposal/standing";
    }

    /** The last of several steps that came to the same state one after the other is none: nobody saw a difference. */
    private List<PublicProposals.Step> steps(PublicProposals.Standing standing) {
        List<PublicProposals.Step> shown = new ArrayList<>();
        for (PublicProposals.Step step : proposals.steps(standing.id())) {
            if (shown.isEmpty() || !shown.get(shown.size() - 1).state().equals(step.state())) {
                shown.add(step);
            }
        }
        return shown;
    }

    private String unknown(String written, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        String echo = written.strip();
        model.addAttribute("written", echo.length() > LONGEST_ECHO ? echo.substring(0, LONGEST_ECHO) + "…" : echo);
        model.addAttribute("crumbs", List.of(catalogue(locale), new Crumb(text("standing.title", locale), PATH),
                Crumb.here(text("standing.unknown.title", locale))));
        return "proposal/standing-unknown";
    }

    private Crumb catalogue(Locale locale) {
        return new Crumb(text("site.nav.circa", locale), "/catalogo-circa");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
