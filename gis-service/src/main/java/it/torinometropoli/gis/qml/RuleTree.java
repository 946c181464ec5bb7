package it.torinometropoli.gis.qml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import it.torinometropoli.gis.catalog.Layer.GeometryKind;
import org.geotools.api.style.Description;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

/**
 * The rules of a style as a tree of rules of QGIS, where ELSE holds among the children of one rule: a feature type style with an else rule is a
 * rule of its own. A layer of shapes of several kinds has a rule for each, as QGIS opens it once for each.
 *
 * @param <T> what a rule draws or writes
 */
final class RuleTree<T> {

    private static final Map<GeometryKind, String> TESTS = Map.of(GeometryKind.POINT, "geometry_type($geometry) = 'Point'",
            GeometryKind.LINE, "geometry_type($geometry) = 'Line'", GeometryKind.POLYGON, "geometry_type($geometry) = 'Polygon'");
    private static final Map<GeometryKind, String> NAMES = Map.of(GeometryKind.POINT, "Punti", GeometryKind.LINE, "Linee", GeometryKind.POLYGON, "Aree");

    private final Style style;
    private final Conditions conditions;
    private final BiFunction<Symbolizer, GeometryKind, List<T>> says;

    /**
     * @param says what a symbolizer becomes for shapes of a kind; throws {@link UnsayableException} when it has no words for it
     */
    RuleTree(Style style, Conditions conditions, BiFunction<Symbolizer, GeometryKind, List<T>> says) {
        this.style = style;
        this.conditions = conditions;
        this.says = says;
    }

    /**
     * A rule of QGIS.
     *
     * @param label for legends
     * @param filter an expression, ELSE, or null for none
     * @param rule the rule that it comes from, for its scales; null for one that only holds others
     * @param drawn what it draws
     * @param pass number of the feature type style, from 0
     */
    record Node<T>(String label, String filter, Rule rule, List<T> drawn, int pass, List<Node<T>> children) {
    }

    /** The rules for shapes of a kind. */
    List<Node<T>> of(GeometryKind kind) {
        if (kind != GeometryKind.ANY) {
            return passes(kind);
        }
        List<Node<T>> kinds = new ArrayList<>();
        for (GeometryKind one : List.of(GeometryKind.POINT, GeometryKind.LINE, GeometryKind.POLYGON)) {
            List<Node<T>> rules = passes(one);
            if (!rules.isEmpty()) {
                kinds.add(new Node<>(NAMES.get(one), TESTS.get(one), null, List.of(), 0, rules));
            }
        }
        return kinds;
    }

    /** The kind that a rule for one kind is for; any for another rule. */
    static GeometryKind kind(String filter) {
        return TESTS.entrySet().stream().filter(test -> test.getValue().equals(filter)).map(Map.Entry::getKey).findFirst().orElse(GeometryKind.ANY);
    }

    private List<Node<T>> passes(GeometryKind kind) {
        List<Node<T>> all = new ArrayList<>();
        for (int pass = 0; pass < style.featureTypeStyles().size(); pass++) {
            FeatureTypeStyle features = style.featureTypeStyles().get(pass);
            if (!included(features.getOptions())) {
                continue;
            }
            List<Node<T>> rules = rules(features, kind, pass);
            boolean otherwise = rules.stream().anyMatch(rule -> "ELSE".equals(rule.filter));
            if (otherwise && rules.stream().anyMatch(rule -> !rule.drawn.isEmpty())) {
                all.add(new Node<>(text(style.getDescription(), style.getName()), null, null, List.of(), pass, rules));
            } else {
                rules.stream().filter(rule -> !rule.drawn.isEmpty()).forEach(all::add);
            }
        }
        return all;
    }

    /** Rules that draw nothing stay, as they keep features from the else rule. */
    private List<Node<T>> rules(FeatureTypeStyle features, GeometryKind kind, int pass) {
        List<Node<T>> nodes = new ArrayList<>();
        for (Rule rule : features.rules()) {
            try {
                String filter = rule.isElseFilter() ? "ELSE" : conditions.of(rule.getFilter());
                nodes.add(new Node<>(text(rule.getDescription(), rule.getName()), "TRUE".equals(filter) ? null : filter, rule,
                        included(rule.getOptions()) ? drawn(rule, kind) : List.of(), pass, List.of()));
            } catch (UnsayableException condition) {
                continue;
            }
        }
        return nodes;
    }

    private List<T> drawn(Rule rule, GeometryKind kind) {
        List<T> drawn = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            try {
                if (included(symbolizer.getOptions())) {
                    drawn.addAll(says.apply(symbolizer, kind));
                }
            } catch (UnsayableException symbol) {
                continue;
            }
        }
        return drawn;
    }

    /** What is for legends only is not drawn. */
    private static boolean included(Map<String, String> options) {
        return options == null || !"legendOnly".equalsIgnoreCase(options.get(FeatureTypeStyle.VENDOR_OPTION_INCLUSION));
    }

    private static String text(Description description, String name) {
        return description != null && description.getTitle() != null ? description.getTitle().toString(Locale.ITALIAN) : name == null ? "" : name;
    }
}
