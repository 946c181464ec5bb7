package it.torinometropoli.gis.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;

/** Writes the capabilities document of 1.1.0 (OGC 04-094, clause 13), with the sections of OWS Common 1.0 (OGC 05-008), in one language. */
final class Capabilities110 {

    private static final WfsVersion VERSION = WfsVersion.V1_1_0;

    private final XmlWriter xml;
    private final OfferedTypes content;
    private final String address;
    private final String portal;
    private final Locale locale;

    /**
     * @param exchange the answer under way, for addresses
     * @param locale Italian or English
     */
    Capabilities110(XmlWriter xml, OfferedTypes content, WfsExchange exchange, Locale locale) {
        this.xml = xml;
        this.content = content;
        this.address = exchange.address();
        this.portal = exchange.portal();
        this.locale = locale;
    }

    void write() {
        xml.open("wfs:WFS_Capabilities").attribute("version", VERSION.text()).attribute("xmlns:wfs", VERSION.namespace())
                .attribute("xmlns:ows", "http://www.opengis.net/ows").attribute("xmlns:ogc", VERSION.filters().namespace())
                .attribute("xmlns:gml", VERSION.gml().namespace()).attribute("xmlns:xlink", GmlNames.XLINK)
                .attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS).attribute("xmlns:xsi", GmlNames.XSI)
                .attribute("xsi:schemaLocation", VERSION.namespace() + " http://schemas.opengis.net/wfs/1.1.0/wfs.xsd");
        identification();
        provider();
        operations();
        xml.open("wfs:FeatureTypeList").open("wfs:Operations").element("wfs:Operation", "Query").end();
        content.layers().forEach(this::featureType);
        xml.end();
        FilterCapabilities110.write(xml);
    }

    private void identification() {
        xml.open("ows:ServiceIdentification").element("ows:Title", WfsTexts.text("title").in(locale))
                .element("ows:Abstract", content.summary().in(locale));
        keywords(WfsTexts.keywords(locale));
        xml.element("ows:ServiceType", WfsVersion.SERVICE);
        WfsVersion.offered().forEach(version -> xml.element("ows:ServiceTypeVersion", version));
        xml.element("ows:Fees", WfsTexts.text("no-fees").in(locale)).element("ows:AccessConstraints", content.licences()).end();
    }

    private void provider() {
        ServiceProvider provider = content.provider();
        xml.open("ows:ServiceProvider").element("ows:ProviderName", provider.name());
        xml.empty("ows:ProviderSite").attribute("xlink:type", "simple").attribute("xlink:href", provider.url());
        xml.open("ows:ServiceContact").open("ows:ContactInfo").open("ows:Address").element("ows:ElectronicMailAddress", provider.email()).end();
        xml.empty("ows:OnlineResource").attribute("xlink:type", "simple").attribute("xlink:href", provider.url());
        xml.end().end().end();
    }

    private void operations() {
        xml.open("ows:OperationsMetadata");
        operation(GetCapabilities.NAME, Map.of("AcceptVersions", WfsVersion.offered(), "AcceptFormats", List.of("application/xml")));
        operation(DescribeFeatureType.NAME, Map.of("outputFormat", DescribeFeatureType.formats(VERSION)));
        operation(GetFeature.NAME, Map.of("outputFormat", content.formats(VERSION), "resultType", List.of("results", "hits")));
        domain("ows:Parameter", "srsName", Arrays.stream(Crs.values()).map(Crs::urn).toList());
        if (!content.limits().unlimited()) {
            domain("ows:Constraint", "DefaultMaxFeatures", List.of(String.valueOf(content.limits().maxFeatures())));
        }
        xml.end();
    }

    private void operation(String name, Map<String, List<String>> parameters) {
        xml.open("ows:Operation").attribute("name", name).open("ows:DCP").open("ows:HTTP");
        xml.empty("ows:Get").attribute("xlink:type", "simple").attribute("xlink:href", address + "?");
        xml.empty("ows:Post").attribute("xlink:type", "simple").attribute("xlink:href", address);
        xml.end().end();
        new TreeMap<>(parameters).forEach((parameter, values) -> domain("ows:Parameter", parameter, values));
        xml.end();
    }

    private void domain(String element, String name, List<String> values) {
        xml.open(element).attribute("name", name);
        values.forEach(value -> xml.element("ows:Value", value));
        xml.end();
    }

    private void featureType(Layer layer) {
        xml.open("wfs:FeatureType").element("wfs:Name", GmlNames.layers(layer.localName())).element("wfs:Title", layer.title().in(locale))
                .element("wfs:Abstract", layer.summary().in(locale));
        keywords(layer.keywords().in(locale));
        xml.element("wfs:DefaultSRS", CrsNames.DEFAULT.text());
        Arrays.stream(Crs.values()).filter(crs -> crs != CrsNames.DEFAULT.crs()).forEach(crs -> xml.element("wfs:OtherSRS", crs.urn()));
        xml.open("wfs:OutputFormats");
        content.formats(VERSION).forEach(format -> xml.element("wfs:Format", format));
        xml.end();
        content.degrees(layer).ifPresent(box -> xml.open("ows:WGS84BoundingBox").element("ows:LowerCorner", box.minX() + " " + box.minY())
                .element("ows:UpperCorner", box.maxX() + " " + box.maxY()).end());
        content.records(layer, portal).forEach(record -> xml.open("wfs:MetadataURL").attribute("type", "19139").attribute("format", "text/xml")
                .text(record.url()).end());
        xml.end();
    }

    private void keywords(List<String> words) {
        if (!words.isEmpty()) {
            xml.open("ows:Keywords");
            words.forEach(word -> xml.element("ows:Keyword", word));
            xml.end();
        }
    }
}
