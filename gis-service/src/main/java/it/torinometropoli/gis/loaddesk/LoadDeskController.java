package it.torinometropoli.gis.loaddesk;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import it.torinometropoli.gis.loading.Dataset;
import it.torinometropoli.gis.loading.LoadRequest;
import it.torinometropoli.gis.loading.LoadingSettings;
import it.torinometropoli.gis.loading.Loads;
import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.PageFrame;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.SitePage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages about the data sets: what is in force, what was loaded, a file to load, a load to undo. */
@SitePage
@RequestMapping(LoadDeskController.PATH)
class LoadDeskController {

    static final String PATH = "/amministrazione/dati";

    private static final String BUSY = "loaddesk.problem.busy";
    private static final Map<String, HttpStatus> STATUS = Map.of(BUSY, HttpStatus.CONFLICT, "loaddesk.problem.nothing", HttpStatus.CONFLICT,
            "loaddesk.problem.large", HttpStatus.CONTENT_TOO_LARGE, "loaddesk.problem.broken", HttpStatus.BAD_REQUEST,
            "loaddesk.problem.late", HttpStatus.REQUEST_TIMEOUT);
    private static final String DATASET = "/{dataset:[a-z_]{1,32}}";

    private final LoadDesk desk;
    private final LoadRuns runs;
    private final LoadHistory history;
    private final UploadReader uploads;
    private final Loads loads;
    private final LoadingSettings settings;
    private final MessageSource messages;

    LoadDeskController(LoadDesk desk, LoadRuns runs, LoadHistory history, UploadReader uploads, Loads loads, LoadingSettings settings, MessageSource messages) {
        this.desk = desk;
        this.runs = runs;
        this.history = history;
        this.uploads = uploads;
        this.loads = loads;
        this.settings = settings;
        this.messages = messages;
    }

    /** A data set with its load in force, null when it is as shipped. */
    record Line(String code, String name, LoadHistory.Load load) {
    }

    @GetMapping
    String list(Model model, Locale locale) {
        Map<String, LoadHistory.Load> inForce = history.inForce().stream().collect(Collectors.toMap(LoadHistory.Load::dataset, load -> load));
        model.addAttribute("lines", Arrays.stream(Dataset.values()).map(dataset -> new Line(dataset.code(), name(dataset.code(), locale),
                inForce.get(dataset.code()))).toList());
        model.addAttribute("active", active());
        model.addAttribute("runs", runs.latest(""));
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("loaddesk.title", null, locale))));
        return "loaddesk/datasets";
    }

    @GetMapping(DATASET)
    String dataset(@PathVariable String dataset, Model model, Locale locale) {
        return page(known(dataset), LoadForm.EMPTY, model, locale);
    }

    /** Receives a file and has it tried. While another run is under way nothing of it is read. */
    @PostMapping(DATASET + "/file")
    String receive(@PathVariable String dataset, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) throws IOException {
        View view = new View(known(dataset), response, model, locale);
        if (active() != null) {
            return refuse(view, LoadForm.EMPTY, BUSY);
        }
        try {
            UploadReader.Upload upload = uploads.read(request);
            LoadForm form = LoadForm.of(upload.fields());
            String problem = upload.name().isEmpty() ? "loaddesk.problem.file" : form.problem();
            if (problem != null) {
                desk.forget(upload);
                return refuse(view, form, problem);
            }
            Optional<Long> run = desk.tryOut(view.dataset(), form.with(upload.folder(), upload.name()), locale);
            return run.isPresent() ? runPage(run.get(), model) : refuse(view, form, BUSY);
        } catch (UploadReader.Refused refused) {
            return refuse(view, LoadForm.EMPTY, refused.getMessage());
        }
    }

    @GetMapping(DATASET + "/annulla")
    String confirm(@PathVariable String dataset, Model model, Locale locale) {
        Dataset known = known(dataset);
        model.addAttribute("load", inForce(known).filter(LoadHistory.Load::undoable).orElseThrow(() -> PageProblem.notThere("loaddesk.problem.nothing")));
        titled(known, model, locale);
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("loaddesk.title", null, locale), PATH),
                new Crumb(name(dataset, locale), PATH + "/" + dataset), Crumb.here(messages.getMessage("loaddesk.undo", null, locale))));
        return "loaddesk/undo";
    }

    @PostMapping(DATASET + "/annulla")
    String undo(@PathVariable String dataset, @RequestParam long load, HttpServletResponse response, Model model, Locale locale) {
        View view = new View(known(dataset), response, model, locale);
        Optional<Long> run = desk.undo(view.dataset(), load, locale);
        return run.isPresent() ? runPage(run.get(), model) : refuse(view, LoadForm.EMPTY, active() == null ? "loaddesk.problem.nothing" : BUSY);
    }

    private static String runPage(long run, Model model) {
        return "redirect:" + ((PageFrame) model.getAttribute("frame")).to(LoadRunController.PATH + "/" + run);
    }

    private record View(Dataset dataset, HttpServletResponse response, Model model, Locale locale) {
    }

    private String refuse(View view, LoadForm form, String problem) {
        view.response().setStatus(STATUS.getOrDefault(problem, HttpStatus.UNPROCESSABLE_CONTENT).value());
        view.model().addAttribute("problem", problem);
        return page(view.dataset(), form, view.model(), view.locale());
    }

    private String page(Dataset dataset, LoadForm form, Model model, Locale locale) {
        titled(dataset, model, locale);
        model.addAttribute("load", inForce(dataset).orElse(null));
        model.addAttribute("active", active());
        model.addAttribute("history", history.latest(dataset.code()));
        model.addAttribute("runs", runs.latest(dataset.code()));
        model.addAttribute("form", form);
        model.addAttribute("usual", LoadRequest.usual(dataset));
        model.addAttribute("mapping", loads.takesMapping(dataset));
        model.addAttribute("systems", LoadForm.SYSTEMS);
        model.addAttribute("megabytes", settings.size().toMegabytes());
        model.addAttribute("crumbs", List.of(new Crumb(messages.getMessage("loaddesk.title", null, locale), PATH), Crumb.here(name(dataset.code(), locale))));
        return "loaddesk/dataset";
    }

    private void titled(Dataset dataset, Model model, Locale locale) {
        model.addAttribute("dataset", dataset.code());
        model.addAttribute("name", name(dataset.code(), locale));
    }

    private LoadRun active() {
        runs.endAbandoned();
        return runs.active().orElse(null);
    }

    private Optional<LoadHistory.Load> inForce(Dataset dataset) {
        return history.inForce().stream().filter(load -> load.dataset().equals(dataset.code())).findFirst();
    }

    private String name(String dataset, Locale locale) {
        return messages.getMessage("loaddesk.dataset." + dataset, null, dataset, locale);
    }

    private static Dataset known(String code) {
        return Dataset.of(code).orElseThrow(() -> PageProblem.notThere("loaddesk.problem.dataset", code,
                Arrays.stream(Dataset.values()).map(Dataset::code).collect(Collectors.joining(", "))));
    }
}
