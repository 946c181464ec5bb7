package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.ows.XmlWriter;

/** Writes which operations there are, where, with which parameters, and to which parts of the standard the service conforms. */
final class OperationsMetadata200 {

    /** OGC 09-025r2, table 13. */
    private static final Map<String, Boolean> CONFORMANCE = new TreeMap<>(Map.ofEntries(
            Map.entry("ImplementsBasicWFS", true),
            Map.entry("ImplementsTransactionalWFS", false),
            Map.entry("ImplementsLockingWFS", false),
            Map.entry("KVPEncoding", true),
            Map.entry("XMLEncoding", true),
            Map.entry("SOAPEncoding", false),
            Map.entry("ImplementsInheritance", false),
            Map.entry("ImplementsRemoteResolve", false),
            Map.entry("ImplementsResultPaging", true),
            Map.entry("ImplementsStandardJoins", false),
            Map.entry("ImplementsSpatialJoins", false),
            Map.entry("ImplementsTemporalJoins", false),
            Map.entry("ImplementsFeatureVersioning", false),
            Map.entry("ManageStoredQueries", false)));

    private final XmlWriter xml;
    private final OfferedTypes content;
    private final String address;

    /**
     * @param address where clients reach this service, without a question mark
     */
    OperationsMetadata200(XmlWriter xml, OfferedTypes content, String address) {
        this.xml = xml;
        this.content = content;
        this.address = address;
    }

    void write() {
        xml.open("ows:OperationsMetadata");
        operation(GetCapabilities.NAME, Map.of("AcceptVersions", WfsVersion.offered()));
        operation(DescribeFeatureType.NAME, Map.of("outputFormat", DescribeFeatureType.formats(WfsVersion.V2_0_0)));
        operation(ListStoredQueries.NAME, Map.of());
        operation(DescribeStoredQueries.NAME, Map.of());
        operation(GetFeature.NAME, Map.of("outputFormat", content.formats(WfsVersion.V2_0_0), "resolve", List.of("none", "local"), "resultType", List.of("results", "hits")));
        operation(GetPropertyValue.NAME, Map.of("resolve", List.of("none", "local"), "resultType", List.of("results", "hits")));
        parameter("version", WfsVersion.offered());
        CONFORMANCE.forEach(this::constraint);
        constraint("PagingIsTransactionSafe", false);
        if (!content.limits().unlimited()) {
            constraint("CountDefault", String.valueOf(content.limits().maxFeatures()));
        }
        xml.open("ows:Constraint").attribute("name", "QueryExpressions");
        allowed(List.of("wfs:Query", "wfs:StoredQuery"));
        xml.end().end();
    }

    private void operation(String name, Map<String, List<String>> parameters) {
        xml.open("ows:Operation").attribute("name", name).open("ows:DCP").open("ows:HTTP");
        xml.empty("ows:Get").attribute("xlink:type", "simple").attribute("xlink:href", address + "?");
        xml.empty("ows:Post").attribute("xlink:type", "simple").attribute("xlink:href", address);
        xml.end().end();
        new TreeMap<>(parameters).forEach(this::parameter);
        xml.end();
    }

    private void parameter(String name, List<String> values) {
        xml.open("ows:Parameter").attribute("name", name);
        allowed(values);
        xml.end();
    }

    private void allowed(List<String> values) {
        xml.open("ows:AllowedValues");
        values.forEach(value -> xml.element("ows:Value", value));
        xml.end();
    }

    private void constraint(String name, boolean holds) {
        constraint(name, holds ? "TRUE" : "FALSE");
    }

    private void constraint(String name, String value) {
        xml.open("ows:Constraint").attribute("name", name);
        xml.empty("ows:NoValues");
        xml.element("ows:DefaultValue", value).end();
    }
}
