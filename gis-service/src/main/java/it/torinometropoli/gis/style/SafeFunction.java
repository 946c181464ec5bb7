package it.torinometropoli.gis.style;

import java.util.List;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.ExpressionVisitor;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.InternalFunction;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.util.Converters;

/** A function that gives no value where it cannot take a feature's, such as the area of nothing, so that the other features are drawn. */
final class SafeFunction implements InternalFunction {

    private final Function function;

    SafeFunction(Function function) {
        this.function = function;
    }

    @Override
    public Object evaluate(Object feature) {
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
        return new SafeFunction(CommonFactoryFinder.getFilterFactory().function(getName(), parameters));
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
        return function.getFallbackValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeFunction safe && function.equals(safe.function);
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
