package it.torinometropoli.gis.wfs.fes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads conditions in XML: Filter Encoding 2.0 (OGC 09-026r2) with its comparison, logical and spatial operators and resource
 * identifiers. What is not read is refused by name, never left out.
 */
public final class FilterReader {

    /** The namespace of Filter Encoding 2.0. */
    public static final String FES = "http://www.opengis.net/fes/2.0";

    /** The comparisons that are read. */
    static final List<String> COMPARISONS = List.of("PropertyIsEqualTo", "PropertyIsNotEqualTo", "PropertyIsLessThan", "PropertyIsGreaterThan",
            "PropertyIsLessThanOrEqualTo", "PropertyIsGreaterThanOrEqualTo", "PropertyIsLike", "PropertyIsNull", "PropertyIsNil", "PropertyIsBetween");

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final XmlCursor xml;
    private final ExpressionReader expressions;
    private final SpatialOperators spatial;

    /**
     * A reader of conditions.
     *
     * @param xml the document
     * @param source the features whose properties may be named
     */
    public FilterReader(XmlCursor xml, FeatureSource source) {
        this.xml = xml;
        this.expressions = new ExpressionReader(xml, source.layer());
        this.spatial = new SpatialOperators(xml, expressions, source);
    }

    /**
     * Reads the fes:Filter that the cursor stands on, and goes to its end.
     *
     * @return the condition; geometries in it are x,y in EPSG:32632
     * @throws OwsException when it cannot be read, or names something that is not there
     */
    public Filter read() {
        if (!xml.name().getNamespaceURI().equals(FES) || !xml.localName().equals("Filter")) {
            throw xml.unexpected("filter", "Filter of " + FES);
        }
        List<Filter> conditions = conditions("Filter");
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        throw parsing("Filter", "fes:Filter holds one condition (several go into fes:And or fes:Or)");
    }

    /** The conditions inside the element that the cursor stands on; identifiers of resources together are one condition. */
    private List<Filter> conditions(String parent) {
        List<Filter> conditions = new ArrayList<>();
        Set<FeatureId> identifiers = new LinkedHashSet<>();
        xml.children(() -> {
            if (!xml.name().getNamespaceURI().equals(FES)) {
                throw xml.unexpected(parent, "conditions of " + FES);
            }
            if (xml.localName().equals("ResourceId")) {
                identifiers.add(FILTERS.featureId(xml.attribute("rid").orElseThrow(() -> parsing("ResourceId", "fes:ResourceId needs rid"))));
            } else {
                conditions.add(condition());
            }
        });
        if (!identifiers.isEmpty()) {
            conditions.add(FILTERS.id(identifiers));
        }
        return conditions;
    }

    private Filter condition() {
        String operator = xml.localName();
        return switch (operator) {
            case "And" -> FILTERS.and(atLeastTwo(operator));
            case "Or" -> FILTERS.or(atLeastTwo(operator));
            case "Not" -> FILTERS.not(exactly(operator, conditions(operator), 1).get(0));
            case "PropertyIsEqualTo" -> compared(operator, matchCase(), FILTERS::equal);
            case "PropertyIsNotEqualTo" -> compared(operator, matchCase(), FILTERS::notEqual);
            case "PropertyIsLessThan" -> compared(operator, matchCase(), FILTERS::less);
            case "PropertyIsGreaterThan" -> compared(operator, matchCase(), FILTERS::greater);
            case "PropertyIsLessThanOrEqualTo" -> compared(operator, matchCase(), FILTERS::lessOrEqual);
            case "PropertyIsGreaterThanOrEqualTo" -> compared(operator, matchCase(), FILTERS::greaterOrEqual);
            case "PropertyIsBetween" -> between();
            case "PropertyIsLike" -> like();
            case "PropertyIsNull", "PropertyIsNil" -> missing(operator);
            default -> spatial.condition().orElseThrow(() -> new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, operator,
                    "the operator %s is not offered; GetCapabilities lists the operators".formatted(operator)));
        };
    }

    private boolean matchCase() {
        return !xml.attribute("matchCase").filter(value -> value.equals("false") || value.equals("0")).isPresent();
    }

    private Filter compared(String operator, boolean matchCase, Comparison comparison) {
        List<Expression> operands = exactly(operator, operands(), 2);
        return comparison.of(operands.get(0), operands.get(1), matchCase);
    }

    private Filter between() {
        List<Expression> operands = new ArrayList<>();
        xml.children(() -> {
            if (xml.localName().endsWith("Boundary")) {
                xml.children(() -> operands.add(expressions.comparable()));
            } else {
                operands.add(expressions.comparable());
            }
        });
        exactly("PropertyIsBetween", operands, 3);
        return FILTERS.between(operands.get(0), operands.get(1), operands.get(2));
    }

    private Filter like() {
        String anything = wildcard("wildCard");
        String oneLetter = wildcard("singleChar");
        String escape = wildcard("escapeChar");
        boolean matchCase = matchCase();
        List<Expression> operands = exactly("PropertyIsLike", operands(), 2);
        String pattern = operands.get(1).evaluate(null, String.class);
        return FILTERS.like(operands.get(0), pattern == null ? "" : pattern, anything, oneLetter, escape, matchCase);
    }

    private Filter missing(String operator) {
        List<Expression> properties = new ArrayList<>();
        xml.children(() -> properties.add(expressions.read()));
        return FILTERS.isNull(exactly(operator, properties, 1).get(0));
    }

    private String wildcard(String attribute) {
        return xml.attribute(attribute).filter(letter -> letter.length() == 1)
                .orElseThrow(() -> parsing("PropertyIsLike", "PropertyIsLike needs the attribute %s, one character".formatted(attribute)));
    }

    private List<Expression> operands() {
        List<Expression> operands = new ArrayList<>();
        xml.children(() -> operands.add(expressions.comparable()));
        return operands;
    }

    private List<Filter> atLeastTwo(String operator) {
        List<Filter> conditions = conditions(operator);
        if (conditions.size() < 2) {
            throw parsing(operator, "%s needs two conditions at least".formatted(operator));
        }
        return conditions;
    }

    private static <T> List<T> exactly(String operator, List<T> parts, int count) {
        if (parts.size() != count) {
            throw parsing(operator, "%s has %d parts; it needs %d".formatted(operator, parts.size(), count));
        }
        return parts;
    }

    private static OwsException parsing(String locator, String reason) {
        return new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, locator, reason);
    }

    @FunctionalInterface
    private interface Comparison {
        Filter of(Expression one, Expression other, boolean matchCase);
    }
}
