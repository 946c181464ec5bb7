package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The actions of the plan in force that a proposal may serve: those that every entry of the catalogue serves by rule, and those that the places
 * serve on which it lies.
 */
@Component
class ActionSuggestions {

    private final LayerShapes layers;
    private final JdbcClient services;
    private final MessageSource messages;

    ActionSuggestions(LayerShapes layers, @Qualifier("services") JdbcClient services, MessageSource messages) {
        this.layers = layers;
        this.services = services;
        this.messages = messages;
    }

    /** The edition in force; empty when there is none. */
    Optional<String> edition() {
        return services.sql("SELECT code FROM published_plan_edition WHERE is_current").query(String.class).optional();
    }

    /** Short titles of all actions of the edition in force by code, in the order of the plan. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        services.sql("SELECT action.code, action.title FROM published_plan_action action JOIN published_plan_edition edition "
                + "ON edition.code = action.edition AND edition.is_current ORDER BY action.ordinal")
                .query(row -> { titles.put(row.getString(1), row.getString(2)); });
        return titles;
    }

    /** Suggestions in the order of the plan, for a shape that lies on some places. */
    List<ShapeFacts.SuggestedAction> of(List<LayerShapes.Shape> places, Locale locale) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        edition().ifPresent(edition -> layers.actionsOfAll(LayerShapes.CATALOGUE, edition, locale)
                .forEach(rule -> reasons.computeIfAbsent(rule.action(), action -> new ArrayList<>()).add(rule.reason())));
        for (LayerShapes.Shape place : places) {
            String reason = messages.getMessage("proposal.suggestion.place", new Object[] {place.name()}, locale);
            for (String action : actions(place)) {
                reasons.computeIfAbsent(action, added -> new ArrayList<>()).add(reason);
            }
        }
        return titles().entrySet().stream().filter(action -> reasons.containsKey(action.getKey()))
                .map(action -> new ShapeFacts.SuggestedAction(action.getKey(), action.getValue(), List.copyOf(reasons.get(action.getKey())))).toList();
    }

    private static String[] actions(LayerShapes.Shape place) {
        return place.layer().attribute(Attribute.Role.ACTIONS).map(actions -> (String) place.feature().getAttribute(actions.name()))
                .map(codes -> codes.split(";")).orElse(new String[0]);
    }
}
