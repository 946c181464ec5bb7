package it.torinometropoli.gis.wfs.fes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;

/** Reads the spatial operators of FES 2.0 (OGC 09-026r2, 7.8). The geometry property may be left out: a layer has only one. */
final class SpatialOperators {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private static final Map<String, BiFunction<Expression, Expression, Filter>> BINARY = Map.of(
            "Equals", FILTERS::equal,
            "Disjoint", FILTERS::disjoint,
            "Touches", FILTERS::touches,
            "Within", FILTERS::within,
            "Overlaps", FILTERS::overlaps,
            "Crosses", FILTERS::crosses,
            "Intersects", FILTERS::intersects,
            "Contains", FILTERS::contains);

    private static final Map<String, Double> METRES = Map.of("m", 1d, "metre", 1d, "meter", 1d, "metres", 1d, "meters", 1d,
            "urn:ogc:def:uom:EPSG::9001", 1d, "urn:ogc:def:uom:UCUM::m", 1d, "km", 1000d, "kilometers", 1000d, "kilometre", 1000d);

    private final XmlCursor xml;
    private final ExpressionReader expressions;
    private final GeometryReader geometries;
    private final FeatureSource source;

    SpatialOperators(XmlCursor xml, ExpressionReader expressions, FeatureSource source) {
        this.xml = xml;
        this.expressions = expressions;
        this.geometries = new GeometryReader(xml);
        this.source = source;
    }

    /** The names of the operators. */
    static List<String> names() {
        List<String> names = new ArrayList<>(BINARY.keySet().stream().sorted().toList());
        names.addAll(0, List.of("BBOX"));
        names.addAll(List.of("DWithin", "Beyond"));
        return names;
    }

    /** Reads the operator that the cursor stands on; empty, and nothing read, when it is not a spatial one. */
    Optional<Filter> condition() {
        String operator = xml.localName();
        if (operator.equals("BBOX")) {
            return Optional.of(box());
        }
        if (operator.equals("DWithin") || operator.equals("Beyond")) {
            return Optional.of(distance(operator));
        }
        return Optional.ofNullable(BINARY.get(operator)).map(predicate -> {
            List<Expression> operands = new ArrayList<>();
            xml.children(() -> operands.add(operand()));
            withGeometry(operator, operands);
            return predicate.apply(operands.get(0), operands.get(1));
        });
    }

    private Filter box() {
        List<BoundingBox> boxes = new ArrayList<>();
        xml.children(() -> {
            if (geometries.here() && xml.localName().equals("Envelope")) {
                boxes.add(geometries.envelope());
            } else {
                geometryProperty(expressions.read());
            }
        });
        if (boxes.size() != 1) {
            throw parsing("BBOX", "BBOX holds one gml:Envelope");
        }
        return boxes.get(0).of(source);
    }

    private Filter distance(String operator) {
        List<Expression> operands = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        xml.children(() -> {
            if (xml.localName().equals("Distance")) {
                distances.add(metres());
            } else {
                operands.add(operand());
            }
        });
        withGeometry(operator, operands);
        if (distances.size() != 1) {
            throw parsing(operator, "%s needs one fes:Distance".formatted(operator));
        }
        return operator.equals("Beyond") ? FILTERS.beyond(operands.get(0), operands.get(1), distances.get(0), "m")
                : FILTERS.dwithin(operands.get(0), operands.get(1), distances.get(0), "m");
    }

    private double metres() {
        String unit = xml.attribute("uom").orElse("m");
        Double factor = METRES.get(unit);
        if (factor == null) {
            throw OwsException.notAllowed("uom", unit, METRES.keySet().stream().sorted().toList());
        }
        return factor * KvpParameters.number("Distance", xml.text());
    }

    private Expression operand() {
        Expression operand = expressions.read();
        return operand instanceof Literal literal && literal.getValue() instanceof Geometry ? operand : geometryProperty(operand);
    }

    /** Only the geometry can be compared in space. */
    private static Expression geometryProperty(Expression operand) {
        if (!operand.equals(FILTERS.property(FeatureSource.GEOMETRY))) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "filter",
                    "a spatial operator compares %s with a geometry".formatted(FeatureSource.GEOMETRY));
        }
        return operand;
    }

    private static void withGeometry(String operator, List<Expression> operands) {
        if (operands.size() == 1) {
            operands.add(0, FILTERS.property(FeatureSource.GEOMETRY));
        }
        if (operands.size() != 2) {
            throw parsing(operator, "%s has %d operands; it needs the geometry property and a geometry".formatted(operator, operands.size()));
        }
    }

    private static OwsException parsing(String locator, String reason) {
        return new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, locator, reason);
    }
}
