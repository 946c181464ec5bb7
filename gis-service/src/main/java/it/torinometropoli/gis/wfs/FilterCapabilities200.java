package it.torinometropoli.gis.wfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.filter.FilterFunctions;
import it.torinometropoli.gis.filter.FilterOperators;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionFinder;
import org.locationtech.jts.geom.Geometry;

/** Writes which conditions are read (OGC 09-026r2, 7.13), from the same tables that read them. */
final class FilterCapabilities200 {

    private static final List<String> CONFORMS = List.of("ImplementsQuery", "ImplementsAdHocQuery", "ImplementsFunctions",
            "ImplementsResourceId", "ImplementsMinStandardFilter", "ImplementsStandardFilter", "ImplementsMinSpatialFilter",
            "ImplementsSpatialFilter", "ImplementsMinTemporalFilter", "ImplementsTemporalFilter", "ImplementsSorting", "ImplementsMinimumXPath");

    private static final List<String> DOES_NOT_CONFORM = List.of("ImplementsVersionNav", "ImplementsExtendedOperators", "ImplementsSchemaElementFunc");

    /** An operator of the standard (OGC 09-026r2, 7.9) that its schema has no place for; it is read all the same. */
    private static final String NOT_IN_THE_SCHEMA = "AnyInteracts";

    private FilterCapabilities200() {
    }

    /**
     * Writes {@code fes:Filter_Capabilities}.
     *
     * @param xml the prefixes fes, ows, gml and xsd are bound
     */
    public static void write(XmlWriter xml) {
        xml.open("fes:Filter_Capabilities").open("fes:Conformance");
        CONFORMS.forEach(name -> constraint(xml, name, "TRUE"));
        DOES_NOT_CONFORM.forEach(name -> constraint(xml, name, "FALSE"));
        xml.end();
        xml.open("fes:Id_Capabilities");
        xml.empty("fes:ResourceIdentifier").attribute("name", "fes:ResourceId");
        xml.end();
        xml.open("fes:Scalar_Capabilities");
        xml.empty("fes:LogicalOperators");
        named(xml, "fes:ComparisonOperators", "fes:ComparisonOperator", FilterOperators.COMPARISONS);
        xml.end();
        xml.open("fes:Spatial_Capabilities");
        named(xml, "fes:GeometryOperands", "fes:GeometryOperand", FilterOperators.GEOMETRIES.stream().map(operand -> "gml:" + operand).toList());
        named(xml, "fes:SpatialOperators", "fes:SpatialOperator", FilterOperators.spatial());
        xml.end();
        xml.open("fes:Temporal_Capabilities");
        named(xml, "fes:TemporalOperands", "fes:TemporalOperand", FilterOperators.TIME_OPERANDS.stream().map(operand -> "gml:" + operand).toList());
        named(xml, "fes:TemporalOperators", "fes:TemporalOperator",
                FilterOperators.temporal().stream().filter(operator -> !operator.equals(NOT_IN_THE_SCHEMA)).toList());
        xml.end();
        functions(xml);
        xml.end();
    }

    private static void functions(XmlWriter xml) {
        FunctionFinder finder = new FunctionFinder(null);
        xml.open("fes:Functions");
        FilterFunctions.NAMES.forEach(name -> {
            FunctionName function = finder.findFunctionDescription(name);
            xml.open("fes:Function").attribute("name", name).element("fes:Returns", type(function.getReturn().getType()));
            if (!function.getArguments().isEmpty()) {
                xml.open("fes:Arguments");
                Map<String, Class<?>> arguments = new LinkedHashMap<>();
                function.getArguments().forEach(argument -> arguments.put(argument.getName(), argument.getType()));
                arguments.forEach((argument, type) -> xml.open("fes:Argument").attribute("name", argument).element("fes:Type", type(type)).end());
                xml.end();
            }
            xml.end();
        });
        xml.end();
    }

    private static String type(Class<?> type) {
        if (Geometry.class.isAssignableFrom(type)) {
            return "gml:AbstractGeometryType";
        }
        if (type == Boolean.class) {
            return "xsd:boolean";
        }
        if (type == Integer.class || type == Long.class) {
            return "xsd:integer";
        }
        return Number.class.isAssignableFrom(type) ? "xsd:double" : type == String.class ? "xsd:string" : "xsd:anyType";
    }

    private static void named(XmlWriter xml, String list, String element, List<String> names) {
        xml.open(list);
        names.forEach(name -> xml.empty(element).attribute("name", name));
        xml.end();
    }

    private static void constraint(XmlWriter xml, String name, String value) {
        xml.open("fes:Constraint").attribute("name", name);
        xml.empty("ows:NoValues");
        xml.element("ows:DefaultValue", value).end();
    }
}
