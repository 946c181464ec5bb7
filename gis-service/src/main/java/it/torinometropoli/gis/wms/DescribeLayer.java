package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.ServiceAddress;
import it.torinometropoli.gis.ows.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * DescribeLayer: where the features of a layer are to be had, which is the Web Feature Service. Version 1.1.1 answers as the SLD profile of
 * WMS 1.1.1 has it (02-070), 1.3.0 as that of WMS 1.3.0 (05-078r4). A group is one layer with the types of its members.
 */
@Component
class DescribeLayer implements WmsOperation {

    static final String NAME = "DescribeLayer";

    private final RequestedLayers layers;
    private final ServiceAddress address;

    DescribeLayer(RequestedLayers layers, ServiceAddress address) {
        this.layers = layers;
        this.address = address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answer(WmsRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<Layer>> described = layers.named(request.parameters());
        String features = address.services(request.http()) + "/wfs?";
        boolean latest = request.version() == WmsVersion.V1_3_0;
        response.setContentType(latest ? MapCapabilities130.MEDIA_TYPE : MapCapabilities111.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
            if (latest) {
                write130(xml, described, features);
            } else {
                write111(xml, described, features);
            }
        }
    }

    private static void write111(XmlWriter xml, Map<String, List<Layer>> described, String features) {
        xml.doctype("WMS_DescribeLayerResponse", "http://schemas.opengis.net/wms/1.1.1/WMS_DescribeLayerResponse.dtd")
                .open("WMS_DescribeLayerResponse").attribute("version", "1.1.1");
        described.forEach((name, members) -> {
            xml.open("LayerDescription").attribute("name", name).attribute("wfs", features).attribute("owsType", "WFS")
                    .attribute("owsURL", features);
            members.forEach(layer -> xml.empty("Query").attribute("typeName", GmlNames.layers(layer.localName())));
            xml.end();
        });
    }

    private static void write130(XmlWriter xml, Map<String, List<Layer>> described, String features) {
        xml.open("DescribeLayerResponse").attribute("xmlns", "http://www.opengis.net/sld").attribute("xmlns:se", "http://www.opengis.net/se")
                .attribute("xmlns:xlink", GmlNames.XLINK).attribute("xmlns:xsi", GmlNames.XSI)
                .attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS)
                .attribute("xsi:schemaLocation", "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/DescribeLayer.xsd")
                .element("Version", "1.1.0");
        described.values().forEach(members -> {
            xml.open("LayerDescription").element("owsType", "wfs")
                    .empty("se:OnlineResource").attribute("xlink:type", "simple").attribute("xlink:href", features);
            members.forEach(layer -> xml.open("TypeName").element("se:FeatureTypeName", GmlNames.layers(layer.localName())).end());
            xml.end();
        });
    }
}
