package it.torinometropoli.gis.render;

import java.awt.Color;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.filter.FilterAttributeExtractor;

/**
 * A value of a style: worked out once where the style has a literal, otherwise for each feature.
 *
 * @param <T> what the value is
 */
final class Value<T> {

    private final T constant;
    private final Function<SimpleFeature, T> evaluation;

    private Value(T constant, Function<SimpleFeature, T> evaluation) {
        this.constant = constant;
        this.evaluation = evaluation;
    }

    /** A value that is the same for every feature. */
    static <T> Value<T> constant(T value) {
        return new Value<>(value, null);
    }

    /** A value that every feature gives anew. */
    static <T> Value<T> evaluated(Function<SimpleFeature, T> evaluation) {
        return new Value<>(null, evaluation);
    }

    /**
     * A number within bounds.
     *
     * @param expression may be null
     * @param fallback the value when the expression gives none
     */
    static Value<Double> number(Expression expression, double fallback, double least, double most) {
        return of(expression, value -> {
            Double number = value.as(Double.class);
            return number == null || number.isNaN() ? fallback : Math.max(least, Math.min(most, number));
        });
    }

    /**
     * A text.
     *
     * @param expression may be null
     * @param fallback the text when the expression gives none
     */
    static Value<String> text(Expression expression, String fallback) {
        return of(expression, value -> {
            String text = value.as(String.class);
            return text == null ? fallback : text;
        });
    }

    /**
     * A colour with its opacity.
     *
     * @param colour gives {@code #RRGGBB} or an AWT colour
     * @param opacity gives a number from 0 to 1; may be null for 1
     * @param fallback the colour when the expression gives none
     */
    static Value<Color> colour(Expression colour, Expression opacity, Color fallback) {
        Value<Color> opaque = of(colour, value -> {
            Color found = value.as(Color.class);
            return found == null ? fallback : found;
        });
        Value<Double> share = number(opacity, 1, 0, 1);
        return combine(opaque, share, Value::withOpacity);
    }

    private static Color withOpacity(Color colour, double share) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(share * 255));
    }

    /**
     * Lengths of dashes and gaps in turn.
     *
     * @param expressions each gives a number or several with spaces between; may be null
     * @return no lengths where there are none, one is no number or below zero
     */
    static Value<float[]> lengths(List<Expression> expressions) {
        Value<String> joined = constant("");
        for (Expression expression : expressions == null ? List.<Expression>of() : expressions) {
            joined = combine(joined, text(expression, "?"), (before, next) -> before + " " + next);
        }
        return joined.isConstant() ? constant(numbers(joined.constant)) : derived(joined, Value::numbers);
    }

    private static <A, T> Value<T> derived(Value<A> from, Function<A, T> derivation) {
        return evaluated(feature -> derivation.apply(from.of(feature)));
    }

    private static float[] numbers(String list) {
        String[] words = list.isBlank() ? new String[0] : list.trim().split("[\\s,]+");
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Float.parseFloat(words[i]);
            } catch (NumberFormatException notANumber) {
                return new float[0];
            }
            if (!(numbers[i] >= 0 && numbers[i] < Float.POSITIVE_INFINITY)) {
                return new float[0];
            }
        }
        return numbers;
    }

    /** A value made from two others; constant when both are. */
    static <A, B, T> Value<T> combine(Value<A> one, Value<B> other, BiFunction<A, B, T> combination) {
        if (one.isConstant() && other.isConstant()) {
            return constant(combination.apply(one.constant, other.constant));
        }
        return evaluated(feature -> combination.apply(one.of(feature), other.of(feature)));
    }

    private static <T> Value<T> of(Expression expression, Function<Source, T> reader) {
        if (expression == null || expression instanceof NilExpression) {
            return constant(reader.apply(new Source(null, null)));
        }
        if (isConstant(expression)) {
            return constant(reader.apply(new Source(expression, null)));
        }
        return evaluated(feature -> reader.apply(feature == null ? new Source(null, null) : new Source(expression, feature)));
    }

    /** Literals, and functions that have nothing but literals to go by. */
    private static boolean isConstant(Expression expression) {
        if (expression instanceof Literal) {
            return true;
        }
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        expression.accept(extractor, null);
        return extractor.isConstantExpression();
    }

    /** The value for a feature, or for none: then what depends on features takes its fallback. */
    T of(SimpleFeature feature) {
        return evaluation == null ? constant : evaluation.apply(feature);
    }

    /** Whether the value is the same for every feature. */
    boolean isConstant() {
        return evaluation == null;
    }

    private record Source(Expression expression, SimpleFeature feature) {

        <T> T as(Class<T> type) {
            return expression == null ? null : expression.evaluate(feature, type);
        }
    }
}
