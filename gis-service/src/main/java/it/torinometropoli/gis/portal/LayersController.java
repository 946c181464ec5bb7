package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.torinometropoli.gis.site.ReaderLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the map client reads: the layers and the cards of their features. */
@RestController
@RequestMapping(path = "/api/v1/layers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Layers", description = "The published layers and the cards of their features, in Italian or English")
class LayersController {

    private static final String LANGUAGE = "it or en; without it the language that the Accept-Language header prefers, else Italian";

    private final LayerDescriptions layers;
    private final FeatureCards cards;

    LayersController(LayerDescriptions layers, FeatureCards cards) {
        this.layers = layers;
        this.cards = cards;
    }

    @GetMapping
    @Operation(summary = "All layers in listing order")
    ResponseEntity<List<LayerDescription>> layers(@Parameter(description = LANGUAGE) @RequestParam(name = "lang", required = false) String language,
            @Parameter(hidden = true) Locale locale) {
        checkLanguage(language);
        return inLanguage(layers.all(locale));
    }

    @GetMapping("/{layer}/features/{id}")
    @Operation(summary = "The card of a feature")
    @ApiResponse(responseCode = "404", description = "There is no such layer or feature; the detail tells what there is",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<FeatureCard> card(@PathVariable String layer, @PathVariable String id,
            @Parameter(description = LANGUAGE) @RequestParam(name = "lang", required = false) String language,
            @Parameter(hidden = true) Locale locale) {
        checkLanguage(language);
        return inLanguage(cards.card(layer, id, locale));
    }

    private static void checkLanguage(String asked) {
        if (!ReaderLanguage.offers(asked)) {
            throw Problem.badParameter(ReaderLanguage.PARAMETER, asked, ReaderLanguage.codes());
        }
    }

    private static <T> ResponseEntity<T> inLanguage(T body) {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(body);
    }
}
