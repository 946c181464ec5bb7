package it.torinometropoli.gis.legal;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that the footer of every page leads to. */
@SitePage
class LegalController {

    private final Catalog catalog;
    private final LegalSettings settings;
    private final ServiceProvider provider;
    private final ReaderTraces traces;
    private final MessageSource messages;
    private final List<ThirdPartyComponent> components = ThirdPartyComponents.all();

    LegalController(Catalog catalog, LegalSettings settings, ServiceProvider provider, ReaderTraces traces, MessageSource messages) {
        this.catalog = catalog;
        this.settings = settings;
        this.provider = provider;
        this.traces = traces;
        this.messages = messages;
    }

    @ModelAttribute("provider")
    ServiceProvider provider() {
        return provider;
    }

    @ModelAttribute("settings")
    LegalSettings settings() {
        return settings;
    }

    @GetMapping("/accessibilita")
    String accessibility(Locale locale, Model model) {
        return page("accessibility", locale, model);
    }

    @GetMapping("/privacy")
    String privacy(Locale locale, Model model) {
        model.addAttribute("traces", traces);
        model.addAttribute("contactDays", traces.daysOfContacts());
        return page("privacy", locale, model);
    }

    @GetMapping("/note-legali")
    String notes(Locale locale, Model model) {
        model.addAttribute("layers", catalog.layers());
        model.addAttribute("components", components);
        return page("notes", locale, model);
    }

    private String page(String name, Locale locale, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("legal." + name + ".title", null, locale))));
        return "legal/" + name;
    }
}
