package it.torinometropoli.gis.loaddesk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of a trial, load or undoing: how far it is, and then what came of it. */
@SitePage
@RequestMapping(LoadRunController.PATH)
class LoadRunController {

    static final String PATH = LoadDeskController.PATH + "/operazioni";

    private static final String RUN = "/{id:[0-9]{1,18}}";

    private final LoadDesk desk;
    private final LoadRuns runs;
    private final ReportPages reports;
    private final MessageSource messages;

    LoadRunController(LoadDesk desk, LoadRuns runs, ReportPages reports, MessageSource messages) {
        this.desk = desk;
        this.runs = runs;
        this.reports = reports;
        this.messages = messages;
    }

    /**
     * How far a run is, for the script of its page.
     *
     * @param active whether it waits or is under way
     * @param percent how much is done
     * @param text the step in words
     */
    record Standing(boolean active, int percent, String text) {
    }

    @GetMapping(RUN)
    String run(@PathVariable long id, @RequestParam Map<String, String> asked, Model model, Locale locale) {
        return page(known(id), asked, model, locale);
    }

    @GetMapping(path = RUN + "/stato", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Standing standing(@PathVariable long id, Locale locale) {
        LoadRun run = known(id);
        return new Standing(run.active(), run.percent(), messages.getMessage("loaddesk.step." + run.step(), null, locale));
    }

    /** Has the file of a trial loaded as it was tried. */
    @PostMapping(RUN + "/carica")
    String load(@PathVariable long id, HttpServletResponse response, Model model, Locale locale) {
        LoadRun trial = known(id);
        Optional<Long> run = trial.loadable() ? desk.load(trial, locale) : Optional.empty();
        if (run.isPresent()) {
            return "redirect:" + ((PageFrame) model.getAttribute("frame")).to(PATH + "/" + run.get());
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", trial.loadable() ? "loaddesk.problem.busy" : "loaddesk.problem.gone");
        return page(known(id), Map.of(), model, locale);
    }

    @GetMapping(RUN + "/rapporto.json")
    ResponseEntity<String> json(@PathVariable long id) {
        return reports.json(report(id), fileName(known(id)));
    }

    @GetMapping(RUN + "/rapporto.html")
    ResponseEntity<String> html(@PathVariable long id, Locale locale) {
        return reports.page(report(id), fileName(known(id)), locale);
    }

    private static String fileName(LoadRun run) {
        return "%s-%s-%d".formatted(run.dataset(), run.kind(), run.id());
    }

    private String page(LoadRun run, Map<String, String> asked, Model model, Locale locale) {
        model.addAttribute("run", run);
        model.addAttribute("address", PATH + "/" + run.id());
        String name = messages.getMessage("loaddesk.dataset." + run.dataset(), null, run.dataset(), locale);
        model.addAttribute("name", name);
        String title = messages.getMessage("loaddesk.run." + run.kind(), new Object[] {name}, locale);
        model.addAttribute("title", title);
        runs.report(run.id()).ifPresent(report -> reports.show(report, asked, model));
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("loaddesk.title", null, locale), LoadDeskController.PATH),
                new Crumb(name, LoadDeskController.PATH + "/" + run.dataset()), Crumb.here(title)));
        return "loaddesk/run";
    }

    private LoadRun known(long id) {
        runs.endAbandoned();
        return runs.byId(id).orElseThrow(() -> PageProblem.notThere("loaddesk.problem.run", String.valueOf(id)));
    }

    private String report(long id) {
        return runs.report(id).orElseThrow(() -> PageProblem.notThere("loaddesk.problem.report"));
    }
}
