package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.feature.EvaluationCost;
import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.style.NamedLayer;
import it.torinometropoli.gis.style.NamedLayer.UserStyle;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.geotools.styling.StyleFactoryImpl;
import org.geotools.styling.visitor.DuplicatingStyleVisitor;

/**
 * Refuses styles that take too long to draw: too many rules or symbolizers, or expressions that cost too much. It goes the way of the visitor
 * that copies styles, the only one of GeoTools that passes every expression.
 */
final class StyleCost extends DuplicatingFilterVisitor {

    private final EvaluationCost cost = new EvaluationCost();

    private StyleCost() {
        super(new FilterFactoryImpl());
    }

    /**
     * Checks the styles of a document together.
     *
     * @param most the most rules and the most symbolizers
     * @throws FilterException when there are more, or expressions take too long
     */
    static void check(List<NamedLayer> layers, int most) {
        StyleCost cost = new StyleCost();
        layers.forEach(layer -> layer.constraint().accept(cost.cost, null));
        List<UserStyle> styles = layers.stream().flatMap(layer -> layer.styles().stream()).filter(UserStyle.class::isInstance)
                .map(UserStyle.class::cast).toList();
        List<Rule> rules = styles.stream().flatMap(style -> style.style().featureTypeStyles().stream()).map(FeatureTypeStyle::rules)
                .flatMap(List::stream).toList();
        int symbolizers = rules.stream().mapToInt(rule -> rule.symbolizers().size()).sum();
        if (rules.size() > most || symbolizers > most) {
            throw new FilterException("the styles have %d rules and %d symbolizers; at most %d of each are drawn"
                    .formatted(rules.size(), symbolizers, most));
        }
        styles.forEach(style -> style.style().accept(new DuplicatingStyleVisitor(new StyleFactoryImpl(), new FilterFactoryImpl(), cost)));
    }

    @Override
    public Object visit(PropertyName name, Object data) {
        return counted(name);
    }

    @Override
    public Object visit(Literal literal, Object data) {
        return counted(literal);
    }

    @Override
    public Object visit(Function function, Object data) {
        return counted(function);
    }

    @Override
    public Object visit(Add sum, Object data) {
        return counted(sum);
    }

    @Override
    public Object visit(Subtract difference, Object data) {
        return counted(difference);
    }

    @Override
    public Object visit(Multiply product, Object data) {
        return counted(product);
    }

    @Override
    public Object visit(Divide quotient, Object data) {
        return counted(quotient);
    }

    private Expression counted(Expression expression) {
        expression.accept(cost, null);
        return expression;
    }
}
