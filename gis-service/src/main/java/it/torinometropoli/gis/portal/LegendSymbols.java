package it.torinometropoli.gis.portal;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.portal.LayerDescription.Scales;
import it.torinometropoli.gis.portal.LayerDescription.Symbol;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;

/** What a style draws, in words: its legend without the pictures. */
final class LegendSymbols {

    private LegendSymbols() {
    }

    /** The rules with a title that draw more than labels, in the order of the style. */
    static List<Symbol> of(Style style, Locale locale) {
        return rules(style).stream().filter(LegendSymbols::drawsAShape).filter(rule -> title(rule, locale) != null)
                .map(rule -> new Symbol(rule.getName(), title(rule, locale), scales(List.of(rule)))).toList();
    }

    /** The scales at which any of the rules draws anything. */
    static Scales scales(Style style) {
        return scales(rules(style).stream().filter(rule -> !rule.symbolizers().isEmpty()).toList());
    }

    private static List<Rule> rules(Style style) {
        return style.featureTypeStyles().stream().flatMap(pass -> pass.rules().stream()).map(Rule.class::cast).toList();
    }

    private static boolean drawsAShape(Rule rule) {
        return rule.symbolizers().stream().anyMatch(symbolizer -> !(symbolizer instanceof TextSymbolizer));
    }

    private static String title(Rule rule, Locale locale) {
        if (rule.getDescription() == null || rule.getDescription().getTitle() == null) {
            return null;
        }
        String title = rule.getDescription().getTitle().toString(locale);
        return title.isBlank() ? null : title;
    }

    private static Scales scales(List<Rule> rules) {
        double least = rules.stream().mapToDouble(Rule::getMinScaleDenominator).min().orElse(0);
        double most = rules.stream().mapToDouble(Rule::getMaxScaleDenominator).max().orElse(Double.POSITIVE_INFINITY);
        return new Scales(least > 0 ? least : null, Double.isFinite(most) ? most : null);
    }
}
