package it.torinometropoli.gis.style;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.style.Style;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.geotools.styling.StyleFactoryImpl;

/** Copies expressions and filters with every {@code env()} replaced by a literal, and takes down the names that they ask for. */
final class EnvironmentVisitor extends DuplicatingFilterVisitor {

    /** The function that stands for a value of the request. */
    static final String FUNCTION = "env";

    private final Map<String, String> values;
    private final Set<String> names;

    private EnvironmentVisitor(Map<String, String> values, Set<String> names) {
        super(new FilterFactoryImpl());
        this.values = values;
        this.names = names;
    }

    /**
     * A copy of a style with the values in it.
     *
     * @param names takes the names that the style asks for
     */
    static Style copy(Style style, Map<String, String> values, Set<String> names) {
        StyleCopy copy = new StyleCopy(new StyleFactoryImpl(), new FilterFactoryImpl(), new EnvironmentVisitor(values, names));
        style.accept(copy);
        return (Style) copy.getCopy();
    }

    @Override
    public Object visit(Function function, Object data) {
        if (!function.getName().equals(FUNCTION)) {
            return super.visit(function, data);
        }
        List<Expression> parameters = function.getParameters();
        String name = parameters.get(0).evaluate(null, String.class);
        names.add(name);
        if (values.containsKey(name)) {
            return getFactory(data).literal(values.get(name));
        }
        return parameters.size() > 1 ? visit(parameters.get(1), data) : getFactory(data).literal(null);
    }
}
