package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON API of the plan. */
@RestController
@RequestMapping(path = "/api/v1/plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plan", description = "The strategic plan: editions, axes, strategies, actions, projects, indicators, linked places")
@ApiResponse(responseCode = "200", description = "Found", useReturnTypeSchema = true)
class PlanController {

    private static final LocalizedText NOT_FOUND = new LocalizedText("Non trovato", "Not found");
    private static final LocalizedText AVAILABLE = new LocalizedText("Ci sono", "There are");
    private static final LocalizedText NONE_AVAILABLE = new LocalizedText("Non ce n’è nessuna.", "There are none.");

    private final PlanAnswers plan;

    PlanController(PlanAnswers plan) {
        this.plan = plan;
    }

    @GetMapping
    @Operation(summary = "Editions, the latest first")
    List<PlanView.Edition> editions() {
        return plan.editions();
    }

    @GetMapping("/{edition}")
    @Operation(summary = "An edition as a tree: axes, strategies, actions with their number of places, projects")
    @NamesWhatIsThere
    PlanView.Tree tree(@Parameter(example = "2024-2026") @PathVariable String edition) {
        return plan.tree(edition);
    }

    @GetMapping("/{edition}/actions")
    @Operation(summary = "Actions of an edition with their official text")
    @NamesWhatIsThere
    List<PlanView.ActionSummary> actions(@Parameter(example = "2024-2026") @PathVariable String edition) {
        return plan.actions(edition);
    }

    @GetMapping("/{edition}/actions/{action}")
    @Operation(summary = "An action with its projects, the indicators of its strategy and the places linked to it")
    @NamesWhatIsThere
    PlanView.ActionDetail action(@Parameter(example = "2024-2026") @PathVariable String edition,
            @Parameter(example = "2.2.2") @PathVariable String action, @Parameter(hidden = true) Locale locale) {
        return plan.action(new ActionKey(edition, action), locale);
    }

    @GetMapping("/{edition}/projects")
    @Operation(summary = "Projects of an edition")
    @NamesWhatIsThere
    List<PlanView.Project> projects(@Parameter(example = "2024-2026") @PathVariable String edition) {
        return plan.projects(edition);
    }

    @GetMapping("/{edition}/indicators")
    @Operation(summary = "Context indicators of an edition, latest values")
    @NamesWhatIsThere
    List<PlanView.Indicator> indicators(@Parameter(example = "2024-2026") @PathVariable String edition) {
        return plan.indicators(edition);
    }

    @GetMapping("/{edition}/survey")
    @Operation(summary = "Answers to the survey about an edition")
    @NamesWhatIsThere
    List<PlanView.Answer> survey(@Parameter(example = "2024-2026") @PathVariable String edition) {
        return plan.survey(edition);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notInPlan(NotInPlanException missing, Locale locale) {
        String available = missing.available().isEmpty() ? NONE_AVAILABLE.in(locale)
                : AVAILABLE.in(locale) + ": " + String.join(", ", missing.available()) + ".";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.text().in(locale) + ". " + available);
        problem.setTitle(NOT_FOUND.in(locale));
        problem.setProperty("available", missing.available());
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).body(problem);
    }
}
