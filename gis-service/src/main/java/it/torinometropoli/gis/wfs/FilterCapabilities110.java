package it.torinometropoli.gis.wfs;

import java.util.List;

import it.torinometropoli.gis.filter.FilterFunctions;
import it.torinometropoli.gis.filter.FilterOperators;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.filter.FunctionFinder;

/** Writes which conditions are read in Filter Encoding 1.1 (OGC 04-095, clause 19). More geometries are read than the document can name. */
final class FilterCapabilities110 {

    private static final List<String> GEOMETRIES = List.of("Envelope", "Point", "LineString", "Polygon");

    private static final List<String> COMPARISONS = List.of("LessThan", "GreaterThan", "LessThanEqualTo", "GreaterThanEqualTo", "EqualTo",
            "NotEqualTo", "Like", "Between", "NullCheck");

    private FilterCapabilities110() {
    }

    /**
     * Writes {@code ogc:Filter_Capabilities}.
     *
     * @param xml the prefixes ogc and gml are bound
     */
    static void write(XmlWriter xml) {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities").open("ogc:GeometryOperands");
        GEOMETRIES.forEach(geometry -> xml.element("ogc:GeometryOperand", "gml:" + geometry));
        xml.end().open("ogc:SpatialOperators");
        FilterOperators.spatial().forEach(operator -> xml.empty("ogc:SpatialOperator").attribute("name", operator));
        xml.end().end();
        xml.open("ogc:Scalar_Capabilities").empty("ogc:LogicalOperators").open("ogc:ComparisonOperators");
        COMPARISONS.forEach(comparison -> xml.element("ogc:ComparisonOperator", comparison));
        xml.end().open("ogc:ArithmeticOperators").empty("ogc:SimpleArithmetic").open("ogc:Functions").open("ogc:FunctionNames");
        FunctionFinder finder = new FunctionFinder(null);
        FilterFunctions.NAMES.forEach(name -> xml.open("ogc:FunctionName")
                .attribute("nArgs", finder.findFunctionDescription(name).getArgumentCount()).text(name).end());
        xml.end().end().end().end();
        xml.open("ogc:Id_Capabilities").empty("ogc:EID").empty("ogc:FID").end();
        xml.end();
    }
}
