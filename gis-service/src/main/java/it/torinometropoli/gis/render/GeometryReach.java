package it.torinometropoli.gis.render;

import java.util.Map;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/** How far what a symbolizer's geometry expression makes of a feature may reach beyond the feature's own shape. */
final class GeometryReach {

    /** The functions that reach beyond their first argument, and from which argument on they have distances. */
    private static final Map<String, Integer> REACHING = Map.of("buffer", 1, "bufferWithSegments", 1, "offset", 1);

    /** How much longer than on the ground a length may be in a reference system that is not true to scale, up to 60 degrees north. */
    private static final double GREATEST_STRETCH = 2;
    private static final double AROUND_THE_PLANET = 20_000_000;

    private GeometryReach() {
    }

    /**
     * The reach in metres; infinite when it depends on the feature.
     *
     * @param geometry null for the feature's own shape
     */
    static double metres(Expression geometry) {
        if (geometry == null || geometry instanceof PropertyName || geometry instanceof Literal) {
            return 0;
        }
        if (!(geometry instanceof Function function)) {
            return Double.POSITIVE_INFINITY;
        }
        Integer firstDistance = REACHING.get(function.getName());
        double reach = 0;
        for (int i = 0; i < function.getParameters().size(); i++) {
            Expression argument = function.getParameters().get(i);
            reach += firstDistance != null && i >= firstDistance ? distance(argument) : metres(argument);
        }
        return reach;
    }

    private static double distance(Expression argument) {
        Double distance = argument instanceof Literal ? argument.evaluate(null, Double.class) : null;
        return distance == null ? Double.POSITIVE_INFINITY : Math.abs(distance);
    }

    /** A reach in pixels of a picture; nothing on this planet reaches farther than around it. */
    static double pixels(double metres, Viewport viewport) {
        return metres == 0 ? 0 : Math.min(metres, AROUND_THE_PLANET) * GREATEST_STRETCH / viewport.metresPerPixel();
    }
}
