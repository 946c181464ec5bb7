package it.torinometropoli.gis.style;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.identity.FeatureId;

/** Reads the conditions of OGC Filter 1.0 (02-059): comparison, logic and feature identifiers. */
final class FilterReader {

    private static final String ALLOWED = "And, Or, Not, PropertyIsEqualTo, PropertyIsNotEqualTo, PropertyIsLessThan, "
            + "PropertyIsGreaterThan, PropertyIsLessThanOrEqualTo, PropertyIsGreaterThanOrEqualTo, PropertyIsLike, "
            + "PropertyIsNull, PropertyIsBetween, FeatureId";

    private final FilterFactory factory;
    private final ExpressionReader expressions;

    FilterReader(FilterFactory factory, ExpressionReader expressions) {
        this.factory = factory;
        this.expressions = expressions;
    }

    /** Reads the {@code Filter} element that starts here. */
    Filter read(XmlCursor cursor) {
        StyleException wrong = cursor.wrong("one condition is needed, or several FeatureId");
        List<Filter> conditions = new ArrayList<>();
        Set<FeatureId> identifiers = new LinkedHashSet<>();
        cursor.children(name -> {
            if (name.equals("FeatureId")) {
                identifiers.add(factory.featureId(cursor.requiredAttribute("fid")));
                cursor.children(inside -> {
                    throw cursor.unknown("nothing");
                });
            } else {
                conditions.add(condition(cursor));
            }
        });
        if (conditions.size() == 1 && identifiers.isEmpty()) {
            return conditions.get(0);
        }
        if (conditions.isEmpty() && !identifiers.isEmpty()) {
            return factory.id(identifiers);
        }
        throw wrong;
    }

    private Filter condition(XmlCursor cursor) {
        return switch (cursor.name()) {
            case "And" -> factory.and(conditions(cursor, 2));
            case "Or" -> factory.or(conditions(cursor, 2));
            case "Not" -> factory.not(conditions(cursor, 1).get(0));
            case "PropertyIsLike" -> like(cursor);
            case "PropertyIsNull" -> factory.isNull(operands(cursor, 1).get(0));
            case "PropertyIsBetween" -> between(cursor);
            default -> comparison(cursor);
        };
    }

    private Filter comparison(XmlCursor cursor) {
        boolean matchCase = !"false".equals(cursor.attribute("matchCase"));
        Comparison comparison = switch (cursor.name()) {
            case "PropertyIsEqualTo" -> factory::equal;
            case "PropertyIsNotEqualTo" -> factory::notEqual;
            case "PropertyIsLessThan" -> factory::less;
            case "PropertyIsGreaterThan" -> factory::greater;
            case "PropertyIsLessThanOrEqualTo" -> factory::lessOrEqual;
            case "PropertyIsGreaterThanOrEqualTo" -> factory::greaterOrEqual;
            default -> throw cursor.unknown(ALLOWED);
        };
        List<Expression> operands = operands(cursor, 2);
        return comparison.of(operands.get(0), operands.get(1), matchCase);
    }

    private List<Filter> conditions(XmlCursor cursor, int least) {
        StyleException wrong = cursor.wrong(least == 1 ? "one condition is needed" : "at least two conditions are needed");
        List<Filter> conditions = new ArrayList<>();
        cursor.children(name -> conditions.add(condition(cursor)));
        if (conditions.size() < least || least == 1 && conditions.size() > 1) {
            throw wrong;
        }
        return conditions;
    }

    private List<Expression> operands(XmlCursor cursor, int count) {
        StyleException wrong = cursor.wrong(count == 1 ? "one expression is needed" : "two expressions are needed");
        List<Expression> operands = expressions.readAll(cursor);
        if (operands.size() != count) {
            throw wrong;
        }
        return operands;
    }

    private Filter like(XmlCursor cursor) {
        String wildCard = cursor.requiredAttribute("wildCard");
        String singleChar = cursor.requiredAttribute("singleChar");
        String escape = cursor.attribute("escape") != null ? cursor.attribute("escape") : cursor.requiredAttribute("escapeChar");
        boolean matchCase = !"false".equals(cursor.attribute("matchCase"));
        StyleException wrong = cursor.wrong("the pattern must be a Literal");
        List<Expression> operands = operands(cursor, 2);
        if (!(operands.get(1) instanceof Literal pattern)) {
            throw wrong;
        }
        return factory.like(operands.get(0), String.valueOf(pattern.getValue()), wildCard, singleChar, escape, matchCase);
    }

    private Filter between(XmlCursor cursor) {
        StyleException wrong = cursor.wrong("an expression, LowerBoundary and UpperBoundary are needed in this order");
        List<Expression> operands = new ArrayList<>();
        cursor.children(name -> {
            String due = List.of("", "LowerBoundary", "UpperBoundary", "nothing").get(operands.size());
            if (due.isEmpty()) {
                operands.add(expressions.read(cursor));
            } else if (name.equals(due)) {
                operands.add(operands(cursor, 1).get(0));
            } else {
                throw wrong;
            }
        });
        if (operands.size() != 3) {
            throw wrong;
        }
        return factory.between(operands.get(0), operands.get(1), operands.get(2));
    }

    private interface Comparison {
        Filter of(Expression left, Expression right, boolean matchCase);
    }
}
