package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fields, revisions, facts and answers to and from JSON, with names in small letters and underscores: the tables hold the same as clients
 * get.
 */
@Component
class DocumentJson {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() { };
    private static final TypeReference<LinkedHashMap<String, Integer>> REVISIONS = new TypeReference<>() { };

    private final JsonMapper json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS).build();

    String write(Object document) {
        return json.writeValueAsString(document);
    }

    /** Values by name, amounts as {@link BigDecimal}. */
    Map<String, Object> fields(String document) {
        Map<String, Object> fields = json.readValue(document, FIELDS);
        fields.replaceAll((name, value) -> value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value);
        return fields;
    }

    Map<String, Integer> revisions(String document) {
        return json.readValue(document, REVISIONS);
    }

    ShapeFacts facts(String document) {
        return json.readValue(document, ShapeFacts.class);
    }
}
