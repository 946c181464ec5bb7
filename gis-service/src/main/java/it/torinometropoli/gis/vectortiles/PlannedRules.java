package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;

/**
 * Turns the rules of a feature type style into rules that depend on no others: an else rule becomes one that leaves out what the others take, at
 * each range of scales on which the same others apply; so does every rule where only the first that matches draws.
 */
final class PlannedRules {

    private final List<Rule> rules;
    private final boolean firstOnly;

    PlannedRules(FeatureTypeStyle pass) {
        this.rules = pass.rules();
        this.firstOnly = FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(pass.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
    }

    /**
     * A rule by itself.
     *
     * @param rule what draws
     * @param least the lowest scale denominator at which it does, included
     * @param most the highest, excluded
     * @param others those whose features it leaves out
     */
    record Planned(Rule rule, double least, double most, List<Rule> others) {
    }

    /** The rules in the order of the style. */
    List<Planned> all() {
        List<Planned> planned = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            List<Rule> before = firstOnly ? plain(rules.subList(0, i)) : List.of();
            addRanges(rule, rule.isElseFilter() ? plain(rules) : before, planned);
        }
        return planned;
    }

    private static List<Rule> plain(List<Rule> some) {
        return some.stream().filter(rule -> !rule.isElseFilter()).toList();
    }

    private static void addRanges(Rule rule, List<Rule> others, List<Planned> planned) {
        double least = rule.getMinScaleDenominator();
        double most = rule.getMaxScaleDenominator();
        TreeSet<Double> bounds = new TreeSet<>(List.of(least, most));
        others.forEach(other -> bounds.addAll(List.of(other.getMinScaleDenominator(), other.getMaxScaleDenominator())));
        List<Double> within = new ArrayList<>(bounds.subSet(least, true, most, true));
        List<Planned> ranges = new ArrayList<>();
        for (int i = 1; i < within.size(); i++) {
            double from = within.get(i - 1);
            double to = within.get(i);
            List<Rule> active = others.stream().filter(other -> other.getMinScaleDenominator() <= from && other.getMaxScaleDenominator() >= to).toList();
            Planned last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.others.equals(active)) {
                ranges.set(ranges.size() - 1, new Planned(rule, last.least, to, active));
            } else {
                ranges.add(new Planned(rule, from, to, active));
            }
        }
        ranges.stream().filter(range -> range.others.stream().noneMatch(PlannedRules::takesAll)).forEach(planned::add);
    }

    private static boolean takesAll(Rule rule) {
        return rule.getFilter() == null || rule.getFilter() == Filter.INCLUDE;
    }
}
