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

    /** The times of GML 3.2. */
    public static final List<String> TIME_OPERANDS = List.of("TimeInstant", "TimePeriod");

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

    /** The relations of a feature's time with another. */
    static final Map<String, BiFunction<Expression, Expression, Filter>> TIMES = Map.ofEntries(
            Map.entry("After", FILTERS::after),
            Map.entry("Before", FILTERS::before),
            Map.entry("Begins", FILTERS::begins),
            Map.entry("BegunBy", FILTERS::begunBy),
            Map.entry("TContains", FILTERS::tcontains),
            Map.entry("During", FILTERS::during),
            Map.entry("EndedBy", FILTERS::endedBy),
            Map.entry("Ends", FILTERS::ends),
            Map.entry("TEquals", FILTERS::tequals),
            Map.entry("Meets", FILTERS::meets),
            Map.entry("MetBy", FILTERS::metBy),
            Map.entry("TOverlaps", FILTERS::toverlaps),
            Map.entry("OverlappedBy", FILTERS::overlappedBy),
            Map.entry("AnyInteracts", FILTERS::anyInteracts));

    /** Metres by the names that units have in conditions. */
    static final Map<String, Double> METRES = metres();

    private FilterOperators() {
    }

    /** The spatial operators. */
    public static List<String> spatial() {
        return Stream.of(Stream.of("BBOX"), SPATIAL.keySet().stream().sorted(), Stream.of("DWithin", "Beyond")).flatMap(names -> names).toList();
    }

    /** The temporal operators. */
    public static List<String> temporal() {
        return TIMES.keySet().stream().sorted().toList();
    }

    /** GeoTools' own operator tells shapes apart that begin with another of their points. */
    private static Filter equal(Expression one, Expression other) {
        return FILTERS.and(FILTERS.within(one, other), FILTERS.contains(one, other));
    }

    private static Map<String, Double> metres() {
        Map<String, Double> metres = new TreeMap<>();
        Stream.of("m", "metre", "metres", "meter", "meters", "urn:ogc:def:uom:EPSG::9001", "urn:ogc:def:uom:UCUM::m")
                .forEach(unit -> metres.put(unit, 1d));
        Stream.of("km", "kilometre", "kilometres", "kilometer", "kilometers", "urn:ogc:def:uom:EPSG::9036", "urn:ogc:def:uom:UCUM::km").forEach(unit -> metres.put(unit, 1_000d));
        Stream.of("ft", "feet", "foot", "urn:ogc:def:uom:EPSG::9002").forEach(unit -> metres.put(unit, 0.3048));
        Stream.of("mi", "statute miles").forEach(unit -> metres.put(unit, 1_609.344));
        metres.put("nautical miles", 1_852d);
        return metres;
    }
}
