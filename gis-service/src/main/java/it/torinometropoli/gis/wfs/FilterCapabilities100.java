package it.torinometropoli.gis.wfs;

import it.torinometropoli.gis.filter.FilterFunctions;
import it.torinometropoli.gis.filter.FilterOperators;
import it.torinometropoli.gis.ows.XmlWriter;
import org.geotools.filter.FunctionFinder;

/** Writes which conditions are read in Filter Encoding 1.0 (OGC 02-059, clause 16). */
final class FilterCapabilities100 {

    private FilterCapabilities100() {
    }

    /**
     * Writes {@code ogc:Filter_Capabilities}.
     *
     * @param xml the prefix ogc is bound
     */
    static void write(XmlWriter xml) {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities").open("ogc:Spatial_Operators");
        FilterOperators.spatial().forEach(operator -> xml.empty("ogc:" + (operator.equals("Intersects") ? "Intersect" : operator)));
        xml.end().end();
        xml.open("ogc:Scalar_Capabilities").empty("ogc:Logical_Operators").open("ogc:Comparison_Operators")
                .empty("ogc:Simple_Comparisons").empty("ogc:Like").empty("ogc:Between").empty("ogc:NullCheck").end();
        xml.open("ogc:Arithmetic_Operators").empty("ogc:Simple_Arithmetic").open("ogc:Functions").open("ogc:Function_Names");
        FunctionFinder finder = new FunctionFinder(null);
        FilterFunctions.NAMES.forEach(name -> xml.open("ogc:Function_Name")
                .attribute("nArgs", finder.findFunctionDescription(name).getArgumentCount()).text(name).end());
        xml.end().end().end().end();
        xml.end();
    }
}
