package it.torinometropoli.gis.loaddesk;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a load that was done, from a page or from the command line. */
@SitePage
@RequestMapping(LoadController.PATH)
class LoadController {

    static final String PATH = LoadDeskController.PATH + "/caricamenti";

    private static final String LOAD = "/{id:[0-9]{1,18}}";

    private final LoadHistory history;
    private final ReportPages reports;
    private final MessageSource messages;

    LoadController(LoadHistory history, ReportPages reports, MessageSource messages) {
        this.history = history;
        this.reports = reports;
        this.messages = messages;
    }

    @GetMapping(LOAD)
    String load(@PathVariable long id, @RequestParam Map<String, String> asked, Model model, Locale locale) {
        LoadHistory.Load load = known(id);
        String name = messages.getMessage("loaddesk.dataset." + load.dataset(), null, load.dataset(), locale);
        String title = messages.getMessage("loaddesk.run.caricamento", new Object[] {name}, locale);
        model.addAttribute("load", load);
        model.addAttribute("address", PATH + "/" + id);
        model.addAttribute("title", title);
        reports.show(report(id), asked, model);
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("loaddesk.title", null, locale), LoadDeskController.PATH),
                new Crumb(name, LoadDeskController.PATH + "/" + load.dataset()), Crumb.here(title)));
        return "loaddesk/load";
    }

    @GetMapping(LOAD + "/rapporto.json")
    ResponseEntity<String> json(@PathVariable long id) {
        return reports.json(report(id), known(id).dataset() + "-" + id);
    }

    @GetMapping(LOAD + "/rapporto.html")
    ResponseEntity<String> html(@PathVariable long id, Locale locale) {
        return reports.page(report(id), known(id).dataset() + "-" + id, locale);
    }

    private LoadHistory.Load known(long id) {
        return history.byId(id).orElseThrow(() -> PageProblem.notThere("loaddesk.problem.run", String.valueOf(id)));
    }

    private String report(long id) {
        return history.report(id).orElseThrow(() -> PageProblem.notThere("loaddesk.problem.report"));
    }
}
