package it.torinometropoli.gis.ogcapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.filter.TimePosition;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/**
 * The parameter {@code datetime} (OGC 17-069r4, 7.15.4): features whose first attribute with a day or time lies in the interval, and those
 * without such a value.
 */
final class TimeCondition {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final String ALLOWED = "a time of RFC 3339 such as 2024-12-31T12:00:00Z, or an interval of two with a slash between, one of them "
            + ".. or empty when open, the earlier first";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d))?");
    private static final List<String> OPEN = List.of("", "..");

    private TimeCondition() {
    }

    /**
     * The condition; empty when the layer has no such attribute, so that every feature matches.
     *
     * @throws ApiProblem when the text is neither a time nor an interval
     */
    static Optional<Filter> of(String text, Layer layer) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2 || ends.length == 2 && OPEN.contains(ends[0]) && OPEN.contains(ends[1]) || ends.length == 1 && OPEN.contains(text)) {
            throw refused(text);
        }
        Optional<Instant> begin = end(ends[0], text);
        Optional<Instant> end = end(ends[ends.length - 1], text);
        if (begin.isPresent() && end.isPresent() && begin.get().isAfter(end.get())) {
            throw refused(text);
        }
        return layer.attributes().stream().filter(attribute -> attribute.type() == Attribute.Type.DATE || attribute.type() == Attribute.Type.TIMESTAMP)
                .findFirst().map(attribute -> within(attribute, begin, end));
    }

    private static Optional<Instant> end(String end, String text) {
        if (OPEN.contains(end)) {
            return Optional.empty();
        }
        return Optional.of(end).filter(time -> TIME.matcher(time).matches()).flatMap(TimePosition::parse).or(() -> {
            throw refused(text);
        });
    }

    private static Filter within(Attribute attribute, Optional<Instant> begin, Optional<Instant> end) {
        Expression property = FILTERS.property(attribute.name());
        List<Filter> conditions = new ArrayList<>();
        begin.ifPresent(time -> conditions.add(FILTERS.greaterOrEqual(property, FILTERS.literal(time))));
        end.ifPresent(time -> conditions.add(FILTERS.lessOrEqual(property, FILTERS.literal(time))));
        Filter within = conditions.size() == 1 ? conditions.get(0) : FILTERS.and(conditions);
        return FILTERS.or(FILTERS.isNull(property), within);
    }

    private static ApiProblem refused(String text) {
        return ApiProblem.badParameter(ItemsParameters.DATETIME, text, ALLOWED);
    }
}
