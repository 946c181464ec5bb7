package it.torinometropoli.gis.render;

import java.util.function.Predicate;

import it.torinometropoli.gis.render.StyleSheet.SheetRule;

/** Which rules of a style a legend shows, of those that it can show. */
public final class LegendRules {

    /** All of them, whatever the scale. */
    public static final LegendRules ALL = new LegendRules(rule -> true);

    private final Predicate<SheetRule> choice;

    private LegendRules(Predicate<SheetRule> choice) {
        this.choice = choice;
    }

    /** Those with a name. */
    public static LegendRules named(String name) {
        return new LegendRules(rule -> name.equals(rule.name()));
    }

    /** Those that apply at a scale (SLD 1.0.0, clause 10.2), given by its denominator. */
    public static LegendRules atScale(double denominator) {
        return new LegendRules(rule -> rule.scales().holds(denominator));
    }

    boolean chosen(SheetRule rule) {
        return choice.test(rule);
    }
}
