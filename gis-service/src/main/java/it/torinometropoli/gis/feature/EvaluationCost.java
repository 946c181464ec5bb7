package it.torinometropoli.gis.feature;

import java.util.List;
import java.util.Set;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.locationtech.jts.geom.Geometry;

/**
 * Refuses conditions and expressions that together take too long to evaluate on a feature; throws a {@link FilterException}. GeoTools
 * evaluates both sides of an arithmetic operator twice, so that the work doubles with every level: a sum of forty terms would never end.
 */
public final class EvaluationCost extends DefaultFilterVisitor {

    /** The most names, values and functions that are evaluated for one feature. */
    private static final int MOST = 5_000;

    private static final int POINTS_LIKE_A_VALUE = 10;
    private static final Set<String> LOOKUPS = Set.of("Recode", "Categorize");

    private long times = 1;
    private long cost;

    /**
     * How many names, values and functions are evaluated when a condition is; shapes count by their points.
     *
     * @throws FilterException when there are too many
     */
    static long of(Filter filter) {
        EvaluationCost cost = new EvaluationCost();
        filter.accept(cost, null);
        return cost.cost;
    }

    @Override
    public Object visit(PropertyName name, Object data) {
        count(1);
        return data;
    }

    @Override
    public Object visit(Literal literal, Object data) {
        count(literal.getValue() instanceof Geometry shape ? 1 + shape.getNumPoints() / POINTS_LIKE_A_VALUE : 1);
        return data;
    }

    /** Recode and Categorize evaluate what they look up anew for each of their values. */
    @Override
    public Object visit(Function function, Object data) {
        count(1);
        List<Expression> arguments = function.getParameters();
        if (!LOOKUPS.contains(function.getName()) || arguments.isEmpty()) {
            return super.visit(function, data);
        }
        long before = times;
        times = Math.min(MOST + 1L, times * Math.max(1, arguments.size() / 2));
        arguments.get(0).accept(this, data);
        times = before;
        arguments.subList(1, arguments.size()).forEach(value -> value.accept(this, data));
        return data;
    }

    @Override
    public Object visit(Add sum, Object data) {
        return twice(sum, data);
    }

    @Override
    public Object visit(Subtract difference, Object data) {
        return twice(difference, data);
    }

    @Override
    public Object visit(Multiply product, Object data) {
        return twice(product, data);
    }

    @Override
    public Object visit(Divide quotient, Object data) {
        return twice(quotient, data);
    }

    private Object twice(BinaryExpression operator, Object data) {
        times *= 2;
        count(1);
        operator.getExpression1().accept(this, data);
        operator.getExpression2().accept(this, data);
        times /= 2;
        return data;
    }

    private void count(int values) {
        cost += times * values;
        if (cost > MOST) {
            throw new FilterException("conditions or expressions take too long to evaluate: they have too many values, or operators nested too deep");
        }
    }
}
