package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;

import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FilterEvaluation;
import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.filter.TextPattern;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlDocument;
import it.torinometropoli.gis.ows.XmlFaults;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.Before;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;

/**
 * Conditions on records, in the languages of OGC 07-006r1, 10.8.4.11. They name queryables only, call no functions, and look for words without
 * regard to capitals in {@code AnyText}, as readers of catalogues expect: what equals it is found in it. Times are compared by their day in Italy.
 */
final class RecordConditions extends DuplicatingFilterVisitor {

    /** The languages that are read. */
    static final List<String> LANGUAGES = List.of("FILTER", "CQL_TEXT");

    private static final String WORDS = Queryable.ANY_TEXT.label();
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss[.SSS]][XXX]");

    private RecordConditions() {
    }

    /**
     * Reads a condition of a parameter.
     *
     * @param language one of {@link #LANGUAGES}
     */
    static Filter read(String text, String language, String locator) {
        if (language.equals("CQL_TEXT")) {
            try {
                return EcqlFilters.read(text, Crs.CRS84);
            } catch (FilterException wrong) {
                throw refusal(wrong, locator);
            }
        }
        try {
            return RecordScope.read(new XmlCursor(XmlDocument.of(text).reader()));
        } catch (XmlException wrong) {
            throw XmlFaults.exception(wrong, locator);
        }
    }

    /** Whether resources meet a condition; refuses one that cannot be evaluated. */
    static Predicate<Resource> evaluation(Filter condition, String locator) {
        try {
            Predicate<SimpleFeature> evaluation = new FilterEvaluation((Filter) condition.accept(new RecordConditions(), null));
            return resource -> {
                try {
                    return evaluation.test(RecordScope.feature(resource));
                } catch (FilterException wrong) {
                    throw refusal(wrong, locator);
                }
            };
        } catch (FilterException wrong) {
            throw refusal(wrong, locator);
        }
    }

    private static OwsException refusal(FilterException wrong, String locator) {
        return new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, locator, wrong.getMessage());
    }

    @Override
    public Object visit(PropertyName name, Object data) {
        String reference = name.getPropertyName();
        return getFactory(data).property(RecordScope.attribute(reference).orElseThrow(() -> new FilterException(RecordScope.unknown(reference))));
    }

    @Override
    public Object visit(PropertyIsLike condition, Object data) {
        PropertyIsLike like = (PropertyIsLike) super.visit(condition, data);
        return TextPattern.of(words(like.getExpression()) ? getFactory(data).like(like.getExpression(), like.getLiteral(), like.getWildCard(), like.getSingleChar(), like.getEscape(),
                false) : like);
    }

    @Override
    public Object visit(PropertyIsEqualTo condition, Object data) {
        PropertyIsEqualTo equal = (PropertyIsEqualTo) super.visit(condition, data);
        if (words(equal.getExpression1()) && equal.getExpression2() instanceof Literal text) {
            String pattern = "%" + String.valueOf(text.getValue()).replaceAll("([%_\\\\])", "\\\\$1") + "%";
            return TextPattern.of(getFactory(data).like(equal.getExpression1(), pattern, "%", "_", "\\", false));
        }
        return equal;
    }

    private static boolean words(Expression expression) {
        return expression instanceof PropertyName name && name.getPropertyName().equals(WORDS);
    }

    @Override
    public Object visit(After condition, Object data) {
        return getFactory(data).greater(visit(condition.getExpression1(), data), visit(condition.getExpression2(), data));
    }

    @Override
    public Object visit(Before condition, Object data) {
        return getFactory(data).less(visit(condition.getExpression1(), data), visit(condition.getExpression2(), data));
    }

    @Override
    public Object visit(Literal literal, Object data) {
        return getFactory(data).literal(day(literal.getValue()));
    }

    private static Object day(Object value) {
        if (value instanceof Date time) {
            return time.toInstant().atZone(ITALY).toLocalDate().toString();
        }
        if (!(value instanceof String text) || !text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            return value;
        }
        try {
            TemporalAccessor time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return (time instanceof OffsetDateTime moment ? moment.atZoneSameInstant(ITALY).toLocalDate() : LocalDate.from(time)).toString();
        } catch (DateTimeParseException wrong) {
            throw new FilterException("'%s' is no time; write 2026-01-31 or 2026-01-31T12:00:00Z".formatted(text.length() > 40 ? "…" : text));
        }
    }

    @Override
    public Object visit(Function function, Object data) {
        throw new FilterException("functions are not evaluated on records");
    }
}
