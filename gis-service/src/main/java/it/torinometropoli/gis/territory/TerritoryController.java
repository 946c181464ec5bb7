package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** Municipalities and zones. What is not there is answered with 404 and a problem description (RFC 9457). */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Territory", description = "Municipalities and homogeneous zones, the places in them and the plan actions that these serve")
class TerritoryController {

    private static final LocalizedText NOT_FOUND = new LocalizedText("Non trovato", "Not found");
    private static final Pattern ZONE_CODE = Pattern.compile("[1-9][0-9]?");

    private final TerritoryQueries territory;

    TerritoryController(TerritoryQueries territory) {
        this.territory = territory;
    }

    @GetMapping("/comuni")
    @Operation(summary = "All municipalities with their zone, by ISTAT code")
    List<TerritoryView.MunicipalityItem> municipalities() {
        return territory.municipalities();
    }

    @GetMapping("/comuni/{istat}")
    @Operation(summary = "A municipality with its places, counted by layer and by plan action")
    @ApiResponse(responseCode = "404", description = "No municipality has this code",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<TerritoryView.Municipality> municipality(
            @Parameter(description = "ISTAT code, six digits", example = "001272") @PathVariable String istat,
            @Parameter(hidden = true) Locale locale) {
        return inLanguage(territory.municipality(istat, locale).orElseThrow(() -> new NotThere(new LocalizedText(
                "Nessun comune ha il codice ISTAT «%s»; l'elenco è in /api/v1/comuni.".formatted(istat),
                "No municipality has the ISTAT code '%s'; /api/v1/comuni lists them.".formatted(istat)))));
    }

    @GetMapping("/zone")
    @Operation(summary = "All homogeneous zones by number")
    List<TerritoryView.ZoneItem> zones() {
        return territory.zones();
    }

    @GetMapping("/zone/{code}")
    @Operation(summary = "A homogeneous zone with its municipalities and its places, counted by layer and by plan action")
    @ApiResponse(responseCode = "404", description = "No zone has this number",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<TerritoryView.Zone> zone(@Parameter(description = "Number from 1", example = "5") @PathVariable String code,
            @Parameter(hidden = true) Locale locale) {
        return inLanguage(Optional.of(code).filter(ZONE_CODE.asMatchPredicate()).map(Integer::valueOf)
                .flatMap(number -> territory.zone(number, locale)).orElseThrow(() -> new NotThere(new LocalizedText(
                        "Nessuna zona omogenea ha il numero «%s»; l'elenco è in /api/v1/zone.".formatted(code),
                        "No homogeneous zone has the number '%s'; /api/v1/zone lists them.".formatted(code)))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(NotThere missing, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.text.in(locale));
        problem.setTitle(NOT_FOUND.in(locale));
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).body(problem);
    }

    private static <T> ResponseEntity<T> inLanguage(T body) {
        return ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).body(body);
    }

    private static final class NotThere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LocalizedText text;

        NotThere(LocalizedText text) {
            super(text.en());
            this.text = text;
        }
    }
}
