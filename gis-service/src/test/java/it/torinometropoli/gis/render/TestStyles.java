package it.torinometropoli.gis.render;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import it.torinometropoli.gis.style.SldReader;
import org.geotools.api.style.Style;

/** Styles written in tests. */
final class TestStyles {

    static final String RED = polygon("#FF0000");
    static final String GREEN = polygon("#00FF00");
    static final String BLUE = polygon("#0000FF");

    private TestStyles() {
    }

    /** A style with one feature type style for each content. */
    static Style of(String... featureTypeStyles) {
        StringBuilder document = new StringBuilder("""
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
                <NamedLayer><Name>prova</Name><UserStyle>""");
        for (String content : featureTypeStyles) {
            document.append("<FeatureTypeStyle>").append(content).append("</FeatureTypeStyle>");
        }
        document.append("</UserStyle></NamedLayer></StyledLayerDescriptor>");
        return new SldReader().read(new ByteArrayInputStream(document.toString().getBytes(StandardCharsets.UTF_8)), "prova.sld");
    }

    static String rule(String content) {
        return "<Rule>" + content + "</Rule>";
    }

    static String polygon(String colour) {
        return "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">%s</CssParameter></Fill></PolygonSymbolizer>".formatted(colour);
    }

    static String kind(String value) {
        return """
                <ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>tipo</ogc:PropertyName><ogc:Literal>%s</ogc:Literal>\
                </ogc:PropertyIsEqualTo></ogc:Filter>""".formatted(value);
    }

    static String mark(String name, double size) {
        return """
                <PointSymbolizer><Graphic><Mark><WellKnownName>%s</WellKnownName><Fill><CssParameter name="fill">#0000FF</CssParameter></Fill>\
                </Mark><Size>%s</Size></Graphic></PointSymbolizer>""".formatted(name, size);
    }

    /** A label in black of size 20, centred, with further content. */
    static String label(String further) {
        return """
                <TextSymbolizer><Label><ogc:PropertyName>nome</ogc:PropertyName></Label>
                <Font><CssParameter name="font-size">20</CssParameter></Font>
                <LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0.5</AnchorPointY></AnchorPoint>
                </PointPlacement></LabelPlacement>%s</TextSymbolizer>""".formatted(further);
    }
}
