package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

/** Tells whether a style draws a feature at a scale, and how far its point symbols reach. */
final class DrawnReach {

    /** Side of the pixel by which scale denominators are defined (OGC 02-070, 10.2), in metres. */
    private static final double PIXEL_METRES = 0.00028;
    private static final double METRES_PER_DEGREE = 2 * Math.PI * 6_378_137 / 360;
    private static final double DEFAULT_SIZE_PIXELS = 6;

    private final Style style;
    private final double scaleDenominator;

    DrawnReach(Style style, MapView view) {
        this.style = style;
        this.scaleDenominator = view.pixelWidth() * metresPerUnit(view.crs()) / PIXEL_METRES;
    }

    /**
     * How far the symbols of a feature reach from its place.
     *
     * @return half the size of the largest point symbol in pixels, 0 when only lines, areas or labels are drawn, negative when nothing is
     */
    double of(SimpleFeature feature) {
        double reach = -1;
        for (FeatureTypeStyle part : style.featureTypeStyles()) {
            for (Rule rule : active(part, feature)) {
                for (Symbolizer symbolizer : rule.symbolizers()) {
                    reach = Math.max(reach, symbolizer instanceof PointSymbolizer point ? halfSize(point.getGraphic(), feature) : 0);
                }
            }
        }
        return reach;
    }

    private List<Rule> active(FeatureTypeStyle part, SimpleFeature feature) {
        List<Rule> matching = part.rules().stream().filter(rule -> !rule.isElseFilter() && atScale(rule))
                .filter(rule -> rule.getFilter() == null || rule.getFilter().evaluate(feature)).toList();
        return matching.isEmpty() ? part.rules().stream().filter(rule -> rule.isElseFilter() && atScale(rule)).toList() : matching;
    }

    private boolean atScale(Rule rule) {
        return scaleDenominator >= rule.getMinScaleDenominator() && scaleDenominator < rule.getMaxScaleDenominator();
    }

    private static double halfSize(Graphic graphic, SimpleFeature feature) {
        Double size = graphic == null || graphic.getSize() == null ? null : graphic.getSize().evaluate(feature, Double.class);
        return (size == null || !Double.isFinite(size) ? DEFAULT_SIZE_PIXELS : size) / 2;
    }

    private static double metresPerUnit(Crs crs) {
        return crs.geographic() ? METRES_PER_DEGREE : 1;
    }
}
