package it.torinometropoli.gis.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** Reads the expressions of OGC Filter 1.0 (02-059, clause 11): literals, properties, arithmetic and functions of an allow-list. */
final class ExpressionReader {

    /** The functions that a style may call: pure, cheap and without reach beyond their arguments. */
    static final Set<String> FUNCTIONS = Set.of("strToLowerCase", "strToUpperCase", "strCapitalize", "strLength", "strSubstring",
            "strSubstringStart", "strTrim", "strConcat", "Concatenate", "strStartsWith", "strEndsWith", "strIndexOf", "numberFormat",
            "abs", "round", "floor", "ceil", "sqrt", "min", "max", "area", "geomLength", "dimension", "geometryType", "isNull",
            "if_then_else", "in", "between", "equalTo", "greaterThan", "lessThan", "not", "Recode", "Categorize", "Interpolate",
            EnvironmentVisitor.FUNCTION, "centroid", "interiorPoint", "buffer", "boundary", "convexHull", "startPoint", "endPoint", "vertices");

    private static final Pattern PROPERTY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*");
    private static final String ALLOWED = "Literal, PropertyName, Function, Add, Sub, Mul, Div";

    private final FilterFactory factory;

    ExpressionReader(FilterFactory factory) {
        this.factory = factory;
    }

    /** Reads the expression whose element starts here. */
    Expression read(XmlCursor cursor) {
        return switch (cursor.name()) {
            case "Literal" -> factory.literal(cursor.text());
            case "PropertyName" -> property(cursor);
            case "Function" -> function(cursor);
            case "Add" -> arithmetic(cursor, factory::add);
            case "Sub" -> arithmetic(cursor, factory::subtract);
            case "Mul" -> arithmetic(cursor, factory::multiply);
            case "Div" -> arithmetic(cursor, factory::divide);
            default -> throw cursor.unknown(ALLOWED);
        };
    }

    /** Reads an element that holds text and expressions side by side, joined into one value (SLD ParameterValueType). */
    Expression readValue(XmlCursor cursor) {
        List<Expression> parts = new ArrayList<>();
        cursor.mixed(name -> parts.add(read(cursor)), text -> parts.add(factory.literal(parts.isEmpty() ? text.stripLeading() : text)));
        if (parts.isEmpty()) {
            throw cursor.wrong("a value is missing");
        }
        if (parts.size() == 1) {
            return trimmed(parts.get(0));
        }
        return factory.function("Concatenate", parts.toArray(Expression[]::new));
    }


    /** The expressions in an element that holds nothing else. */
    List<Expression> readAll(XmlCursor cursor) {
        List<Expression> expressions = new ArrayList<>();
        cursor.children(name -> expressions.add(read(cursor)));
        return expressions;
    }

    private Expression trimmed(Expression part) {
        Object value = part instanceof Literal literal ? literal.getValue() : null;
        return value instanceof String text ? factory.literal(text.trim()) : part;
    }

    private Expression property(XmlCursor cursor) {
        String name = cursor.text();
        Set<String> properties = cursor.properties();
        if (properties != null && !properties.contains(name)) {
            throw cursor.wrong("there is no property '%s'; there are: %s".formatted(name,
                    String.join(", ", properties.stream().sorted().toList())));
        }
        if (!PROPERTY.matcher(name).matches()) {
            throw cursor.wrong("'%s' is not the name of a property".formatted(name));
        }
        return factory.property(name);
    }

    private Expression function(XmlCursor cursor) {
        String name = cursor.requiredAttribute("name");
        if (!FUNCTIONS.contains(name)) {
            throw cursor.wrong("function '%s' is not offered; there are: %s".formatted(name,
                    String.join(", ", FUNCTIONS.stream().sorted().toList())));
        }
        StyleException wrong = cursor.wrong("function '%s' does not take these arguments".formatted(name));
        List<Expression> arguments = readAll(cursor);
        try {
            return factory.function(name, arguments.toArray(Expression[]::new));
        } catch (RuntimeException refused) {
            wrong.initCause(refused);
            throw wrong;
        }
    }

    private Expression arithmetic(XmlCursor cursor, Arithmetic operation) {
        StyleException wrong = cursor.wrong("two expressions are needed");
        List<Expression> operands = readAll(cursor);
        if (operands.size() != 2) {
            throw wrong;
        }
        return operation.of(operands.get(0), operands.get(1));
    }

    private interface Arithmetic {
        Expression of(Expression left, Expression right);
    }
}
