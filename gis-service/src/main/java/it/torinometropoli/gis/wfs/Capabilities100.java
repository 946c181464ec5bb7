package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.XmlWriter;

/**
 * Writes the capabilities document of 1.0.0 (OGC 02-058, clause 12) in one language. It can name one reference system per layer and no format
 * but GML 2; the others may be asked for all the same.
 */
final class Capabilities100 {

    private static final WfsVersion VERSION = WfsVersion.V1_0_0;

    private final XmlWriter xml;
    private final OfferedTypes content;
    private final String address;
    private final String portal;
    private final Locale locale;

    /**
     * @param exchange the answer under way, for addresses
     * @param locale Italian or English
     */
    Capabilities100(XmlWriter xml, OfferedTypes content, WfsExchange exchange, Locale locale) {
        this.xml = xml;
        this.content = content;
        this.address = exchange.address();
        this.portal = exchange.portal();
        this.locale = locale;
    }

    void write() {
        xml.open("WFS_Capabilities").attribute("version", VERSION.text()).attribute("xmlns", VERSION.namespace())
                .attribute("xmlns:ogc", VERSION.filters().namespace()).attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS)
                .attribute("xmlns:xsi", GmlNames.XSI)
                .attribute("xsi:schemaLocation", VERSION.namespace() + " http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd");
        xml.open("Service").element("Name", WfsVersion.SERVICE).element("Title", WfsTexts.text("title").in(locale))
                .element("Abstract", content.summary().in(locale));
        keywords(WfsTexts.keywords(locale));
        xml.element("OnlineResource", content.provider().url()).element("Fees", WfsTexts.text("no-fees").in(locale))
                .element("AccessConstraints", content.licences()).end();
        requests();
        xml.open("FeatureTypeList").open("Operations").empty("Query").end();
        content.layers().forEach(this::featureType);
        xml.end();
        FilterCapabilities100.write(xml);
    }

    private void requests() {
        xml.open("Capability").open("Request");
        xml.open(GetCapabilities.NAME);
        addresses();
        xml.end();
        xml.open(DescribeFeatureType.NAME).open("SchemaDescriptionLanguage").empty("XMLSCHEMA").end();
        addresses();
        xml.end();
        xml.open(GetFeature.NAME).open("ResultFormat").empty(VERSION.outputFormat()).end();
        addresses();
        xml.end();
        xml.end().end();
    }

    private void addresses() {
        xml.open("DCPType").open("HTTP").empty("Get").attribute("onlineResource", address + "?").end().end();
        xml.open("DCPType").open("HTTP").empty("Post").attribute("onlineResource", address).end().end();
    }

    private void featureType(Layer layer) {
        xml.open("FeatureType").element("Name", GmlNames.layers(layer.localName())).element("Title", layer.title().in(locale))
                .element("Abstract", layer.summary().in(locale));
        keywords(layer.keywords().in(locale));
        xml.element("SRS", CrsNames.DEFAULT.crs().code());
        boundingBox(layer);
        content.records(layer, portal).forEach(record -> xml.open("MetadataURL").attribute("type", "TC211").attribute("format", "XML")
                .text(record.url()).end());
        xml.end();
    }

    /** In the reference system of the layer, whatever the element is called (OGC 02-058, 12.3.5). */
    private void boundingBox(Layer layer) {
        content.metres(layer).ifPresent(box -> xml.empty("LatLongBoundingBox").attribute("minx", box.minX()).attribute("miny", box.minY())
                .attribute("maxx", box.maxX()).attribute("maxy", box.maxY()));
    }

    private void keywords(List<String> words) {
        if (!words.isEmpty()) {
            xml.element("Keywords", String.join(", ", words));
        }
    }
}
