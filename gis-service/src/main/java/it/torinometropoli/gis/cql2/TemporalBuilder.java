package it.torinometropoli.gis.cql2;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import it.torinometropoli.gis.catalog.Attribute;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.temporal.object.DefaultInstant;
import org.geotools.temporal.object.DefaultPeriod;
import org.geotools.temporal.object.DefaultPosition;

/** Makes the temporal conditions (OGC 21-065r2, 7.7) of a property, which has days or moments, and a literal. */
final class TemporalBuilder {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Map<String, BiFunction<Expression, Expression, Filter>> RELATIONS = Map.ofEntries(
            Map.entry("t_after", FILTERS::after),
            Map.entry("t_before", FILTERS::before),
            Map.entry("t_contains", FILTERS::tcontains),
            Map.entry("t_disjoint", (one, other) -> FILTERS.or(FILTERS.before(one, other), FILTERS.after(one, other))),
            Map.entry("t_during", FILTERS::during),
            Map.entry("t_equals", FILTERS::tequals),
            Map.entry("t_finishedBy", FILTERS::endedBy),
            Map.entry("t_finishes", FILTERS::ends),
            Map.entry("t_intersects", FILTERS::anyInteracts),
            Map.entry("t_meets", FILTERS::meets),
            Map.entry("t_metBy", FILTERS::metBy),
            Map.entry("t_overlappedBy", FILTERS::overlappedBy),
            Map.entry("t_overlaps", FILTERS::toverlaps),
            Map.entry("t_startedBy", FILTERS::begunBy),
            Map.entry("t_starts", FILTERS::begins));

    private final ExpressionBuilder expressions;

    TemporalBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    /** The relations that are offered. */
    static Set<String> names() {
        return RELATIONS.keySet();
    }

    /** The condition that two times have a relation. */
    Filter condition(Node.Call call, List<Node> operands) {
        if (operands.stream().filter(Node.Property.class::isInstance).count() != 1) {
            throw new Cql2Exception(call.place(), "%s needs a property and a time".formatted(call.name()));
        }
        return RELATIONS.get(call.name()).apply(operand(operands.get(0)), operand(operands.get(1)));
    }

    private Expression operand(Node node) {
        if (node instanceof Node.Property property) {
            Attribute attribute = expressions.attribute(property);
            if (attribute.type() != Attribute.Type.DATE && attribute.type() != Attribute.Type.TIMESTAMP) {
                throw new Cql2Exception(property.place(), "'%s' is of type %s; a property with days or times is needed".formatted(attribute.name(),
                        attribute.type().name().toLowerCase(Locale.ROOT)));
            }
            return FILTERS.property(attribute.name());
        }
        if (node instanceof Node.Time time) {
            return FILTERS.literal(Date.from(time.instant()));
        }
        if (node instanceof Node.Interval interval) {
            return FILTERS.literal(new DefaultPeriod(end(interval.begin(), FIRST), end(interval.end(), LAST)));
        }
        throw new Cql2Exception(node.place(), "a time is needed here: DATE, TIMESTAMP or INTERVAL");
    }

    private static DefaultInstant end(Instant end, Instant open) {
        return new DefaultInstant(new DefaultPosition(Date.from(end == null ? open : end)));
    }
}
