package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** The capabilities document of WMS 1.3.0 (06-042, annex E.1), valid against its schema and that of the SLD profile. */
final class Capabilities130 extends CapabilitiesWriter {

    static final String MEDIA_TYPE = "text/xml";

    private static final String SCHEMAS = "http://www.opengis.net/wms http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd "
            + "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/sld_capabilities.xsd";

    Capabilities130(CapabilitiesContent content, XmlWriter xml, String address, Locale locale) {
        super(content, xml, address, locale);
    }

    @Override
    void write(GetFeatureInfo featureInfo) {
        xml().open("WMS_Capabilities").attribute("version", "1.3.0").attribute("xmlns", "http://www.opengis.net/wms")
                .attribute("xmlns:sld", "http://www.opengis.net/sld").attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", SCHEMAS);
        xml().open("Service").element("Name", "WMS");
        serviceDescription();
        xml().element("LayerLimit", content().limits().layerLimit()).element("MaxWidth", content().limits().maxWidth())
                .element("MaxHeight", content().limits().maxHeight()).end();
        xml().open("Capability").open("Request");
        operation("GetCapabilities", List.of(MEDIA_TYPE));
        operation("GetMap", MapFormats.NAMES);
        operation("GetFeatureInfo", featureInfo.mediaTypes());
        operation("sld:" + DescribeLayer.NAME, List.of(MEDIA_TYPE));
        operation("sld:GetLegendGraphic", List.of(MapFormats.PNG));
        xml().end().open("Exception").element("Format", "XML").element("Format", "INIMAGE").element("Format", "BLANK")
                .element("Format", "JSON").end();
        layers();
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
                .element("westBoundLongitude", lower(degrees.getMinX(), Crs.CRS84)).element("eastBoundLongitude", upper(degrees.getMaxX(), Crs.CRS84))
                .element("southBoundLatitude", lower(degrees.getMinY(), Crs.CRS84)).element("northBoundLatitude", upper(degrees.getMaxY(), Crs.CRS84))
                .end();
        WmsVersion.V1_3_0.systems().forEach(crs -> {
            Envelope box = extents.get(crs);
            boolean northFirst = crs.authorityOrder() == AxisOrder.NORTH_EAST;
            xml().empty("BoundingBox").attribute("CRS", crs.code())
                    .attribute("minx", lower(northFirst ? box.getMinY() : box.getMinX(), crs))
                    .attribute("miny", lower(northFirst ? box.getMinX() : box.getMinY(), crs))
                    .attribute("maxx", upper(northFirst ? box.getMaxY() : box.getMaxX(), crs))
                    .attribute("maxy", upper(northFirst ? box.getMaxX() : box.getMaxY(), crs));
        });
    }
}
