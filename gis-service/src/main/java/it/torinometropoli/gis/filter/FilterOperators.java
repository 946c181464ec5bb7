package it.torinometropoli.gis.filter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** The operators and geometries that are read, by the names that every version has given them. */
public final class FilterOperators {

    /** The comparisons. */
    public static final List<String> COMPARISONS = List.of("PropertyIsEqualTo", "PropertyIsNotEqualTo", "PropertyIsLessThan",
            "PropertyIsGreaterThan", "PropertyIsLessThanOrEqualTo", "PropertyIsGreaterThanOrEqualTo", "PropertyIsLike", "PropertyIsNull",
            "PropertyIsNil", "PropertyIsBetween");

    /** The geometries of GML 3.2. */
    public static final List<String> GEOMETRIES = List.of("Envelope", "Point", "LineString", "Curve", "Polygon", "Surface", "MultiPoint",
            "MultiCurve", "MultiSurface", "MultiGeometry");

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** The spatial predicates of two geometries. */
    static final Map<String, BiFunction<Expression, Expression, Filter>> SPATIAL = Map.of(
            "Equals", FilterOperators::equal,
            "Disjoint", FILTERS::disjoint,
            "Touches", FILTERS::touches,
            "Within", FILTERS::within,
            "Overlaps", FILTERS::overlaps,
            "Crosses", FILTERS::crosses,
            "Intersects", FILTERS::intersects,
            "Contains", FILTERS::contains);

    /** Metres by the names that units have in conditions. */
    static final Map<String, Double> METRES = metres();

    private FilterOperators() {
    }

    /** The spatial operators. */
    public static List<String> spatial() {
        return Stream.of(Stream.of("BBOX"), SPATIAL.keySet().stream().sorted(), Stream.of("DWithin", "Beyond")).flatMap(names -> names).toList();
    }

    /** GeoTools' own operator tells shapes apart that begin with another of their points. */
    private static Filter equal(Expression one, Expression other) {
        return FILTERS.and(FILTERS.within(one, other), FILTERS.contains(one, other));
    }

    private static Map<String, Double> metres() {
        Map<String, Double> metres = new TreeMap<>();
        Stream.of("m", "metre", "metres", "meter", "meters", "urn:ogc:def:uom:EPSG::9001", "urn:ogc:def:uom:UCUM::m")
                .forEach(unit -> metres.put(unit, 1d));
        Stream.of("km", "kilometre", "kilometres", "kilometer", "kilometers").forEach(unit -> metres.put(unit, 1_000d));
        Stream.of("ft", "feet", "foot").forEach(unit -> metres.put(unit, 0.3048));
        Stream.of("mi", "statute miles").forEach(unit -> metres.put(unit, 1_609.344));
        metres.put("nautical miles", 1_852d);
        return metres;
    }
}
