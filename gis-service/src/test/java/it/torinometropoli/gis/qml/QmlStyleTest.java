package it.torinometropoli.gis.qml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import it.torinometropoli.gis.catalog.Layer.GeometryKind;
import it.torinometropoli.gis.style.SldReader;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QmlStyleTest {

    private static final String MARK = "<PointSymbolizer><Graphic><Mark><WellKnownName>%s</WellKnownName><Fill/></Mark><Size>10</Size></Graphic></PointSymbolizer>";
    private static final String EQUAL = "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>a</ogc:Literal>"
            + "</ogc:PropertyIsEqualTo></ogc:Filter>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "POLYGON | <PolygonSymbolizer><Fill><CssParameter name='fill'>#102030</CssParameter><CssParameter name='fill-opacity'>0.5</CssParameter></Fill></PolygonSymbolizer>"
                    + " | <layer class=\"SimpleFill\"  | k=\"color\" v=\"16,32,48,128\"",
            "POLYGON | <PolygonSymbolizer><Stroke><CssParameter name='stroke-width'>2</CssParameter><CssParameter name='stroke-dasharray'>5 2.5</CssParameter></Stroke></PolygonSymbolizer>"
                    + " | <layer class=\"SimpleLine\"  | k=\"customdash\" v=\"1.4;0.7\"",
            "LINE    | <LineSymbolizer><Stroke><CssParameter name='stroke-linecap'>round</CssParameter></Stroke></LineSymbolizer>"
                    + " | <symbol type=\"line\"        | k=\"capstyle\" v=\"round\"",
            "POINT   | <PointSymbolizer><Graphic><Mark><WellKnownName>x</WellKnownName></Mark><Size>10</Size><Rotation>30</Rotation></Graphic></PointSymbolizer>"
                    + " | <symbol type=\"marker\"      | k=\"angle\" v=\"75\"",
            "POINT   | <PointSymbolizer><Graphic><Mark><WellKnownName>star</WellKnownName></Mark><Size><ogc:PropertyName>zona</ogc:PropertyName></Size></Graphic></PointSymbolizer>"
                    + " | data_defined_properties     | name=\"expression\" type=\"QString\" value=\"(&quot;zona&quot;) * 0.28\"",
            "POLYGON | <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke/></Mark><Size>10</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>"
                    + " | <layer class=\"LinePatternFill\" | k=\"distance\" v=\"1.98\"",
            "POLYGON | <PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName></Mark></Graphic></PointSymbolizer>"
                    + " | <layer class=\"CentroidFill\" | <layer class=\"SimpleMarker\"",
            "POINT   | <TextSymbolizer><Label><ogc:PropertyName>nome</ogc:PropertyName></Label><Font><CssParameter name='font-size'>10</CssParameter></Font></TextSymbolizer>"
                    + " | <labeling type=\"rule-based\" | fieldName=\"nome\" isExpression=\"0\" fontSize=\"2.8\" fontSizeUnit=\"MM\""})
    void symbolizersBecomeSymbolsInMillimetres(GeometryKind kind, String symbolizer, String symbol, String property) {
        assertThat(qml(kind, pass("<Rule>" + symbolizer + "</Rule>"))).contains(symbol).contains(property);
    }

    @Test
    void rulesKeepTheirScales() {
        assertThat(qml(GeometryKind.POINT, pass("<Rule><Name>r</Name><MinScaleDenominator>1000</MinScaleDenominator><MaxScaleDenominator>50000</MaxScaleDenominator>"
                + MARK.formatted("circle") + "</Rule>"))).contains("label=\"r\" description=\"r\" scalemindenom=\"1000\" scalemaxdenom=\"50000\" symbol=\"0\"");
    }

    @Test
    void anElseRuleIsOneAmongThoseOfItsFeatureTypeStyle() {
        String qml = qml(GeometryKind.POINT, pass("<Rule>" + MARK.formatted("circle") + "</Rule>")
                + pass("<Rule>" + EQUAL + MARK.formatted("square") + "</Rule><Rule><ElseFilter/>" + MARK.formatted("star") + "</Rule>"));

        assertThat(qml).containsSubsequence("<rule key=\"rule0\"", "</rule>", "<rule key=\"rule1\" label=\"prova\" description=\"prova\"><rule key=\"rule2\"",
                "filter=\"&quot;nome&quot; = 'a'\"", "</rule>", "<rule key=\"rule3\"", "filter=\"ELSE\"", "</rule></rule></rules>");
        assertThat(qml).containsSubsequence("pass=\"0\"", "v=\"circle\"", "pass=\"1\"", "v=\"square\"", "pass=\"1\"", "v=\"star\"");
    }

    @Test
    void shapesOfEachKindHaveTheirRules() {
        String qml = qml(GeometryKind.ANY, pass("<Rule><PolygonSymbolizer><Fill/></PolygonSymbolizer>" + MARK.formatted("circle") + "</Rule>"));

        assertThat(qml).containsSubsequence("filter=\"geometry_type($geometry) = 'Point'\"", "symbol=\"0\"", "'Line'", "symbol=\"1\"", "'Polygon'", "symbol=\"2\"",
                "type=\"marker\" name=\"0\"", "type=\"line\" name=\"1\"", "type=\"fill\" name=\"2\"", "SimpleFill", "CentroidFill");
    }

    @Test
    void whatQgisHasNoWordsForIsLeftOutAndTheRestStays() {
        String qml = qml(GeometryKind.POINT, pass("<Rule>" + MARK.formatted("shape://ccarrow") + MARK.formatted("circle") + "</Rule>"));

        assertThat(qml).containsOnlyOnce("<layer ").contains("v=\"circle\"");
    }

    private static String pass(String rules) {
        return "<FeatureTypeStyle>" + rules + "</FeatureTypeStyle>";
    }

    private static String qml(GeometryKind kind, String passes) {
        String document = "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld' xmlns:ogc='http://www.opengis.net/ogc'><NamedLayer>"
                + "<Name>luoghi</Name><UserStyle><Name>prova</Name>" + passes + "</UserStyle></NamedLayer></StyledLayerDescriptor>";
        Style style = new SldReader().read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "prova.sld");
        return QmlStyle.of(Places.layer(kind), style);
    }
}
