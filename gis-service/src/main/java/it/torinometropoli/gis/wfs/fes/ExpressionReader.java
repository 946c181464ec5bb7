package it.torinometropoli.gis.wfs.fes;

import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;

/** Reads the expressions of FES 2.0 (OGC 09-026r2, 7.4 to 7.6): ValueReference, Literal, Function, and geometries as literals. */
final class ExpressionReader {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final XmlCursor xml;
    private final Layer layer;
    private final GeometryReader geometries;

    ExpressionReader(XmlCursor xml, Layer layer) {
        this.xml = xml;
        this.layer = layer;
        this.geometries = new GeometryReader(xml);
    }

    /** Reads the expression that the cursor stands on, which may be a geometry. */
    Expression read() {
        if (geometries.here()) {
            return FILTERS.literal(geometries.geometry());
        }
        if (!xml.name().getNamespaceURI().equals(FilterReader.FES)) {
            throw xml.unexpected("Filter", "expressions of " + FilterReader.FES);
        }
        return switch (xml.localName()) {
            case "ValueReference" -> property();
            case "Literal" -> literal();
            case "Function" -> function();
            default -> throw xml.unexpected("Filter", "ValueReference, Literal, Function");
        };
    }

    /**
     * Reads an operand of a comparison.
     *
     * @throws OwsException when it is a geometry: shapes are not more or less than others
     */
    Expression comparable() {
        boolean literal = xml.localName().equals("Literal");
        Expression operand = literal ? FILTERS.literal(xml.text(ExpressionReader::refuseGeometry)) : read();
        if (operand.equals(FILTERS.property(FeatureSource.GEOMETRY))) {
            refuseGeometry();
        }
        return operand;
    }

    private static void refuseGeometry() {
        throw new OwsException(ExceptionCode.OPERATION_PROCESSING_FAILED, "filter", "a geometry cannot be compared; use a spatial operator");
    }

    private Expression property() {
        SchemaNames names = new SchemaNames(xml.prefixes());
        return names.property(xml.text(), layer, "filter").<Expression>map(FILTERS::property).orElseGet(() -> FILTERS.literal(null));
    }

    private Expression literal() {
        List<Geometry> shapes = new ArrayList<>();
        String text = xml.text(() -> shapes.add(geometries.geometry()));
        return FILTERS.literal(shapes.isEmpty() ? text : shapes.get(0));
    }

    private Expression function() {
        String name = xml.attribute("name").orElse("");
        if (!EcqlFilters.FUNCTIONS.contains(name)) {
            throw OwsException.notAllowed("filter", name, EcqlFilters.FUNCTIONS.stream().sorted().toList());
        }
        List<Expression> arguments = new ArrayList<>();
        xml.children(() -> arguments.add(read()));
        try {
            return FILTERS.function(name, arguments.toArray(Expression[]::new));
        } catch (RuntimeException wrongArguments) {
            throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, "filter", "function %s cannot take these arguments".formatted(name));
        }
    }
}
