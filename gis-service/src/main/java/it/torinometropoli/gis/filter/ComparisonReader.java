package it.torinometropoli.gis.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads the comparison operators (OGC 02-059, clause 9; 04-095, clause 9; 09-026r2, 7.7). Properties have one value at most, so that
 * {@code matchAction} makes no difference.
 */
final class ComparisonReader {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final XmlCursor xml;
    private final ExpressionReader expressions;

    ComparisonReader(ExpressionReader expressions) {
        this.xml = expressions.xml();
        this.expressions = expressions;
    }

    /** Reads the operator that the cursor stands on; empty, and nothing read, when it is no comparison. */
    Optional<Filter> condition(String operator) {
        return Optional.ofNullable(switch (operator) {
            case "PropertyIsEqualTo" -> compared(FILTERS::equal);
            case "PropertyIsNotEqualTo" -> compared(FILTERS::notEqual);
            case "PropertyIsLessThan" -> compared(FILTERS::less);
            case "PropertyIsGreaterThan" -> compared(FILTERS::greater);
            case "PropertyIsLessThanOrEqualTo" -> compared(FILTERS::lessOrEqual);
            case "PropertyIsGreaterThanOrEqualTo" -> compared(FILTERS::greaterOrEqual);
            case "PropertyIsBetween" -> between();
            case "PropertyIsLike" -> like();
            case "PropertyIsNull", "PropertyIsNil" -> FILTERS.isNull(expressions.readOnly());
            default -> null;
        });
    }

    private Filter compared(Comparison comparison) {
        boolean matchCase = matchCase();
        List<Expression> operands = operands();
        return comparison.of(operands.get(0), operands.get(1), matchCase);
    }

    private boolean matchCase() {
        return xml.attribute("matchCase").filter(Set.of("false", "0")::contains).isEmpty();
    }

    private Filter between() {
        XmlPlace place = xml.place();
        List<Expression> operands = new ArrayList<>();
        xml.children(name -> {
            String due = List.of("", "LowerBoundary", "UpperBoundary", "nothing").get(Math.min(3, operands.size()));
            if (due.isEmpty()) {
                operands.add(expressions.comparable());
            } else if (name.equals(due)) {
                xml.children(inside -> operands.add(expressions.comparable()));
            } else {
                throw place.wrong(Fault.FORM, place.element(), "an expression, LowerBoundary and UpperBoundary are needed in this order");
            }
        });
        exactly(3, operands, place);
        return FILTERS.between(operands.get(0), operands.get(1), operands.get(2));
    }

    private Filter like() {
        XmlPlace place = xml.place();
        String anything = letter("wildCard");
        String one = letter(xml.hasAttribute("singleCharacter") ? "singleCharacter" : "singleChar");
        String escape = letter(xml.hasAttribute("escape") ? "escape" : "escapeChar");
        boolean matchCase = matchCase();
        List<Expression> operands = operands();
        if (!(operands.get(1) instanceof Literal pattern)) {
            throw place.wrong(Fault.FORM, place.element(), "the pattern must be a Literal");
        }
        LikePattern like = new LikePattern(anything.charAt(0), one.charAt(0), escape.charAt(0));
        return FILTERS.like(operands.get(0), like.translated(String.valueOf(pattern.getValue())), "%", "_", "\\", matchCase);
    }

    private String letter(String attribute) {
        XmlPlace place = xml.place();
        return xml.attribute(attribute).filter(letter -> letter.length() == 1).orElseThrow(() -> place.wrong(Fault.FORM, place.element(),
                "PropertyIsLike needs the attribute %s, one character".formatted(attribute)));
    }

    private List<Expression> operands() {
        XmlPlace place = xml.place();
        List<Expression> operands = new ArrayList<>();
        xml.children(name -> operands.add(expressions.comparable()));
        return exactly(2, operands, place);
    }

    /** @throws XmlException when there are more or fewer */
    private static List<Expression> exactly(int count, List<Expression> operands, XmlPlace place) {
        if (operands.size() != count) {
            throw place.wrong(Fault.FORM, place.element(), "%s has %d parts; it needs %d".formatted(place.element(), operands.size(), count));
        }
        return operands;
    }

    @FunctionalInterface
    private interface Comparison {
        Filter of(Expression one, Expression other, boolean matchCase);
    }
}
