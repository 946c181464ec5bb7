package it.torinometropoli.gis.search;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.ReaderLanguage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions while a reader types. */
@RestController
@Tag(name = "Search", description = "Municipalities, zones, places of all layers, actions, strategies and projects by their words")
class SearchController {

    private static final String DEFAULT_LIMIT = "8";
    private static final int MOST = 50;

    private final Search search;
    private final MessageSource messages;

    SearchController(Search search, MessageSource messages) {
        this.search = search;
        this.messages = messages;
    }

    /** The best results and how many there are in all. */
    record Answer(String query, int total, List<SearchResult> results) {
    }

    @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What matches all words, or words that begin with them, whatever accents and capitals; the best first")
    ResponseEntity<Answer> search(@Parameter(description = "at most 100 characters", example = "ivrea") @RequestParam(name = "q", required = false) String text,
            @Parameter(description = "1 to 50") @RequestParam(name = "limit", defaultValue = DEFAULT_LIMIT) String limit,
            @Parameter(description = "it or en") @RequestParam(name = "lang", required = false) String language,
            @Parameter(hidden = true) Locale locale) {
        if (!ReaderLanguage.offers(language)) {
            throw PageProblem.badParameter(ReaderLanguage.PARAMETER, language, ReaderLanguage.codes());
        }
        SearchQuery query = SearchQuery.of(text);
        int most = SearchQuery.number("limit", limit, 1, MOST);
        List<SearchEntry> found = search.find(query);
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(new Answer(query.text(), found.size(),
                found.stream().limit(most).map(entry -> SearchResult.of(entry, locale)).toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PageProblem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(),
                messages.getMessage(problem.getMessage(), problem.arguments(), locale));
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(detail);
    }
}
