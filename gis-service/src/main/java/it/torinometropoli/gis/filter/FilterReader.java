package it.torinometropoli.gis.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads conditions in XML: Filter Encoding 1.0 (OGC 02-059), 1.1 (OGC 04-095) and 2.0 (OGC 09-026r2) with their comparison, logical,
 * spatial and temporal operators and identifiers. What is not read is refused by name, never left out.
 */
public final class FilterReader {

    /** The most conditions that are read in one filter; identifiers do not count. */
    public static final int MAX_CONDITIONS = 2_000;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final XmlCursor xml;
    private final FilterScope scope;
    private final ComparisonReader comparisons;
    private final SpatialReader spatial;
    private final TemporalReader temporal;
    private int count;

    /**
     * A reader of conditions.
     *
     * @param xml the document
     * @param scope the features whose properties may be named
     */
    public FilterReader(XmlCursor xml, FilterScope scope) {
        this(new ExpressionReader(xml, scope), scope);
    }

    /** A reader of conditions about expressions that another reader reads. */
    public FilterReader(ExpressionReader expressions, FilterScope scope) {
        this.xml = expressions.xml();
        this.scope = scope;
        this.comparisons = new ComparisonReader(expressions);
        this.spatial = new SpatialReader(expressions, scope);
        this.temporal = new TemporalReader(expressions);
    }

    /**
     * Reads the Filter element that the cursor stands on, and goes to its end.
     *
     * @return the condition; geometries in it are x,y in EPSG:32632
     * @throws XmlException when it cannot be read, or names something that is not there
     */
    public Filter read() {
        if (!xml.name().equals("Filter") || !speaks(xml, scope)) {
            throw xml.unexpected("filter", "Filter of " + languages(scope));
        }
        XmlPlace place = xml.place();
        count = 0;
        List<Filter> conditions = conditions();
        if (conditions.size() == 1) {
            return conditions.get(0);
        }
        throw place.wrong(Fault.FORM, "Filter", "a Filter holds one condition (several go into And or Or), or identifiers");
    }

    /** Whether the element belongs to a language that is read. */
    static boolean speaks(XmlCursor xml, FilterScope scope) {
        return scope.encodings().isEmpty() || scope.encodings().stream().anyMatch(encoding -> encoding.namespace().equals(xml.namespace()));
    }

    /** The languages that are read, for messages. */
    static String languages(FilterScope scope) {
        List<FilterEncoding> encodings = scope.encodings().isEmpty() ? List.of(FilterEncoding.values()) : scope.encodings();
        return encodings.stream().map(FilterEncoding::namespace).collect(Collectors.joining(" or "));
    }

    /** The conditions inside the element that the cursor stands on; identifiers together are one condition. */
    private List<Filter> conditions() {
        List<Filter> conditions = new ArrayList<>();
        Set<FeatureId> identifiers = new LinkedHashSet<>();
        String parent = xml.name();
        xml.children(name -> {
            if (!speaks(xml, scope)) {
                throw xml.unexpected(parent, "conditions of " + languages(scope));
            }
            switch (name) {
                case "FeatureId" -> identifiers.add(identifier("fid"));
                case "GmlObjectId" -> identifiers.add(identifier("id"));
                case "ResourceId" -> identifiers.add(identifier("rid"));
                default -> conditions.add(condition(name));
            }
        });
        if (!identifiers.isEmpty()) {
            conditions.add(FILTERS.id(identifiers));
        }
        return conditions;
    }

    private FeatureId identifier(String attribute) {
        XmlPlace place = xml.place();
        String identifier = xml.attribute(attribute).orElseThrow(
                () -> place.wrong(Fault.FORM, place.element(), "%s needs the attribute %s".formatted(place.element(), attribute)));
        xml.empty();
        return FILTERS.featureId(identifier);
    }

    private Filter condition(String operator) {
        XmlPlace place = xml.place();
        if (++count > MAX_CONDITIONS) {
            throw place.wrong(Fault.VALUE, "filter", "the filter has more than %d conditions".formatted(MAX_CONDITIONS));
        }
        return switch (operator) {
            case "And" -> FILTERS.and(atLeastTwo(place));
            case "Or" -> FILTERS.or(atLeastTwo(place));
            case "Not" -> FILTERS.not(one(place));
            default -> comparisons.condition(operator).or(() -> spatial.condition(operator)).or(() -> temporal.condition(operator))
                    .orElseThrow(() -> place.wrong(Fault.NOT_OFFERED, operator, "the operator %s is not offered; there are: And, Or, Not, %s, %s, %s"
                            .formatted(operator, String.join(", ", FilterOperators.COMPARISONS), String.join(", ", FilterOperators.spatial()),
                                    String.join(", ", FilterOperators.temporal()))));
        };
    }

    private List<Filter> atLeastTwo(XmlPlace place) {
        List<Filter> conditions = conditions();
        if (conditions.size() < 2) {
            throw place.wrong(Fault.FORM, place.element(), "%s needs two conditions at least".formatted(place.element()));
        }
        return conditions;
    }

    private Filter one(XmlPlace place) {
        List<Filter> conditions = conditions();
        if (conditions.size() != 1) {
            throw place.wrong(Fault.FORM, place.element(), "%s has %d parts; it needs 1".formatted(place.element(), conditions.size()));
        }
        return conditions.get(0);
    }
}
