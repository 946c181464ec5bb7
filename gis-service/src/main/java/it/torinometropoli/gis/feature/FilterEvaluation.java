package it.torinometropoli.gis.feature;

import java.util.function.Predicate;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;

/** Whether a feature meets a condition. A condition that cannot be evaluated, such as the area of a text, is a fault of who wrote it. */
record FilterEvaluation(Filter filter) implements Predicate<SimpleFeature> {

    /**
     * Evaluates the condition.
     *
     * @throws FilterException when that fails
     */
    @Override
    public boolean test(SimpleFeature feature) {
        try {
            return filter.evaluate(feature);
        } catch (RuntimeException wrong) {
            throw new FilterException("the filter cannot be evaluated on %s: %s".formatted(feature.getID(), reason(wrong)));
        }
    }

    /** Type names of the platform say nothing to a client. */
    private static String reason(RuntimeException wrong) {
        return wrong instanceof ClassCastException || wrong.getMessage() == null ? "a value is not of the type that is needed" : wrong.getMessage();
    }
}
