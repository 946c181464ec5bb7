package it.torinometropoli.gis.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.XmlWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * Writes licence, source, edition of the plan and date of the data into documents that have no place of their own for them. What is not
 * known is left out.
 */
@Component
final class ProvenanceNotes {

    private final Function<Layer, Provenance> provenances;

    @Autowired
    ProvenanceNotes(Provenances provenances) {
        this(provenances::of);
    }

    ProvenanceNotes(Function<Layer, Provenance> provenances) {
        this.provenances = provenances;
    }

    /** Writes a comment for each layer of an answer into the open element. */
    void comments(XmlWriter xml, FeatureAnswer answer) {
        layers(answer).forEach(layer -> xml.comment(facts(layer).entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue()).collect(Collectors.joining("; "))));
    }

    /** Writes the member {@code provenance}, with an object for each layer of an answer, into the open object. */
    void member(JsonGenerator json, FeatureAnswer answer) {
        json.writeArrayPropertyStart("provenance");
        for (Layer layer : layers(answer)) {
            json.writeStartObject();
            facts(layer).forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<Layer> layers(FeatureAnswer answer) {
        return answer.sets().stream().map(FeatureSet::layer).distinct().toList();
    }

    private Map<String, String> facts(Layer layer) {
        Provenance provenance = provenances.apply(layer);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("layer", layer.name());
        facts.put("licence", provenance.licence());
        facts.put("licence_url", provenance.licenceUrl());
        facts.put("source", provenance.source().in(Locale.ITALIAN));
        facts.put("plan_edition", provenance.planEdition());
        facts.put("data_date", provenance.dataDate() == null ? null : provenance.dataDate().toString());
        facts.values().removeIf(fact -> fact == null);
        return facts;
    }
}
