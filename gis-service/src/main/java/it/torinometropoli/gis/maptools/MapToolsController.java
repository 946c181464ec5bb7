package it.torinometropoli.gis.maptools;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
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

/** What the tools of the map ask for. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Map tools", description = "Geodesic measures, columns of tables, and what lies in a municipality or zone")
@ApiResponse(responseCode = "400", description = "A parameter cannot be taken; the detail names it and what it takes",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(implementation = ProblemDetail.class)))
class MapToolsController {

    private final Catalog catalog;
    private final TerritorySelections selections;

    MapToolsController(Catalog catalog, TerritorySelections selections) {
        this.catalog = catalog;
        this.selections = selections;
    }

    @GetMapping("/measure")
    @Operation(summary = "Length and area on the ellipsoid of WGS 84, in metres and square metres")
    GeodesicMeasure measure(@Parameter(description = "2 to 400 points: longitude,latitude in degrees, separated by semicolons",
            example = "7.6869,45.0703;7.7430,45.1331") @RequestParam(defaultValue = "") String points) {
        return GeodesicMeasure.of(PointList.read(points));
    }

    @GetMapping("/layers/{layer}/columns")
    @Operation(summary = "The attributes of a layer as columns of a table, with the readable form of codes")
    ResponseEntity<List<LayerColumn>> columns(@PathVariable String layer,
            @Parameter(description = "it or en; without it the language that the Accept-Language header prefers, else Italian")
            @RequestParam(name = "lang", required = false) String language, @Parameter(hidden = true) Locale locale) {
        if (!ReaderLanguage.offers(language)) {
            throw ToolProblem.wrong("problem.parameter", ReaderLanguage.PARAMETER, language, ReaderLanguage.codes());
        }
        Layer known = catalog.layer(layer).orElseThrow(() -> ToolProblem.notThere("problem.layer", layer,
                String.join(", ", catalog.layers().stream().map(Layer::name).toList())));
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(LayerColumn.of(known, locale));
    }

    @GetMapping("/selections")
    @Operation(summary = "The features of each layer that lie in a municipality or in a homogeneous zone, as WFS requests name them")
    List<LayerSelection> selection(
            @Parameter(description = "ISTAT code of a municipality, six digits", example = "001272") @RequestParam(required = false) String comune,
            @Parameter(description = "Number of a zone, instead of a municipality", example = "5") @RequestParam(required = false) String zona) {
        if ((comune == null) == (zona == null)) {
            throw ToolProblem.wrong("tools.problem.territory");
        }
        return comune != null
                ? selections.ofMunicipality(comune).orElseThrow(() -> ToolProblem.notThere("tools.problem.municipality", comune))
                : selections.ofZone(zona).orElseThrow(() -> ToolProblem.notThere("tools.problem.zone", zona));
    }
}
