package it.torinometropoli.gis.metadata;

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
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;

/**
 * Conditions on records, in the languages of OGC 07-006r1, 10.8.4.11. They name queryables only, call no functions, and look for words without
 * regard to capitals in {@code AnyText}, as readers of catalogues expect.
 */
final class RecordConditions extends DuplicatingFilterVisitor {

    /** The languages that are read. */
    static final List<String> LANGUAGES = List.of("FILTER", "CQL_TEXT");

    private static final String WORDS = "AnyText";

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
        boolean words = like.getExpression() instanceof PropertyName name && name.getPropertyName().equals(WORDS);
        return TextPattern.of(words ? getFactory(data).like(like.getExpression(), like.getLiteral(), like.getWildCard(), like.getSingleChar(), like.getEscape(),
                false) : like);
    }

    @Override
    public Object visit(Function function, Object data) {
        throw new FilterException("functions are not evaluated on records");
    }
}
