package it.torinometropoli.gis.style;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.data.DataUtilities;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnvironmentTest {

    private static final String COLOUR = """
            <PolygonSymbolizer><Fill><CssParameter name="fill"><ogc:Function name="env"><ogc:Literal>colore</ogc:Literal>\
            <ogc:Literal>#112233</ogc:Literal></ogc:Function></CssParameter></Fill></PolygonSymbolizer>""";

    private final Environment environment = new Environment();

    @Test
    void aStyleWithoutPlacesForValuesStaysTheSameObject() {
        Style style = new SldReader().read(Path.of("..", "sld-styles", "comuni.sld"));

        assertThat(environment.in(style, Map.of("colore", "#FF0000"))).isSameAs(style);
    }

    @Test
    void theSameValuesGiveTheSameObjectWhateverElseIsGiven() {
        Style style = style(COLOUR);

        Style red = environment.in(style, Map.of("colore", "#FF0000"));
        assertThat(environment.in(style, Map.of("colore", "#FF0000", "altro", "1"))).isSameAs(red).isNotSameAs(style);
        assertThat(environment.in(style, Map.of("colore", "#00FF00"))).isNotSameAs(red);
        assertThat(environment.in(style, Map.of())).isSameAs(environment.in(style, Map.of("altro", "2")));
    }

    @ParameterizedTest
    @CsvSource({"'',#112233", "#FF0000,#FF0000"})
    void aValueTakesThePlaceOfTheDefault(String given, String drawn) {
        Style style = environment.in(style(COLOUR), given.isEmpty() ? Map.of() : Map.of("colore", given));

        assertThat(((PolygonSymbolizer) rule(style).symbolizers().get(0)).getFill().getColor()).hasToString(drawn);
    }

    @Test
    void valuesActInFiltersLabelsOffsetsAndGeometries() throws Exception {
        Style style = environment.in(style("""
                <ogc:Filter><ogc:PropertyIsGreaterThan><ogc:PropertyName>abitanti</ogc:PropertyName><ogc:Function name="env">\
                <ogc:Literal>soglia</ogc:Literal></ogc:Function></ogc:PropertyIsGreaterThan></ogc:Filter>
                <LineSymbolizer><Geometry><ogc:Function name="buffer"><ogc:PropertyName>geom</ogc:PropertyName><ogc:Function name="env">\
                <ogc:Literal>raggio</ogc:Literal></ogc:Function></ogc:Function></Geometry><Stroke/></LineSymbolizer>
                <TextSymbolizer><Label>Anno <ogc:Function name="env"><ogc:Literal>anno</ogc:Literal></ogc:Function></Label></TextSymbolizer>"""),
                Map.of("soglia", "1000", "raggio", "10", "anno", "2024"));
        SimpleFeature village = feature("500");
        SimpleFeature town = feature("5000");
        LineSymbolizer line = (LineSymbolizer) rule(style).symbolizers().get(0);
        TextSymbolizer text = (TextSymbolizer) rule(style).symbolizers().get(1);

        assertThat(rule(style).getFilter().evaluate(village)).isFalse();
        assertThat(rule(style).getFilter().evaluate(town)).isTrue();
        assertThat(line.getGeometry().evaluate(town, org.locationtech.jts.geom.Geometry.class).getEnvelopeInternal().getWidth()).isEqualTo(20);
        assertThat(text.getLabel().evaluate(town, String.class)).isEqualTo("Anno 2024");
    }

    private static SimpleFeature feature(String population) throws Exception {
        return SimpleFeatureBuilder.build(DataUtilities.createType("luoghi", "geom:Point:srid=32632,abitanti:Integer"),
                new Object[] {"POINT (395000 4990000)", population}, "luoghi.1");
    }

    private static Rule rule(Style style) {
        return style.featureTypeStyles().get(0).rules().get(0);
    }

    private static Style style(String ruleContent) {
        return new SldReader().read(new ByteArrayInputStream("""
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer>
                <UserStyle><FeatureTypeStyle><Rule>%s</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>"""
                .formatted(ruleContent).getBytes(StandardCharsets.UTF_8)), "prova.sld");
    }
}
