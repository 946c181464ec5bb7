package it.torinometropoli.gis.wms;

import java.util.Collection;
import java.util.List;

import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;

/**
 * The scales at which something is drawn, given by their denominators for a pixel of 0.28 mm.
 *
 * @param least the lowest denominator, included; 0 when there is no bound
 * @param most the highest denominator, excluded; infinite when there is no bound
 */
record ScaleLimits(double least, double most) {

    private static final ScaleLimits NONE = new ScaleLimits(0, Double.POSITIVE_INFINITY);
    private static final double PIXEL_METRES = 0.00028;

    /** The scales at which any of some styles draws anything; without bounds when none ever does. */
    static ScaleLimits of(Collection<Style> styles) {
        List<Rule> rules = styles.stream().flatMap(style -> style.featureTypeStyles().stream())
                .flatMap(pass -> pass.rules().stream()).filter(rule -> !rule.symbolizers().isEmpty()).toList();
        return rules.isEmpty() ? NONE : new ScaleLimits(rules.stream().mapToDouble(Rule::getMinScaleDenominator).min().orElseThrow(),
                rules.stream().mapToDouble(Rule::getMaxScaleDenominator).max().orElseThrow());
    }

    boolean bounded() {
        return hasLeast() || hasMost();
    }

    boolean hasLeast() {
        return least > 0;
    }

    boolean hasMost() {
        return Double.isFinite(most);
    }

    /** The diagonal of a pixel in metres at a scale, by which WMS 1.1.1 tells scales (01-068r3, 7.1.4.5.10). */
    static double diagonal(double denominator) {
        return denominator * PIXEL_METRES * Math.sqrt(2);
    }
}
