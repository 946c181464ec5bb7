package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Style;
import org.geotools.api.util.InternationalString;

/** A style with everything worked out that does not depend on features. Never changes. */
final class StyleSheet {

    private final List<Pass> passes;

    private StyleSheet(List<Pass> passes) {
        this.passes = List.copyOf(passes);
    }

    /** The style without what is for legends only. */
    static StyleSheet forMaps(Style style) {
        return new StyleSheet(new StyleCompiler("legendOnly").passes(style));
    }

    /** The style without what is for maps only. */
    static StyleSheet forLegends(Style style) {
        return new StyleSheet(new StyleCompiler("mapOnly").passes(style));
    }

    /**
     * A feature type style: all features are drawn with it before the next one begins.
     *
     * @param rules in the order of the style
     * @param firstOnly whether a feature is drawn by the first rule whose filter it meets, and no other
     * @param order which feature is drawn before which; null for that of the layer
     */
    record Pass(List<SheetRule> rules, boolean firstOnly, Comparator<SimpleFeature> order) {

        /** The rules that draw a feature: those whose filter it meets, otherwise those marked as else (SLD 1.0.0, clause 10.2). */
        List<SheetRule> rulesFor(SimpleFeature feature) {
            List<SheetRule> matching = new ArrayList<>(2);
            for (SheetRule rule : rules) {
                if (!rule.otherwise && (rule.filter == null || rule.filter.evaluate(feature))) {
                    matching.add(rule);
                    if (firstOnly) {
                        break;
                    }
                }
            }
            if (matching.isEmpty()) {
                for (SheetRule rule : rules) {
                    if (rule.otherwise) {
                        matching.add(rule);
                    }
                }
            }
            return matching;
        }

        /** Features in the order in which to draw them. */
        List<SimpleFeature> inOrder(List<SimpleFeature> features) {
            return order == null ? features : features.stream().sorted(order).toList();
        }

        private boolean draws() {
            return rules.stream().anyMatch(rule -> !rule.steps.isEmpty());
        }

        private boolean labels() {
            return rules.stream().anyMatch(rule -> !rule.texts.isEmpty());
        }

        private boolean obstacles() {
            return rules.stream().flatMap(rule -> rule.steps.stream()).anyMatch(Step::obstacle);
        }
    }

    /**
     * A rule.
     *
     * @param name null when it has none
     * @param title null when legends leave the rule out
     * @param filter null for every feature
     * @param otherwise whether it is for features that no other rule of the pass draws
     * @param steps what draws shapes
     * @param texts what makes labels
     */
    record SheetRule(String name, InternationalString title, Filter filter, boolean otherwise, ScaleRange scales, List<Step> steps,
            List<TextSymbol> texts) {
    }

    /**
     * The scales at which a rule applies (SLD 1.0.0, clause 10.2).
     *
     * @param least the lowest denominator, included
     * @param most the highest denominator, excluded
     */
    record ScaleRange(double least, double most) {

        boolean holds(double scaleDenominator) {
            return scaleDenominator >= least && scaleDenominator < most;
        }
    }

    /**
     * A symbolizer that draws shapes.
     *
     * @param geometry gives the geometry to draw, x,y in EPSG:32632; null for the feature's own
     * @param displaced how far that geometry may reach beyond the feature's own, in metres; infinite where nobody knows
     * @param obstacle whether labels keep clear of it
     */
    record Step(SymbolPainter painter, Expression geometry, double displaced, boolean obstacle) {
    }

    /** The passes that draw shapes at a scale, with the rules that apply at it. */
    List<Pass> drawingPasses(double scaleDenominator) {
        return at(scaleDenominator).stream().filter(Pass::draws).toList();
    }

    /** The passes that make labels or keep them away at a scale, with the rules that apply at it. */
    List<Pass> labellingPasses(double scaleDenominator) {
        return at(scaleDenominator).stream().filter(pass -> pass.labels() || pass.obstacles()).toList();
    }

    /** Whether the style makes labels at a scale. */
    boolean labels(double scaleDenominator) {
        return at(scaleDenominator).stream().anyMatch(Pass::labels);
    }

    /** What makes labels at a scale. */
    List<TextSymbol> texts(double scaleDenominator) {
        return at(scaleDenominator).stream().flatMap(pass -> pass.rules.stream()).flatMap(rule -> rule.texts.stream()).toList();
    }

    /** Whether the style makes labels at a scale that come again along their lines. */
    boolean repeatsLabels(double scaleDenominator) {
        return texts(scaleDenominator).stream().anyMatch(TextSymbol::repeats);
    }

    /** All passes of the style in order, whatever the scale. */
    List<Pass> passes() {
        return passes;
    }

    private List<Pass> at(double scaleDenominator) {
        return passes.stream()
                .map(pass -> new Pass(pass.rules.stream().filter(rule -> rule.scales.holds(scaleDenominator)).toList(), pass.firstOnly,
                        pass.order))
                .filter(pass -> !pass.rules.isEmpty()).toList();
    }
}
