package it.torinometropoli.gis.feature;

import java.util.Date;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.temporal.Instant;
import org.geotools.api.temporal.Period;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Relations of time as comparisons. The values of attributes are instants, so they can only be before or after an instant, or be it; and
 * before or after a period, within it, or its begin or end (ISO 19108, 5.2.3.5). No feature has the relations that periods alone have.
 */
final class TemporalConditions {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** The relations that say the same of the operands in the other order. */
    private static final Map<String, String> REVERSED = Map.ofEntries(Map.entry("After", "Before"), Map.entry("Before", "After"),
            Map.entry("Begins", "BegunBy"), Map.entry("BegunBy", "Begins"), Map.entry("Ends", "EndedBy"), Map.entry("EndedBy", "Ends"),
            Map.entry("During", "TContains"), Map.entry("TContains", "During"), Map.entry("Meets", "MetBy"), Map.entry("MetBy", "Meets"),
            Map.entry("TOverlaps", "OverlappedBy"), Map.entry("OverlappedBy", "TOverlaps"));

    private final Layer layer;

    TemporalConditions(Layer layer) {
        this.layer = layer;
    }

    /**
     * The comparisons that a relation comes to.
     *
     * @throws FilterException when it is not one of an attribute that has times with a time
     */
    Filter of(BinaryTemporalOperator relation) {
        String name = name(relation);
        Expression one = relation.getExpression1();
        Expression other = relation.getExpression2();
        return one instanceof PropertyName ? of(one, name, other) : of(other, REVERSED.getOrDefault(name, name), one);
    }

    private Filter of(Expression property, String relation, Expression time) {
        boolean unused = property instanceof Literal none && none.getValue() == null;
        if (unused) {
            return Filter.EXCLUDE;
        }
        Attribute attribute = property instanceof PropertyName name ? layer.attribute(name.getPropertyName()).orElse(null) : null;
        if (attribute == null || !(time instanceof Literal literal) || literal.getValue() == null) {
            throw new FilterException("%s needs an attribute of type date or timestamp and a time".formatted(relation));
        }
        if (attribute.type() != Attribute.Type.DATE && attribute.type() != Attribute.Type.TIMESTAMP) {
            throw new FilterException("%s needs an attribute of type date or timestamp; '%s' is of type %s".formatted(relation, attribute.name(),
                    attribute.type().name().toLowerCase(Locale.ROOT)));
        }
        TypedComparison compared = new TypedComparison(attribute, (PropertyName) property);
        return literal.getValue() instanceof Period period ? withPeriod(compared, relation, period)
                : withInstant(compared, relation, literal.getValue() instanceof Instant instant ? date(instant) : literal.getValue());
    }

    private static Filter withInstant(TypedComparison compared, String relation, Object instant) {
        return switch (relation) {
            case "After" -> compared.filter(Comparison.GREATER, instant);
            case "Before" -> compared.filter(Comparison.LESS, instant);
            case "TEquals", "AnyInteracts" -> compared.filter(Comparison.EQUAL, instant);
            default -> Filter.EXCLUDE;
        };
    }

    private static Filter withPeriod(TypedComparison compared, String relation, Period period) {
        Date begin = date(period.getBeginning());
        Date end = date(period.getEnding());
        return switch (relation) {
            case "After" -> compared.filter(Comparison.GREATER, end);
            case "Before" -> compared.filter(Comparison.LESS, begin);
            case "Begins" -> compared.filter(Comparison.EQUAL, begin);
            case "Ends" -> compared.filter(Comparison.EQUAL, end);
            case "During" -> FILTERS.and(compared.filter(Comparison.GREATER, begin), compared.filter(Comparison.LESS, end));
            case "AnyInteracts" -> FILTERS.and(compared.filter(Comparison.GREATER_OR_EQUAL, begin), compared.filter(Comparison.LESS_OR_EQUAL, end));
            default -> Filter.EXCLUDE;
        };
    }

    private static Date date(Instant instant) {
        return instant.getPosition().getDate();
    }

    /** GeoTools' interfaces are called as the operators are. */
    private static String name(BinaryTemporalOperator relation) {
        for (Class<?> type : relation.getClass().getInterfaces()) {
            if (BinaryTemporalOperator.class.isAssignableFrom(type)) {
                return type.getSimpleName();
            }
        }
        throw new FilterException("the temporal operator is not known");
    }
}
