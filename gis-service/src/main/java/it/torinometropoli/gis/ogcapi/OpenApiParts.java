package it.torinometropoli.gis.ogcapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;

/** The operations, parameters and answers that a definition of the API is put together from, in one language. */
final class OpenApiParts {

    /** The group of operations about the API itself. */
    static final String CAPABILITIES = "Capabilities";

    /** The group of operations about collections and features. */
    static final String DATA = "Data";

    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final Map<String, LocalizedText> REFUSALS = Map.of(
            "400", new LocalizedText("Un parametro non c’è o ha un valore non ammesso", "A parameter is unknown or has a value that is not allowed"),
            "404", new LocalizedText("La risorsa non c’è", "There is no such resource"),
            "406", new LocalizedText("Nessuno dei formati chiesti è offerto", "None of the formats that are asked for is offered"),
            "500", new LocalizedText("Il servizio ha avuto un guasto", "The service has failed"));
    private static final LocalizedText ANSWER = new LocalizedText("La risposta", "The answer");

    private final Locale locale;

    OpenApiParts(Locale locale) {
        this.locale = locale;
    }

    /** An operation about the API itself. */
    Operation capability(String id, LinkTitle title, List<Representation> offered) {
        return operation(CAPABILITIES, id, title.in(locale), offered);
    }

    /** An operation about a collection; its identifier ends with the name of the layer. */
    Operation data(Layer layer, String id, LinkTitle title, List<Representation> offered) {
        String summary = "%s: %s".formatted(layer.title().in(locale), title.in(locale, offered.get(0).name()));
        Operation operation = operation(DATA, id + "." + layer.localName(), summary, offered);
        operation.getResponses().addApiResponse("404", refusal("404"));
        return operation;
    }

    private Operation operation(String tag, String id, String summary, List<Representation> offered) {
        Content content = new Content();
        offered.forEach(one -> content.addMediaType(one.mediaType(), new MediaType().schema(
                one == Representation.HTML ? new StringSchema() : new ObjectSchema())));
        ApiResponses responses = new ApiResponses().addApiResponse("200", new ApiResponse().description(ANSWER.in(locale)).content(content))
                .addApiResponse("400", refusal("400")).addApiResponse("406", refusal("406")).addApiResponse("500", refusal("500"));
        if (offered.contains(Representation.GEOJSON)) {
            responses.get("200").addHeaderObject(FeaturesAnswer.CONTENT_CRS, new Header().schema(new StringSchema())
                    .description(text("Il sistema di riferimento delle coordinate", "The reference system of the coordinates")));
        }
        List<String> names = offered.stream().map(Representation::name).distinct().toList();
        return new Operation().addTagsItem(tag).operationId(id).summary(summary).responses(responses)
                .addParametersItem(query(ApiExchange.FORMAT, text("Il formato della risposta; senza, decide l’intestazione Accept",
                        "The format of the answer; without it the Accept header decides"), new StringSchema()._enum(names)))
                .addParametersItem(reference(ApiExchange.LANGUAGE));
    }

    private static ApiResponse refusal(String status) {
        return new ApiResponse().$ref("#/components/responses/" + status);
    }

    /** The answers to requests that are refused, by status. */
    Map<String, ApiResponse> refusals() {
        Map<String, ApiResponse> responses = new LinkedHashMap<>();
        REFUSALS.keySet().stream().sorted().forEach(status -> responses.put(status, new ApiResponse().description(REFUSALS.get(status).in(locale))
                .content(new Content().addMediaType(PROBLEM_TYPE, new MediaType().schema(new Schema<>().$ref("#/components/schemas/problem"))))));
        return responses;
    }

    /** What is wrong with a request (RFC 9457). */
    static Schema<?> problem() {
        return new ObjectSchema().addProperty("type", new StringSchema()).addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema()).addProperty("parameter", new StringSchema());
    }

    /** A parameter that stands among the components. */
    Parameter reference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    /** The parameters that are the same everywhere, by name. */
    Map<String, Parameter> shared() {
        Map<String, Parameter> shared = new LinkedHashMap<>();
        List.of(
                query(ItemsParameters.FILTER, text("Una condizione in CQL2 sulle proprietà per i filtri", "A condition in CQL2 on the properties for filters"),
                        new StringSchema()),
                query(ItemsParameters.FILTER_LANG, text("La codifica della condizione", "The encoding of the condition"),
                        new StringSchema()._enum(FilterCondition.LANGUAGES)._default(FilterCondition.LANGUAGES.get(0))),
                query(ItemsParameters.FILTER_CRS, text("Il sistema di riferimento delle coordinate nella condizione, con il suo ordine degli assi",
                        "The reference system of coordinates in the condition, with its order of axes"), crs()),
                query(ApiExchange.LANGUAGE, text("La lingua dei testi; senza, decide l’intestazione Accept-Language",
                        "The language of texts; without it the Accept-Language header decides"), new StringSchema()._enum(ApiExchange.LANGUAGES)),
                query(ItemsParameters.LIMIT, text("Quanti elementi al massimo", "How many features at most"), limit()),
                query(ItemsParameters.OFFSET, text("Quanti elementi saltare", "How many features to leave out at the start"),
                        new IntegerSchema().minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(ItemsParameters.LAST_OFFSET))._default(0)),
                query(ItemsParameters.BBOX, text("Il riquadro che gli elementi toccano: longitudine e latitudine minime, poi massime, salvo bbox-crs",
                        "The box that features meet: least longitude and latitude, then greatest, unless bbox-crs says otherwise"), box())
                        .style(Parameter.StyleEnum.FORM).explode(false),
                query(ItemsParameters.BBOX_CRS, text("Il sistema di riferimento del riquadro, con il suo ordine degli assi",
                        "The reference system of the box, with its order of axes"), crs()),
                query(ItemsParameters.DATETIME, text("Un istante o intervallo; corrispondono anche gli elementi senza una proprietà temporale",
                        "A time or interval; features without a property in time match too"), new StringSchema())
                        .style(Parameter.StyleEnum.FORM).explode(false),
                query(ItemsParameters.CRS, text("Il sistema di riferimento della risposta, con il suo ordine degli assi",
                        "The reference system of the answer, with its order of axes"), crs()))
                .forEach(parameter -> shared.put(parameter.getName(), parameter));
        return shared;
    }

    /** A parameter that is the same everywhere in meaning but not in values. */
    Optional<Parameter> own(String name, Layer layer) {
        List<String> names = layer.attributes().stream().map(Attribute::name).toList();
        return Optional.ofNullable(switch (name) {
            case ItemsParameters.PROPERTIES -> list(name, text("Le proprietà della risposta", "The properties of the answer"),
                    new StringSchema()._enum(names));
            case ItemsParameters.SORTBY -> list(name, text("Le proprietà per cui ordinare; un segno meno davanti inverte l’ordine",
                    "The properties to sort by; a minus sign before one turns the order round"), new StringSchema());
            default -> null;
        });
    }

    /** A parameter that asks for an attribute's value. */
    Parameter filter(Attribute attribute) {
        Schema<?> schema = switch (attribute.type()) {
            case STRING -> new StringSchema();
            case DATE -> new StringSchema().format("date");
            case TIMESTAMP -> new StringSchema().format("date-time");
            case INTEGER -> new IntegerSchema().format(null);
            case NUMBER -> new NumberSchema();
            case BOOLEAN -> new BooleanSchema();
        };
        if (attribute.type() == Attribute.Type.STRING && !attribute.values().isEmpty()) {
            schema = new StringSchema()._enum(attribute.values().keySet().stream().sorted().toList());
        }
        return query(attribute.name(), attribute.title().in(locale), schema).style(Parameter.StyleEnum.FORM).explode(false);
    }

    /** The identifier of a feature in a path. */
    Parameter featureId(Layer layer) {
        return new Parameter().name("featureId").in("path").required(true).schema(new StringSchema())
                .description(text("L’identificativo dell’elemento, che comincia con ", "The identifier of the feature, which begins with ") + layer.featureId(""));
    }

    private static Parameter list(String name, String description, Schema<?> items) {
        return query(name, description, new ArraySchema().items(items)).style(Parameter.StyleEnum.FORM).explode(false);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().name(name).in("query").required(false).description(description).schema(schema);
    }

    private static Schema<?> limit() {
        return new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(ItemsParameters.MOST))._default(ItemsParameters.DEFAULT_LIMIT);
    }

    private static Schema<?> box() {
        ArraySchema four = new ArraySchema().items(new NumberSchema());
        four.setMinItems(4);
        four.setMaxItems(4);
        ArraySchema six = new ArraySchema().items(new NumberSchema());
        six.setMinItems(6);
        six.setMaxItems(6);
        return new Schema<>().addOneOfItem(four).addOneOfItem(six);
    }

    private static Schema<?> crs() {
        return new StringSchema()._enum(ApiLayers.CRS_LIST)._default(ApiLayers.DEFAULT_CRS.text());
    }

    private String text(String it, String en) {
        return new LocalizedText(it, en).in(locale);
    }
}
