package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/**
 * The capabilities document of WMS 1.3.0 (06-042, annex E.1), valid against its schema, that of the SLD profile and that of INSPIRE view
 * services.
 */
final class MapCapabilities130 extends MapCapabilities {

    static final String MEDIA_TYPE = "text/xml";

    private static final String SCHEMAS = "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd "
            + "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd";

    MapCapabilities130(MapCapabilitiesContent content, XmlWriter xml, CapabilitiesDocuments.Key key) {
        super(content, xml, key);
    }

    @Override
    void write(UpdateSequence sequence, List<String> infoFormats) {
        InspireCapabilities inspire = new InspireCapabilities(this);
        xml().open("WMS_Capabilities").attribute("version", "1.3.0").attribute("updateSequence", sequence.text())
                .attribute("xmlns", "http://www.opengis.net/wms").attribute("xmlns:sld", "http://www.opengis.net/sld")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        inspire.declare();
        xml().attribute("xsi:schemaLocation", SCHEMAS + " " + inspire.schemaLocation());
        service();
        xml().open("Capability").open("Request");
        operation("GetCapabilities", List.of(MEDIA_TYPE));
        operation("GetMap", MapFormats.NAMES);
        operation("GetFeatureInfo", infoFormats);
        operation("sld:" + DescribeLayer.NAME, List.of(MEDIA_TYPE));
        operation("sld:GetLegendGraphic", LegendFormats.NAMES);
        xml().end().open("Exception").element("Format", "XML").element("Format", "INIMAGE").element("Format", "BLANK")
                .element("Format", "JSON").end();
        xml().empty("sld:UserDefinedSymbolization").attribute("SupportSLD", 1).attribute("UserLayer", 0).attribute("UserStyle", 1)
                .attribute("RemoteWFS", 0).attribute("InlineFeature", 0).attribute("RemoteWCS", 0);
        inspire.write();
        new LayerElements(this).write();
    }

    private void service() {
        xml().open("Service").element("Name", "WMS");
        serviceDescription();
        xml().element("LayerLimit", content().limits().layerLimit()).element("MaxWidth", content().limits().maxWidth())
                .element("MaxHeight", content().limits().maxHeight()).end();
    }

    @Override
    void systems() {
        WmsVersion.V1_3_0.systems().forEach(crs -> xml().element("CRS", crs.code()));
    }

    /** Boxes are in the axis order of the authority (06-042, 7.2.4.6.8). */
    @Override
    void boxes(Map<Crs, Envelope> extents) {
        Envelope degrees = extents.get(Crs.CRS84);
        xml().open("EX_GeographicBoundingBox")
                .element("westBoundLongitude", BoxText.lower(degrees.getMinX(), Crs.CRS84))
                .element("eastBoundLongitude", BoxText.upper(degrees.getMaxX(), Crs.CRS84))
                .element("southBoundLatitude", BoxText.lower(degrees.getMinY(), Crs.CRS84))
                .element("northBoundLatitude", BoxText.upper(degrees.getMaxY(), Crs.CRS84)).end();
        WmsVersion.V1_3_0.systems().forEach(crs -> {
            Envelope box = extents.get(crs);
            boolean northFirst = crs.authorityOrder() == AxisOrder.NORTH_EAST;
            xml().empty("BoundingBox").attribute("CRS", crs.code())
                    .attribute("minx", BoxText.lower(northFirst ? box.getMinY() : box.getMinX(), crs))
                    .attribute("miny", BoxText.lower(northFirst ? box.getMinX() : box.getMinY(), crs))
                    .attribute("maxx", BoxText.upper(northFirst ? box.getMaxY() : box.getMaxX(), crs))
                    .attribute("maxy", BoxText.upper(northFirst ? box.getMaxX() : box.getMaxY(), crs));
        });
    }

    @Override
    void keyword(String vocabulary, String word) {
        xml().open("Keyword").attribute("vocabulary", vocabulary).text(word).end();
    }

    @Override
    void scales(ScaleLimits limits) {
        xml().element("MinScaleDenominator", limits.hasLeast() ? limits.least() : null)
                .element("MaxScaleDenominator", limits.hasMost() ? limits.most() : null);
    }

    @Override
    String metadataStandard() {
        return "ISO19115:2003";
    }
}
