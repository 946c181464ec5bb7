package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import it.torinometropoli.gis.catalog.LocalizedText;

/** The paths of this module as OpenAPI 3.0 describes them, in the reader's language. */
final class OpenApiPaths {

    private static final String SETS = "/tiles";
    private static final String SET = "/{tileMatrixSetId}";
    private static final String TILE = "/{tileMatrix}/{tileRow}/{tileCol}";
    private static final String COLLECTION = "/collections/{collectionId}";
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> JSON = List.of("json");
    private static final List<String> JSON_AND_TILEJSON = List.of("json", "tilejson");

    private final Locale locale;

    OpenApiPaths(Locale locale) {
        this.locale = locale;
    }

    /** Each path by its address relative to the API. */
    Map<String, PathItem> all() {
        Map<String, PathItem> paths = new LinkedHashMap<>();
        document(paths, "/tileMatrixSets", JSON, new LocalizedText("Le griglie dei tasselli", "The tile matrix sets"));
        document(paths, "/tileMatrixSets" + SET, JSON, new LocalizedText("Una griglia di tasselli", "A tile matrix set"));
        for (String subject : List.of("", COLLECTION)) {
            document(paths, subject + SETS, JSON, new LocalizedText("Gli insiemi di tasselli vettoriali", "The sets of vector tiles"));
            document(paths, subject + SETS + SET, JSON_AND_TILEJSON, new LocalizedText("Un insieme di tasselli vettoriali", "A set of vector tiles"));
            tile(paths, subject + SETS + SET + TILE);
        }
        document(paths, COLLECTION + "/styles", JSON, new LocalizedText("Gli stili di una collezione", "The styles of a collection"));
        document(paths, COLLECTION + "/styles/{styleId}", List.of("mapbox"), new LocalizedText("Uno stile per MapLibre", "A style for MapLibre"));
        return paths;
    }

    private void document(Map<String, PathItem> paths, String path, List<String> formats, LocalizedText summary) {
        Operation operation = operation(path, formats, summary);
        operation.addParametersItem(parameter("lang", "query", new StringSchema()._enum(List.of("it", "en"))));
        operation.getResponses().addApiResponse("200", answer(summary.in(locale), JsonLinks.JSON, new ObjectSchema()));
        paths.put(path, new PathItem().get(operation));
    }

    private void tile(Map<String, PathItem> paths, String path) {
        LocalizedText summary = new LocalizedText("Un tassello vettoriale", "A vector tile");
        Operation operation = operation(path, List.of("mvt"), summary);
        if (!path.startsWith(COLLECTION)) {
            operation.addParametersItem(parameter(TileRequest.COLLECTIONS, "query", new ArraySchema().items(new StringSchema()))
                    .style(Parameter.StyleEnum.FORM).explode(false));
        }
        operation.getResponses().addApiResponse("200", answer(summary.in(locale), TileController.MEDIA_TYPE, new BinarySchema()))
                .addApiResponse("204", new ApiResponse().description(text("Sul tassello non si vede nulla", "Nothing shows on the tile")))
                .addApiResponse("503", problem(text("Il servizio è occupato", "The service is busy")));
        paths.put(path, new PathItem().get(operation));
    }

    private Operation operation(String path, List<String> formats, LocalizedText summary) {
        Operation operation = new Operation().operationId(id(path)).summary(summary.in(locale)).addTagsItem(text("Tasselli vettoriali", "Vector tiles"));
        Arrays.stream(path.split("/")).filter(part -> part.startsWith("{")).map(part -> part.substring(1, part.length() - 1))
                .forEach(name -> operation.addParametersItem(parameter(name, "path", schema(name))));
        StringSchema format = new StringSchema()._enum(formats);
        format.setDefault(formats.get(0));
        operation.addParametersItem(parameter(TileRequest.FORMAT, "query", format));
        ApiResponses responses = new ApiResponses().addApiResponse("400", problem(text("Un parametro è sbagliato", "A parameter is wrong")));
        if (path.contains("{")) {
            responses.addApiResponse("404", problem(text("Non c’è", "It is not there")));
        }
        return operation.responses(responses);
    }

    /** The path without braces, such as {@code get.tiles.tileMatrixSetId}. */
    private static String id(String path) {
        return "get" + path.replace("/", ".").replace("{", "").replace("}", "");
    }

    private static Schema<?> schema(String name) {
        return switch (name) {
            case "tileMatrixSetId" -> new StringSchema()._enum(TileGrid.ids());
            case "collectionId", "styleId" -> new StringSchema();
            default -> new IntegerSchema();
        };
    }

    private static Parameter parameter(String name, String place, Schema<?> schema) {
        return new Parameter().name(name).in(place).required(place.equals("path")).schema(schema);
    }

    private static ApiResponse problem(String description) {
        return answer(description, PROBLEM, new ObjectSchema());
    }

    private static ApiResponse answer(String description, String mediaType, Schema<?> schema) {
        return new ApiResponse().description(description).content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
    }

    private String text(String it, String en) {
        return new LocalizedText(it, en).in(locale);
    }
}
