package it.torinometropoli.gis.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads the spatial operators (OGC 02-059, clause 8; 04-095, clause 10; 09-026r2, 7.8). The geometry property may be left out: a layer has
 * only one. Distances are metres in EPSG:32632.
 */
final class SpatialReader {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final XmlCursor xml;
    private final ExpressionReader expressions;
    private final FilterScope scope;
    private final GeometryReader geometries;

    SpatialReader(ExpressionReader expressions, FilterScope scope) {
        this.xml = expressions.xml();
        this.expressions = expressions;
        this.scope = scope;
        this.geometries = new GeometryReader(xml, scope.system());
    }

    /** Reads the operator that the cursor stands on; empty, and nothing read, when it is not a spatial one. */
    Optional<Filter> condition(String operator) {
        if (operator.equals("BBOX")) {
            return Optional.of(box());
        }
        if (operator.equals("DWithin") || operator.equals("Beyond")) {
            return Optional.of(distance());
        }
        return Optional.ofNullable(FilterOperators.SPATIAL.get(operator)).map(predicate -> {
            XmlPlace place = xml.place();
            List<Expression> operands = new ArrayList<>();
            xml.children(name -> operands.add(expressions.spatial()));
            withGeometry(place, operands);
            return predicate.apply(operands.get(0), operands.get(1));
        });
    }

    private Filter box() {
        XmlPlace place = xml.place();
        List<GmlBox> boxes = new ArrayList<>();
        xml.children(name -> {
            if (geometries.boxHere()) {
                boxes.add(geometries.box());
            } else {
                expressions.spatial();
            }
        });
        if (boxes.size() != 1) {
            throw place.wrong(Fault.FORM, place.element(), "BBOX holds one gml:Envelope or gml:Box");
        }
        return scope.box(boxes.get(0).envelope(), boxes.get(0).crs());
    }

    private Filter distance() {
        XmlPlace place = xml.place();
        List<Expression> operands = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("Distance")) {
                distances.add(metres());
            } else {
                operands.add(expressions.spatial());
            }
        });
        withGeometry(place, operands);
        if (distances.size() != 1) {
            throw place.wrong(Fault.FORM, place.element(), "%s needs one Distance".formatted(place.element()));
        }
        return place.element().equals("Beyond") ? FILTERS.beyond(operands.get(0), operands.get(1), distances.get(0), "m")
                : FILTERS.dwithin(operands.get(0), operands.get(1), distances.get(0), "m");
    }

    /** The unit is {@code units} in versions 1.0 and 1.1, there often as the address of a dictionary with the name after a hash. */
    private double metres() {
        XmlPlace place = xml.place();
        String unit = xml.attribute("uom").or(() -> xml.attribute("units")).orElse("m");
        Double factor = FilterOperators.METRES.get(unit.substring(unit.indexOf('#') + 1));
        if (factor == null) {
            throw place.wrong(Fault.VALUE, "uom", "the unit '%s' is not known; there are: %s".formatted(unit,
                    String.join(", ", FilterOperators.METRES.keySet())));
        }
        return factor * GmlNumbers.number(xml.text(), place);
    }

    private static void withGeometry(XmlPlace place, List<Expression> operands) {
        if (operands.size() == 1 && !operands.contains(FILTERS.property(FilterScope.GEOMETRY))) {
            operands.add(0, FILTERS.property(FilterScope.GEOMETRY));
        }
        if (operands.size() != 2) {
            throw place.wrong(Fault.FORM, place.element(), "%s has %d operands; it needs the geometry property and a geometry"
                    .formatted(place.element(), operands.size()));
        }
    }
}
