package it.torinometropoli.gis.wms;

import java.util.function.Predicate;

import it.torinometropoli.gis.render.LegendRules;
import org.geotools.api.style.Rule;

/**
 * Which rules of a style a legend tells of.
 *
 * @param drawn the choice for a picture
 * @param told the same choice for a description
 */
record LegendChoice(LegendRules drawn, Predicate<Rule> told) {

    /** All of them. */
    static final LegendChoice ALL = new LegendChoice(LegendRules.ALL, rule -> true);

    /** Those with a name. */
    static LegendChoice named(String name) {
        return new LegendChoice(LegendRules.named(name), rule -> name.equals(rule.getName()));
    }

    /** Those that apply at a scale. */
    static LegendChoice atScale(double denominator) {
        return new LegendChoice(LegendRules.atScale(denominator),
                rule -> denominator >= rule.getMinScaleDenominator() && denominator < rule.getMaxScaleDenominator());
    }
}
