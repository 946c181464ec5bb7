package it.torinometropoli.gis.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.temporal.object.DefaultInstant;
import org.geotools.temporal.object.DefaultPeriod;
import org.geotools.temporal.object.DefaultPosition;

/**
 * Reads the temporal operators (OGC 09-026r2, 7.9): a property and a time, which is a gml:TimeInstant, a gml:TimePeriod or a literal. Times
 * without zone are in UTC, days are their beginnings.
 */
final class TemporalReader {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final List<String> NAMESPACES = List.of("http://www.opengis.net/gml", "http://www.opengis.net/gml/3.2");

    private final XmlCursor xml;
    private final ExpressionReader expressions;

    TemporalReader(ExpressionReader expressions) {
        this.xml = expressions.xml();
        this.expressions = expressions;
    }

    /** Reads the operator that the cursor stands on; empty, and nothing read, when it is not a temporal one. */
    Optional<Filter> condition(String operator) {
        return Optional.ofNullable(FilterOperators.TIMES.get(operator)).map(relation -> {
            XmlPlace place = xml.place();
            List<Expression> operands = new ArrayList<>();
            xml.children(name -> operands.add(operand()));
            if (operands.size() != 2 || operands.stream().noneMatch(Literal.class::isInstance)) {
                throw place.wrong(Fault.FORM, place.element(), "%s needs a property and a time".formatted(place.element()));
            }
            return relation.apply(operands.get(0), operands.get(1));
        });
    }

    private Expression operand() {
        if (NAMESPACES.contains(xml.namespace())) {
            return FILTERS.literal(time());
        }
        XmlPlace place = xml.place();
        Expression operand = expressions.read();
        if (operand instanceof Literal literal && literal.getValue() instanceof String text) {
            return FILTERS.literal(Date.from(moment(text, place)));
        }
        if (operand instanceof PropertyName name && !name.getPropertyName().equals(FilterScope.GEOMETRY)
                || operand instanceof Literal literal && literal.getValue() == null) {
            return operand;
        }
        throw place.wrong(Fault.VALUE, "filter", "a temporal operator compares a property with a time");
    }

    private Object time() {
        return switch (xml.name()) {
            case "TimeInstant" -> Date.from(instant());
            case "TimePeriod" -> period();
            default -> throw xml.unexpected("filter", String.join(", ", FilterOperators.TIME_OPERANDS) + " of GML");
        };
    }

    private Instant instant() {
        XmlPlace place = xml.place();
        List<Instant> positions = new ArrayList<>();
        xml.children(name -> {
            if (!name.equals("timePosition")) {
                throw xml.unexpected("filter", "timePosition");
            }
            positions.add(position());
        });
        if (positions.size() != 1) {
            throw place.wrong(Fault.FORM, "filter", "a gml:TimeInstant has one timePosition");
        }
        return positions.get(0);
    }

    private DefaultPeriod period() {
        XmlPlace place = xml.place();
        List<Instant> ends = new ArrayList<>();
        xml.children(name -> {
            boolean begin = ends.isEmpty();
            if (name.equals(begin ? "beginPosition" : "endPosition")) {
                ends.add(position());
            } else if (name.equals(begin ? "begin" : "end")) {
                xml.children(instant -> ends.add(instant()));
            } else {
                throw xml.unexpected("filter", begin ? "beginPosition, begin" : "endPosition, end");
            }
        });
        if (ends.size() != 2 || !ends.get(0).isBefore(ends.get(1))) {
            throw place.wrong(Fault.FORM, "filter", "a gml:TimePeriod has a begin and, after it, an end");
        }
        return new DefaultPeriod(new DefaultInstant(new DefaultPosition(Date.from(ends.get(0)))),
                new DefaultInstant(new DefaultPosition(Date.from(ends.get(1)))));
    }

    private Instant position() {
        XmlPlace place = xml.place();
        return moment(xml.text(), place);
    }

    private static Instant moment(String text, XmlPlace place) {
        return TimePosition.parse(text).orElseThrow(() -> wrong(text, place));
    }

    private static XmlException wrong(String text, XmlPlace place) {
        return place.wrong(Fault.VALUE, "filter", "'%s' is no time; write a day such as 2024-05-31 or a day with a time such as 2024-05-31T12:00:00Z"
                .formatted(text.length() > 40 ? text.substring(0, 40) : text));
    }
}
