package it.torinometropoli.gis.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.print.PlanActions.PlanAction;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/**
 * The actions of the plan whose places are shown, the others standing back.
 *
 * @param codes codes of actions, strategies or axes as they were asked for; empty for no choice
 * @param actions the actions that these codes stand for
 */
record ActionChoice(List<String> codes, List<PlanAction> actions) {

    private static final int FEW = 2;
    private static final int MOST_CODES = 20;
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** Copies the lists. */
    ActionChoice {
        codes = List.copyOf(codes);
        actions = List.copyOf(actions);
    }

    /** Whether no action is chosen. */
    public boolean none() {
        return codes.isEmpty();
    }

    /** Whether there is room for the titles of the actions in the heading of a sheet. */
    public boolean few() {
        return actions.size() <= FEW;
    }

    /** The codes as they were asked for, for a heading; no more than there is room for. */
    public String codeList() {
        return String.join(", ", codes.subList(0, Math.min(codes.size(), MOST_CODES))) + (codes.size() > MOST_CODES ? ", …" : "");
    }

    /** Which features of a layer serve one of the actions; empty for a layer that says nothing of actions. */
    Optional<Filter> of(Layer layer) {
        return layer.attribute(Attribute.Role.ACTIONS).map(attribute -> {
            Expression codesOfFeature = FILTERS.property(attribute.name());
            List<Filter> conditions = new ArrayList<>();
            for (PlanAction action : actions) {
                conditions.add(FILTERS.equals(codesOfFeature, FILTERS.literal(action.code())));
                for (String place : List.of("%s;*", "*;%s", "*;%s;*")) {
                    conditions.add(FILTERS.like(codesOfFeature, place.formatted(action.code()), "*", "?", "\\"));
                }
            }
            return FILTERS.or(conditions);
        });
    }
}
