package it.torinometropoli.gis.feature;

import java.util.function.Predicate;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;

/**
 * Whether features meet a condition, for one query. A condition that cannot be evaluated, such as the area of a text, is a fault of who wrote
 * it, and so is one that takes too long for all these features: what it costs for one is weighed against their number, so that the same
 * query always gets the same answer. For use by one thread.
 */
public final class FilterEvaluation implements Predicate<SimpleFeature> {

    /** The most names, values and functions that are evaluated for a query: some seconds of processor time. */
    private static final long MOST = 100_000_000;

    private final Filter filter;
    private final long cost;
    private long left;

    /** @throws FilterException when the condition costs too much for any feature */
    public FilterEvaluation(Filter filter) {
        this(filter, MOST);
    }

    /** @param most how many names, values and functions may be evaluated */
    FilterEvaluation(Filter filter, long most) {
        this.filter = filter;
        this.cost = EvaluationCost.of(filter);
        this.left = most;
    }

    /**
     * Evaluates the condition.
     *
     * @throws FilterException when that fails, or when too many features were evaluated for what the condition costs
     */
    @Override
    public boolean test(SimpleFeature feature) {
        left -= cost;
        if (left < 0) {
            throw new FilterException("the filter takes too long on so many features; make it shorter or the area smaller");
        }
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
