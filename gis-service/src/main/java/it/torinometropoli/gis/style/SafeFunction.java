package it.torinometropoli.gis.style;

import java.util.List;
import java.util.Objects;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.InternalFunction;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.Converters;

/**
 * A function that gives no value where it cannot take a feature's, such as the area of nothing, so that the other features are drawn. Where it
 * gives none and has a fallback value (SE 1.1.0, 11.6), it gives that.
 */
final class SafeFunction implements InternalFunction {

    private final Function function;
    private final Literal fallback;

    /**
     * @param fallback null when there is none
     */
    SafeFunction(Function function, Literal fallback) {
        this.function = function;
        this.fallback = fallback;
    }

    SafeFunction(Function function) {
        this(function, null);
    }

    @Override
    public Object evaluate(Object feature) {
        Object value = value(feature);
        return value == null && fallback != null ? fallback.getValue() : value;
    }

    private Object value(Object feature) {
        try {
            return function.evaluate(feature);
        } catch (RuntimeException wrongValue) {
            return null;
        }
    }

    @Override
    public <T> T evaluate(Object feature, Class<T> type) {
        return Converters.convert(evaluate(feature), type);
    }

    @Override
    public Object accept(ExpressionVisitor visitor, Object data) {
        return visitor.visit(this, data);
    }

    @Override
    public InternalFunction duplicate(Expression... parameters) {
        return new SafeFunction(CommonFactoryFinder.getFilterFactory().function(getName(), parameters), fallback);
    }

    @Override
    public String getName() {
        return function.getName();
    }

    @Override
    public FunctionName getFunctionName() {
        return function.getFunctionName();
    }

    @Override
    public List<Expression> getParameters() {
        return function.getParameters();
    }

    @Override
    public Literal getFallbackValue() {
        return fallback;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeFunction safe && function.equals(safe.function) && Objects.equals(fallback, safe.fallback);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }

    @Override
    public String toString() {
        return function.toString();
    }
}
