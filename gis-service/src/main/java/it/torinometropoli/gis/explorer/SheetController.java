package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.portal.PastMunicipalities;
import it.torinometropoli.gis.register.RegisterSheets;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of single features, and their comparison. */
@SitePage
class SheetController {

    private final Scopes scopes;
    private final Sheets sheets;
    private final Comparisons comparisons;
    private final RegisterSheets register;
    private final LedgerFigures ledger;
    private final PastMunicipalities past;

    SheetController(Scopes scopes, Sheets sheets, Comparisons comparisons, RegisterSheets register, LedgerFigures ledger, PastMunicipalities past) {
        this.past = past;
        this.register = register;
        this.scopes = scopes;
        this.sheets = sheets;
        this.comparisons = comparisons;
        this.ledger = ledger;
    }

    @GetMapping("/aree-dismesse/{id}")
    String dismissed(@PathVariable String id, Locale locale, Model model) {
        String page = show(Explorers.DISMISSED, id, locale, model);
        model.addAttribute("register", register.of(id, locale));
        return page;
    }

    @GetMapping("/aree-protette/{id}")
    String protectedArea(@PathVariable String id, Locale locale, Model model) {
        return show(Explorers.PROTECTED, id, locale, model);
    }

    @GetMapping("/catalogo-circa/{id}")
    String circa(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("ledger", ledger.of(id));
        return show(Explorers.CIRCA, id, locale, model);
    }

    @GetMapping("/aree-dismesse/confronto")
    String comparison(@RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        Parameters parameters = Parameters.of(sent);
        Scope scope = scopes.of(Explorers.DISMISSED.layer(), parameters, locale);
        model.addAttribute("comparison", comparisons.of(Explorers.DISMISSED, parameters, scope));
        model.addAttribute("crumbs", List.of(list(Explorers.DISMISSED, scope), Crumb.here(scope.text("explorer.comparison"))));
        return "explorer/comparison";
    }

    private String show(Explorer explorer, String id, Locale locale, Model model) {
        Scope scope = scopes.of(explorer.layer(), Parameters.of(Map.of()), locale);
        Sheet sheet = sheets.sheet(explorer, id, scope);
        model.addAttribute("sheet", sheet);
        model.addAttribute("past", past.of(explorer.layer(), id, locale));
        model.addAttribute("explorer", explorer);
        model.addAttribute("crumbs", List.of(list(explorer, scope), Crumb.here(sheet.name())));
        return "explorer/sheet";
    }

    private static Crumb list(Explorer explorer, Scope scope) {
        return new Crumb(scope.text("explorer.title." + explorer.layer()), explorer.path());
    }
}
