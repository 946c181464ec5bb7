package it.torinometropoli.gis.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;
import org.springframework.stereotype.Component;

/** Writes the capabilities of the catalogue service (OGC 07-006r1, 10.5) with the sections of OWS Common 1.0 (OGC 05-008). */
@Component
class CswCapabilities {

    private static final List<String> OPERATORS = List.of("LessThan", "GreaterThan", "LessThanEqualTo", "GreaterThanEqualTo", "EqualTo", "NotEqualTo", "Like",
            "Between", "NullCheck");
    private static final List<String> SPATIAL = List.of("BBOX", "Equals", "Disjoint", "Touches", "Within", "Overlaps", "Crosses", "Intersects", "Contains");

    private final ServiceProvider provider;
    private final Lineages texts;

    CswCapabilities(ServiceProvider provider, Lineages texts) {
        this.provider = provider;
        this.texts = texts;
    }

    void write(String root, XmlWriter xml) {
        xml.open("csw:Capabilities").attribute("version", CswService.VERSION).attribute("xmlns:csw", RecordPresentation.DUBLIN_CORE)
                .attribute("xmlns:ows", "http://www.opengis.net/ows").attribute("xmlns:ogc", "http://www.opengis.net/ogc")
                .attribute("xmlns:gml", "http://www.opengis.net/gml").attribute("xmlns:gmd", RecordPresentation.ISO)
                .attribute("xmlns:apiso", "http://www.opengis.net/cat/csw/apiso/1.0").attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:dct", "http://purl.org/dc/terms/")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink").attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", RecordPresentation.DUBLIN_CORE + " http://schemas.opengis.net/csw/2.0.2/CSW-discovery.xsd");
        identification(xml);
        provider(xml);
        operations(root + "/csw", xml);
        filters(xml);
    }

    private void identification(XmlWriter xml) {
        xml.open("ows:ServiceIdentification").element("ows:Title", texts.text("metadata.service.csw").it())
                .element("ows:Abstract", texts.text("metadata.service.csw.summary").it());
        xml.open("ows:Keywords").element("ows:Keyword", OgcService.CSW.category()).end();
        xml.element("ows:ServiceType", "CSW").element("ows:ServiceTypeVersion", CswService.VERSION).end();
    }

    private void provider(XmlWriter xml) {
        xml.open("ows:ServiceProvider").element("ows:ProviderName", provider.name());
        xml.empty("ows:ProviderSite").attribute("xlink:type", "simple").attribute("xlink:href", provider.url());
        xml.open("ows:ServiceContact").open("ows:ContactInfo").open("ows:Address").element("ows:ElectronicMailAddress", provider.email()).end();
        xml.empty("ows:OnlineResource").attribute("xlink:type", "simple").attribute("xlink:href", provider.url());
        xml.end().end().end();
    }

    private static void operations(String address, XmlWriter xml) {
        xml.open("ows:OperationsMetadata");
        for (String operation : CswService.OPERATIONS) {
            xml.open("ows:Operation").attribute("name", operation).open("ows:DCP").open("ows:HTTP");
            xml.empty("ows:Get").attribute("xlink:type", "simple").attribute("xlink:href", address + "?");
            xml.empty("ows:Post").attribute("xlink:type", "simple").attribute("xlink:href", address);
            xml.end().end();
            if (operation.startsWith("GetRecord")) {
                domain(xml, "ows:Parameter", "outputSchema", RecordPresentation.SCHEMAS);
                domain(xml, "ows:Parameter", "outputFormat", RecordPresentation.FORMATS);
                domain(xml, "ows:Parameter", "ElementSetName", ElementSet.NAMES);
            }
            if (operation.equals("GetRecords")) {
                domain(xml, "ows:Parameter", "typeNames", RecordPresentation.TYPES);
                domain(xml, "ows:Parameter", "resultType", RecordQuery.RESULTS);
                domain(xml, "ows:Parameter", "CONSTRAINTLANGUAGE", RecordConditions.LANGUAGES);
                domain(xml, "ows:Constraint", "SupportedDublinCoreQueryables", Queryable.DUBLIN_CORE);
                domain(xml, "ows:Constraint", "SupportedISOQueryables", isoQueryables());
            } else if (operation.equals("DescribeRecord")) {
                domain(xml, "ows:Parameter", "typeName", RecordPresentation.TYPES);
                domain(xml, "ows:Parameter", "outputFormat", RecordPresentation.FORMATS);
                domain(xml, "ows:Parameter", "schemaLanguage", CswService.SCHEMA_LANGUAGES);
            }
            xml.end();
        }
        domain(xml, "ows:Parameter", "service", List.of("CSW"));
        domain(xml, "ows:Parameter", "version", List.of(CswService.VERSION));
        domain(xml, "ows:Constraint", "IsoProfiles", List.of(RecordPresentation.ISO));
        domain(xml, "ows:Constraint", "PostEncoding", List.of("XML"));
        xml.end();
    }

    /** The names of the profile (OGC 07-045, 7.3.3), with the prefix that clients give them. */
    private static List<String> isoQueryables() {
        return Stream.concat(Arrays.stream(Queryable.values()).map(Queryable::label), Stream.of(RecordScope.BOX)).map(name -> "apiso:" + name).toList();
    }

    private static void domain(XmlWriter xml, String element, String name, List<String> values) {
        xml.open(element).attribute("name", name);
        values.forEach(value -> xml.element("ows:Value", value));
        xml.end();
    }

    private static void filters(XmlWriter xml) {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities").open("ogc:GeometryOperands").element("ogc:GeometryOperand", "gml:Envelope").end();
        xml.open("ogc:SpatialOperators");
        SPATIAL.forEach(operator -> xml.empty("ogc:SpatialOperator").attribute("name", operator));
        xml.end().end();
        xml.open("ogc:Scalar_Capabilities").empty("ogc:LogicalOperators").open("ogc:ComparisonOperators");
        OPERATORS.forEach(operator -> xml.element("ogc:ComparisonOperator", operator));
        xml.end().end().open("ogc:Id_Capabilities").empty("ogc:EID").empty("ogc:FID").end().end();
    }
}
