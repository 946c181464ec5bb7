package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.plan.PlanSuccession;
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
    private final PlanSuccession succession;
    private final JdbcClient services;
    private final MessageSource messages;

    ActionSuggestions(LayerShapes layers, PlanSuccession succession, @Qualifier("services") JdbcClient services, MessageSource messages) {
        this.layers = layers;
        this.succession = succession;
        this.services = services;
        this.messages = messages;
    }

    /** The edition in force; empty when there is none. */
    Optional<String> edition() {
        return services.sql("SELECT code FROM published_plan_edition WHERE is_current").query(String.class).optional();
    }

    /** Short titles of all actions of the edition in force by code, in the order of the plan. */
    Map<String, String> titles() {
        return edition().map(this::titles).orElse(Map.of());
    }

    private Map<String, String> titles(String edition) {
        Map<String, String> titles = new LinkedHashMap<>();
        services.sql("SELECT code, title FROM published_plan_action WHERE edition = ? ORDER BY ordinal").param(edition)
                .query(row -> { titles.put(row.getString(1), row.getString(2)); });
        return titles;
    }

    /** Who reads a version, with the actions of the edition that it names. */
    FieldWords.Reader reader(ProposalVersion version, Locale locale) {
        String former = version.formerEdition();
        return new FieldWords.Reader(locale, former == null ? titles() : titles(former), former);
    }

    /** Suggestions in the order of the plan, for a shape that lies on some places. */
    List<ShapeFacts.SuggestedAction> of(List<LayerShapes.Shape> places, Locale locale) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        layers.actionsOfAll(LayerShapes.CATALOGUE, locale).forEach(rule -> succession.codes(rule.edition(), List.of(rule.action()))
                .forEach(code -> reasons.computeIfAbsent(code, action -> new ArrayList<>()).add(rule.reason())));
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
