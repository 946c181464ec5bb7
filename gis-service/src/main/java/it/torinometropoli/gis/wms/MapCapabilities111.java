package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.XmlWriter;
import org.locationtech.jts.geom.Envelope;

/** The capabilities document of WMS 1.1.1 (01-068r3, annex A.1), valid against its document type. */
final class MapCapabilities111 extends MapCapabilities {

    static final String MEDIA_TYPE = "application/vnd.ogc.wms_xml";

    MapCapabilities111(MapCapabilitiesContent content, XmlWriter xml, CapabilitiesDocuments.Key key) {
        super(content, xml, key);
    }

    @Override
    void write(UpdateSequence sequence, List<String> infoFormats) {
        xml().doctype("WMT_MS_Capabilities", "http://schemas.opengis.net/wms/1.1.1/capabilities_1_1_1.dtd")
                .open("WMT_MS_Capabilities").attribute("version", "1.1.1").attribute("updateSequence", sequence.text());
        xml().open("Service").element("Name", "OGC:WMS");
        serviceDescription();
        xml().end().open("Capability").open("Request");
        operation("GetCapabilities", List.of(MEDIA_TYPE));
        operation("GetMap", MapFormats.NAMES);
        operation("GetFeatureInfo", infoFormats);
        operation(DescribeLayer.NAME, List.of(MEDIA_TYPE));
        operation("GetLegendGraphic", LegendFormats.NAMES);
        operation(GetStyles.NAME, List.of(GetStyles.MEDIA_TYPE));
        xml().end().open("Exception").element("Format", "application/vnd.ogc.se_xml").element("Format", "application/vnd.ogc.se_inimage")
                .element("Format", "application/vnd.ogc.se_blank").element("Format", "application/json").end();
        xml().empty("UserDefinedSymbolization").attribute("SupportSLD", 1).attribute("UserLayer", 0).attribute("UserStyle", 1)
                .attribute("RemoteWFS", 0);
        new LayerElements(this).write();
    }

    @Override
    void systems() {
        WmsVersion.V1_1_1.systems().forEach(crs -> xml().element("SRS", crs.code()));
    }

    /** Boxes are x,y whatever the reference system (01-068r3, 7.1.4.5). */
    @Override
    void boxes(Map<Crs, Envelope> extents) {
        box("LatLonBoundingBox", Crs.WGS84, extents.get(Crs.WGS84));
        WmsVersion.V1_1_1.systems().forEach(crs -> box("BoundingBox", crs, extents.get(crs)));
    }

    private void box(String element, Crs crs, Envelope box) {
        xml().empty(element).attribute("SRS", element.equals("BoundingBox") ? crs.code() : null)
                .attribute("minx", BoxText.lower(box.getMinX(), crs)).attribute("miny", BoxText.lower(box.getMinY(), crs))
                .attribute("maxx", BoxText.upper(box.getMaxX(), crs)).attribute("maxy", BoxText.upper(box.getMaxY(), crs));
    }

    /** Keywords have no vocabularies in this version. */
    @Override
    void keyword(String vocabulary, String word) {
        xml().element("Keyword", word);
    }

    /** Scales are told by the diagonal of a pixel; a scale hint has both ends (01-068r3, 7.1.4.5.10). */
    @Override
    void scales(ScaleLimits limits) {
        xml().empty("ScaleHint").attribute("min", ScaleLimits.diagonal(limits.least()))
                .attribute("max", limits.hasMost() ? ScaleLimits.diagonal(limits.most()) : "Infinity");
    }

    @Override
    String metadataStandard() {
        return "TC211";
    }
}
