package it.torinometropoli.gis.filter;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.factory.CommonFactoryFinder;

/**
 * The functions of GeoTools that conditions and styles may call, whatever the language. They are pure, cheap, answer in a size that is a small
 * multiple of their arguments', and reach nothing else. None takes a regular expression, which could be made to run without end, or a name of
 * a property, a class or a reference system; none needs a library that is not there.
 */
public final class FilterFunctions {

    /** The names of the functions, in order; upper and lower case make no difference. */
    public static final SortedSet<String> NAMES = names(
            // Texts
            "Concatenate", "strConcat", "strEndsWith", "strEqualsIgnoreCase", "strIndexOf",
            "strLastIndexOf", "strLength", "strPosition", "strStartsWith", "strStripAccents", "strSubstring", "strSubstringStart", "strToLowerCase",
            "strToUpperCase", "strTrim", "strTrim2", "numberFormat", "numberFormat2", "dateFormat", "dateParse",
            "parseBoolean", "parseDouble", "parseInt", "parseLong",
            // Numbers
            "abs", "abs_2", "abs_3", "abs_4", "acos", "asin", "atan", "atan2", "ceil", "cos", "exp", "floor", "log", "max", "max_2", "max_3",
            "max_4", "min", "min_2", "min_3", "min_4", "modulo", "pow", "rint", "round", "roundDouble", "round_2", "sin", "sqrt", "tan",
            "toDegrees", "toRadians", "dateDifference",
            // Choices
            "between", "equalTo", "greaterEqualThan", "greaterThan", "if_then_else", "in", "in2", "in3", "in4", "in5", "in6", "in7", "in8", "in9",
            "in10", "isNull", "lessEqualThan", "lessThan", "not", "notEqualTo", "Categorize", "Interpolate", "Recode",
            // Colours
            "contrast", "darken", "desaturate", "grayscale", "hsl", "lighten", "mix", "saturate", "shade", "spin", "tint",
            // Shapes
            "Area", "boundary", "buffer", "centroid", "convexHull", "dimension", "endAngle", "endPoint", "envelope", "exteriorRing", "geomLength",
            "geometryType", "getX", "getY", "interiorPoint", "isClosed", "isEmpty", "numGeometries", "numPoints", "offset", "pointN", "startAngle",
            "startPoint", "vertices");

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private FilterFunctions() {
    }

    /**
     * Refuses a function that is not offered.
     *
     * @throws XmlException naming those that are
     */
    public static void check(String name, Collection<String> offered, XmlPlace place) {
        if (!offered.contains(name)) {
            throw place.wrong(Fault.VALUE, "filter", "function '%s' is not offered; there are: %s".formatted(
                    name.length() > 80 ? name.substring(0, 80) : name, String.join(", ", offered)));
        }
    }

    /**
     * A call of a function that is offered.
     *
     * @throws XmlException when it does not take the arguments
     */
    public static Function call(String name, List<Expression> arguments, XmlPlace place) {
        try {
            return FACTORY.function(name, arguments.toArray(Expression[]::new));
        } catch (RuntimeException refused) {
            throw place.wrong(Fault.FORM, "filter", "function '%s' does not take these arguments".formatted(name));
        }
    }

    private static SortedSet<String> names(String... names) {
        SortedSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(sorted, names);
        return Collections.unmodifiableSortedSet(sorted);
    }
}
