package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.StyleSheet.ScaleRange;
import it.torinometropoli.gis.render.StyleSheet.SheetRule;
import it.torinometropoli.gis.render.StyleSheet.Step;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.api.util.InternationalString;

/** Works out the parts of a style. */
final class StyleCompiler {

    private static final String LABEL_OBSTACLE = "labelObstacle";

    private final String excluded;

    /**
     * @param excluded the value of the vendor option {@code inclusion} that leaves feature type styles, rules and symbolizers out
     */
    StyleCompiler(String excluded) {
        this.excluded = excluded;
    }

    /** The feature type styles in order. */
    List<Pass> passes(Style style) {
        return style.featureTypeStyles().stream().filter(pass -> included(pass.getOptions())).map(this::pass).toList();
    }

    private boolean included(Map<String, String> options) {
        return options == null || !excluded.equalsIgnoreCase(options.get(FeatureTypeStyle.VENDOR_OPTION_INCLUSION));
    }

    private Pass pass(FeatureTypeStyle pass) {
        List<SheetRule> rules = pass.rules().stream().filter(rule -> included(rule.getOptions())).map(this::rule).toList();
        boolean firstOnly = FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(pass.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
        return new Pass(rules, firstOnly, DrawingOrder.of(pass.getOptions().get(FeatureTypeStyle.SORT_BY)));
    }

    private SheetRule rule(Rule rule) {
        List<Step> steps = new ArrayList<>();
        List<TextSymbol> texts = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (!included(symbolizer.getOptions())) {
                continue;
            }
            if (symbolizer instanceof TextSymbolizer text) {
                texts.add(new TextSymbol(text));
            } else {
                boolean obstacle = Boolean.parseBoolean(symbolizer.getOptions().get(LABEL_OBSTACLE));
                steps.add(new Step(painter(symbolizer), symbolizer.getGeometry(), GeometryReach.metres(symbolizer.getGeometry()), obstacle));
            }
        }
        InternationalString title = rule.getDescription() == null ? null : rule.getDescription().getTitle();
        ScaleRange scales = new ScaleRange(rule.getMinScaleDenominator(), rule.getMaxScaleDenominator());
        return new SheetRule(rule.getName(), title, rule.getFilter(), rule.isElseFilter(), scales, List.copyOf(steps), List.copyOf(texts));
    }

    private static SymbolPainter painter(Symbolizer symbolizer) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            return new PolygonPainter(polygon);
        }
        if (symbolizer instanceof LineSymbolizer line) {
            return new LinePainter(line);
        }
        if (symbolizer instanceof PointSymbolizer point) {
            return new PointPainter(point);
        }
        throw new IllegalArgumentException("no painter for " + symbolizer.getClass().getSimpleName());
    }
}
