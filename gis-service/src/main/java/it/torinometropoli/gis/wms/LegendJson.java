package it.torinometropoli.gis.wms;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import it.torinometropoli.gis.render.MapLayer;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.filter.text.ecql.ECQL;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Legends as JSON, in the structure that GeoServer gives its own: {@code Legend} holds the layers, each with its rules, each with the filter
 * in ECQL and its symbolizers. All rules are there that draw anything, with or without a title.
 */
@Component
class LegendJson {

    static final String MEDIA_TYPE = "application/json";

    private final JsonFactory json = new JsonFactory();

    /**
     * Writes the legend.
     *
     * @param rules which rules to tell
     * @param locale of titles
     * @return the document in UTF-8
     */
    byte[] write(List<MapLayer> layers, Predicate<Rule> rules, Locale locale) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (JsonGenerator document = json.createGenerator(output)) {
            document.writeStartObject();
            document.writeArrayPropertyStart("Legend");
            layers.forEach(layer -> layer(document, layer, rules, locale));
            document.writeEndArray();
            document.writeEndObject();
        }
        return output.toByteArray();
    }

    private static void layer(JsonGenerator document, MapLayer layer, Predicate<Rule> rules, Locale locale) {
        document.writeStartObject();
        document.writeStringProperty("layerName", layer.layer().name());
        document.writeStringProperty("title", layer.layer().title().in(locale));
        if (layer.layer().schematic() != null) {
            document.writeStringProperty("note", layer.layer().schematic().in(locale));
        }
        document.writeArrayPropertyStart("rules");
        layer.style().featureTypeStyles().stream().flatMap(pass -> pass.rules().stream())
                .filter(rule -> !rule.symbolizers().isEmpty() && rules.test(rule)).forEach(rule -> rule(document, rule, locale));
        document.writeEndArray();
        document.writeEndObject();
    }

    private static void rule(JsonGenerator document, Rule rule, Locale locale) {
        document.writeStartObject();
        if (rule.getName() != null) {
            document.writeStringProperty("name", rule.getName());
        }
        if (rule.getDescription() != null && rule.getDescription().getTitle() != null) {
            document.writeStringProperty("title", rule.getDescription().getTitle().toString(locale));
        }
        if (rule.isElseFilter()) {
            document.writeStringProperty("ElseFilter", "true");
        } else if (rule.getFilter() != null && rule.getFilter() != Filter.INCLUDE) {
            document.writeStringProperty("filter", "[" + ECQL.toCQL(rule.getFilter()) + "]");
        }
        if (rule.getMinScaleDenominator() > 0) {
            document.writeNumberProperty("MinScaleDenominator", rule.getMinScaleDenominator());
        }
        if (Double.isFinite(rule.getMaxScaleDenominator())) {
            document.writeNumberProperty("MaxScaleDenominator", rule.getMaxScaleDenominator());
        }
        document.writeArrayPropertyStart("symbolizers");
        for (Symbolizer symbolizer : rule.symbolizers()) {
            new SymbolizerJson(document).write(symbolizer);
        }
        document.writeEndArray();
        document.writeEndObject();
    }
}
