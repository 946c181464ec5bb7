package it.torinometropoli.gis.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which administrators keep the organisations. Municipalities follow the published ones and are not changed here. */
@SitePage
@RequestMapping(OrganisationsController.PATH)
class OrganisationsController {

    static final String PATH = "/amministrazione/organizzazioni";

    private static final int LONGEST_NAME = 200;
    private static final List<OrganisationKind> KEPT_BY_HAND = Arrays.stream(OrganisationKind.values())
            .filter(kind -> kind != OrganisationKind.COMUNE && kind != OrganisationKind.CITTA_METROPOLITANA).toList();

    private final MemberLists lists;
    private final OrganisationDesk desk;
    private final CurrentMember current;
    private final Outcomes outcomes;
    private final MessageSource messages;

    OrganisationsController(MemberLists lists, OrganisationDesk desk, CurrentMember current, Outcomes outcomes, MessageSource messages) {
        this.lists = lists;
        this.desk = desk;
        this.current = current;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int pagina,
            @RequestParam(name = Outcomes.PARAMETER, required = false) String outcome, Model model, Locale locale) {
        model.addAttribute("outcome", outcomes.of(outcome, locale));
        return page(q, pagina, model, locale);
    }

    @PostMapping
    String add(@RequestParam OrganisationKind tipo, @RequestParam String nome, @ModelAttribute("frame") PageFrame frame, Model model,
            Locale locale) {
        String name = nome.strip();
        String problem = !KEPT_BY_HAND.contains(tipo) ? "identity.problem.kind" : nameProblem(name);
        if (problem == null) {
            try {
                desk.add(tipo, name, current.required().accountId());
                return "redirect:" + frame.to(PATH + "?esito=salvato");
            } catch (DuplicateKeyException taken) {
                problem = "identity.problem.sameName";
            }
        }
        model.addAttribute("problem", problem);
        model.addAttribute("name", name);
        return page("", 1, model, locale);
    }

    @PostMapping("/{id}/stato")
    String setActive(@PathVariable long id, @RequestParam boolean attiva, @ModelAttribute("frame") PageFrame frame) {
        desk.setActive(id, attiva, current.required().accountId());
        return "redirect:" + frame.to(PATH + "?esito=salvato");
    }

    private String page(String words, int number, Model model, Locale locale) {
        model.addAttribute("q", words);
        model.addAttribute("part", lists.organisations(words, number));
        model.addAttribute("kinds", KEPT_BY_HAND);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("identity.organisations", null, locale))));
        return "identity/organisations";
    }

    private static String nameProblem(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl) ? "identity.problem.name" : null;
    }
}
