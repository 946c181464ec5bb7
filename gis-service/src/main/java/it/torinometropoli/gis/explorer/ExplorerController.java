package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.register.RegisterDay;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The lists of features with their filters.
 *
 * <p>Parameters of all lists: {@code testo} (words), {@code zona} (number, repeated), {@code comune} (ISTAT code), {@code azione} (codes of actions,
 * strategies or axes, joined with commas), {@code ordine} (key of a column, after a minus sign when the largest comes first),
 * {@code pagina} (from 1), {@code lang}. Bounds of an area are {@code superficie_min} and {@code superficie_max} (m², of protected areas ha), with
 * {@code superficie_ignota} ({@code si}: those of unknown area too, {@code solo}: only those).
 *
 * <p>Dismissed areas: {@code entro} (km as the crow flies) of the municipality {@code vicino} (ISTAT code, Torino without), {@code settore},
 * {@code stato_codice}, {@code contaminazione}, {@code posizione}, {@code uso_base} (codes, repeated) and {@code fonte} (site of the web),
 * {@code al} (day such as 2026-11-30: the list as it was then). CIRCA:
 * {@code tipo} and {@code stato} (codes, repeated); the list of restoration places beside it has {@code ordine_luoghi} and {@code pagina_luoghi}.
 * Protected areas: {@code tipo} and {@code gestore} (repeated).
 */
@SitePage
class ExplorerController {

    private final Scopes scopes;
    private final ListPages lists;
    private final Overlaps overlaps;
    private final EarlierStates earlier;

    ExplorerController(Scopes scopes, ListPages lists, Overlaps overlaps, EarlierStates earlier) {
        this.earlier = earlier;
        this.scopes = scopes;
        this.lists = lists;
        this.overlaps = overlaps;
    }

    @GetMapping("/aree-dismesse")
    String dismissed(@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        Parameters parameters = Parameters.of(sent);
        Optional<EarlierState> state = earlier.asked(parameters, locale);
        model.addAttribute("today", RegisterDay.today().toString());
        if (state.isEmpty()) {
            show(Explorers.DISMISSED, parameters, locale, model);
        } else {
            show(Explorers.DISMISSED, parameters, scopes.of(state.get().source(), parameters, locale), model);
            model.addAttribute("earlier", state.get());
            model.addAttribute("list", state.get().of((ListPage) model.getAttribute("list")));
        }
        return "explorer/list";
    }

    @GetMapping("/aree-protette")
    String protectedAreas(@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        Scope scope = show(Explorers.PROTECTED, Parameters.of(sent), locale, model);
        model.addAttribute("overlaps", overlaps.table(scope, ((ListPage) model.getAttribute("list")).condition()));
        return "explorer/list";
    }

    @GetMapping("/catalogo-circa")
    String circa(@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        Parameters parameters = Parameters.of(sent);
        show(Explorers.CIRCA, parameters, locale, model);
        Scope places = scopes.of(Explorers.RESTORATION.layer(), parameters, locale);
        model.addAttribute("beside",
                lists.list(Explorers.RESTORATION, parameters, FilterForms.chosen(Explorers.RESTORATION, parameters, places), places));
        return "explorer/list";
    }

    private Scope show(Explorer explorer, Parameters parameters, Locale locale, Model model) {
        return show(explorer, parameters, scopes.of(explorer.layer(), parameters, locale), model);
    }

    private Scope show(Explorer explorer, Parameters parameters, Scope scope, Model model) {
        List<Condition> chosen = FilterForms.chosen(explorer, parameters, scope);
        model.addAttribute("list", lists.list(explorer, parameters, chosen, scope));
        model.addAttribute("form", new FilterForms(explorer, parameters, scope, chosen).form());
        model.addAttribute("layer", scope.layer());
        model.addAttribute("municipalities", scope.territory().municipalities());
        model.addAttribute("from", scope.from().code());
        model.addAttribute("crumbs", List.of(Crumb.here(scope.text("explorer.title." + explorer.layer()))));
        return scope;
    }
}
