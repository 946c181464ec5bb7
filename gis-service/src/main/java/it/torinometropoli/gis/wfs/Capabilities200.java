package it.torinometropoli.gis.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.ServiceProvider;
import it.torinometropoli.gis.ows.XmlWriter;

/**
 * Writes the capabilities document of 2.0.0 (OGC 09-025r2, 8.3). DefaultCRS is EPSG:32632, as the data are stored: coordinates come as they are,
 * to the millimetre and in metres, easting comes first under every name of the system so that no client can swap the axes, and it
 * is what regional services and other map servers on the same data announce. Every feature can be had in all others as well.
 */
final class Capabilities200 {

    private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

    private final XmlWriter xml;
    private final OfferedTypes content;
    private final String address;
    private final String portal;

    /**
     * @param exchange the answer under way, for addresses
     */
    Capabilities200(XmlWriter xml, OfferedTypes content, WfsExchange exchange) {
        this.xml = xml;
        this.content = content;
        this.address = exchange.address();
        this.portal = exchange.portal();
    }

    void write() {
        ServiceXml.root(xml, "WFS_Capabilities").attribute("version", WfsVersion.V2_0_0.text())
                .attribute("xmlns:ows", "http://www.opengis.net/ows/1.1").attribute("xmlns:fes", "http://www.opengis.net/fes/2.0")
                .attribute("xmlns:gml", GmlNames.GML).attribute("xmlns:xlink", GmlNames.XLINK);
        identification();
        provider();
        new OperationsMetadata200(xml, content, address).write();
        xml.open("wfs:FeatureTypeList");
        content.layers().forEach(this::featureType);
        xml.end();
        FilterCapabilities200.write(xml);
    }

    private void identification() {
        xml.open("ows:ServiceIdentification");
        ServiceXml.localized(xml, "ows:Title", WfsTexts.text("title"));
        ServiceXml.localized(xml, "ows:Abstract", content.summary());
        LANGUAGES.forEach(language -> keywords(WfsTexts.keywords(language)));
        xml.element("ows:ServiceType", WfsVersion.SERVICE);
        WfsVersion.offered().forEach(version -> xml.element("ows:ServiceTypeVersion", version));
        xml.element("ows:Fees", WfsTexts.text("no-fees").in(Locale.ITALIAN)).element("ows:AccessConstraints", content.licences());
        xml.end();
    }

    private void provider() {
        ServiceProvider provider = content.provider();
        xml.open("ows:ServiceProvider").element("ows:ProviderName", provider.name());
        xml.empty("ows:ProviderSite").attribute("xlink:type", "simple").attribute("xlink:href", provider.url());
        xml.open("ows:ServiceContact").open("ows:ContactInfo");
        xml.open("ows:Address").element("ows:ElectronicMailAddress", provider.email()).end();
        xml.empty("ows:OnlineResource").attribute("xlink:type", "simple").attribute("xlink:href", provider.url());
        xml.end().end().end();
    }

    private void featureType(Layer layer) {
        xml.open("wfs:FeatureType").element("wfs:Name", GmlNames.layers(layer.localName()));
        ServiceXml.localized(xml, "wfs:Title", layer.title());
        ServiceXml.localized(xml, "wfs:Abstract", layer.summary());
        keywords(layer.keywords().it());
        keywords(layer.keywords().en());
        xml.element("wfs:DefaultCRS", CrsNames.DEFAULT.text());
        Arrays.stream(Crs.values()).filter(crs -> crs != CrsNames.DEFAULT.crs()).forEach(crs -> xml.element("wfs:OtherCRS", crs.urn()));
        xml.open("wfs:OutputFormats");
        content.formats(WfsVersion.V2_0_0).forEach(format -> xml.element("wfs:Format", format));
        xml.end();
        content.degrees(layer).ifPresent(box -> xml.open("ows:WGS84BoundingBox").element("ows:LowerCorner", box.minX() + " " + box.minY())
                .element("ows:UpperCorner", box.maxX() + " " + box.maxY()).end());
        content.records(layer, portal).forEach(record -> xml.empty("wfs:MetadataURL").attribute("xlink:href", record.url()));
        xml.end();
    }

    /** Without {@code xml:lang}, which GDAL takes for the keyword itself. */
    private void keywords(List<String> words) {
        if (!words.isEmpty()) {
            xml.open("ows:Keywords");
            words.forEach(word -> xml.open("ows:Keyword").text(word).end());
            xml.end();
        }
    }
}
