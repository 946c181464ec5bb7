package it.torinometropoli.gis.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads expressions (OGC 02-059, clauses 11 and 12; 04-095, clauses 13 and 14; 09-026r2, 7.4 to 7.6): literals, properties, arithmetic,
 * functions of an allow-list, and geometries, which become x,y in EPSG:32632.
 */
public final class ExpressionReader {

    /** The deepest nesting of arithmetic: GeoTools evaluates both sides twice, so that the work doubles with every level. */
    public static final int MAX_ARITHMETIC = 8;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final String ALLOWED = "Literal, PropertyName, ValueReference, Function, Add, Sub, Mul, Div";

    private final XmlCursor xml;
    private final FilterScope scope;
    private final Extension extension;
    private final GeometryReader geometries;
    private int arithmetic;

    /** Reads expressions that the filter languages do not have. */
    @FunctionalInterface
    public interface Extension {

        /** Reads the element that the cursor stands on; empty, and nothing read, when it is none of the extension's. */
        Optional<Expression> read(ExpressionReader expressions);
    }

    /** A reader of expressions about the features of a scope. */
    public ExpressionReader(XmlCursor xml, FilterScope scope) {
        this(xml, scope, reader -> Optional.empty());
    }

    /** A reader that knows more elements than those of the filter languages. */
    public ExpressionReader(XmlCursor xml, FilterScope scope, Extension extension) {
        this.xml = xml;
        this.scope = scope;
        this.extension = extension;
        this.geometries = new GeometryReader(xml, scope.system());
    }

    /**
     * Reads the expression that the cursor stands on.
     *
     * @throws XmlException when it is none, or names what is not there
     */
    public Expression read() {
        if (geometries.here()) {
            return FILTERS.literal(geometries.geometry());
        }
        Optional<Expression> other = extension.read(this);
        if (other.isPresent()) {
            return other.get();
        }
        if (!FilterReader.speaks(xml, scope)) {
            throw xml.unexpected("Filter", "expressions of " + FilterReader.languages(scope));
        }
        return switch (xml.name()) {
            case "ValueReference", "PropertyName" -> property();
            case "Literal" -> literal();
            case "Function" -> function();
            case "Add" -> arithmetic(FILTERS::add);
            case "Sub" -> arithmetic(FILTERS::subtract);
            case "Mul" -> arithmetic(FILTERS::multiply);
            case "Div" -> arithmetic(FILTERS::divide);
            default -> throw xml.unexpected("Filter", ALLOWED);
        };
    }

    /** Reads the expressions in an element that holds nothing else. */
    public List<Expression> readAll() {
        List<Expression> expressions = new ArrayList<>();
        xml.children(name -> expressions.add(read()));
        return expressions;
    }

    /** Reads the one expression in an element that holds nothing else. */
    public Expression readOnly() {
        XmlPlace place = xml.place();
        List<Expression> expressions = readAll();
        if (expressions.size() != 1) {
            throw place.wrong(Fault.FORM, place.element(), "%s has %d parts; it needs 1".formatted(place.element(), expressions.size()));
        }
        return expressions.get(0);
    }

    /** The document that is read. */
    public XmlCursor xml() {
        return xml;
    }

    /**
     * Reads an operand of a comparison.
     *
     * @throws XmlException when it is a geometry: shapes are not more or less than others
     */
    Expression comparable() {
        XmlPlace place = xml.place();
        Expression operand = read();
        boolean shape = operand instanceof Literal literal ? literal.getValue() instanceof Geometry
                : operand.equals(FILTERS.property(FilterScope.GEOMETRY));
        if (shape) {
            throw place.wrong(Fault.IMPOSSIBLE, "filter", "a geometry cannot be compared; use a spatial operator");
        }
        return operand;
    }

    /**
     * Reads an operand of a spatial operator: a geometry, the geometry property or a function that gives a geometry.
     *
     * @throws XmlException when it is anything else
     */
    Expression spatial() {
        XmlPlace place = xml.place();
        Expression operand = read();
        boolean shape = operand instanceof Literal literal && literal.getValue() instanceof Geometry
                || operand instanceof Function function && Geometry.class.isAssignableFrom(function.getFunctionName().getReturn().getType())
                || operand.equals(FILTERS.property(FilterScope.GEOMETRY));
        if (!shape) {
            throw place.wrong(Fault.VALUE, "filter", "a spatial operator compares %s with a geometry".formatted(FilterScope.GEOMETRY));
        }
        return operand;
    }

    private Expression property() {
        XmlPlace place = xml.place();
        return scope.property(xml.text(), xml.prefixes(), place);
    }

    private Expression literal() {
        List<Geometry> shapes = new ArrayList<>();
        String text = xml.text(name -> shapes.add(geometries.geometry()));
        return FILTERS.literal(shapes.isEmpty() ? text : shapes.get(0));
    }

    private Expression function() {
        XmlPlace place = xml.place();
        String name = xml.requiredAttribute("name");
        FilterFunctions.check(name, scope.functions(), place);
        return FilterFunctions.call(name, readAll(), place);
    }

    private Expression arithmetic(BinaryOperator<Expression> operation) {
        XmlPlace place = xml.place();
        if (++arithmetic > MAX_ARITHMETIC) {
            throw place.wrong(Fault.VALUE, "filter", "arithmetic is nested more than %d deep".formatted(MAX_ARITHMETIC));
        }
        List<Expression> operands = readAll();
        arithmetic--;
        if (operands.size() != 2) {
            throw place.wrong(Fault.FORM, place.element(), "two expressions are needed");
        }
        return operation.apply(operands.get(0), operands.get(1));
    }
}
