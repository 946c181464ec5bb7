package it.torinometropoli.gis.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SldReaderTest {

    private static final String POLYGON = "<PolygonSymbolizer><Fill/></PolygonSymbolizer>";

    private final SldReader reader = new SldReader();

    @Test
    void readsTitlesInBothLanguages() {
        Rule rule = rule("<Name>r</Name><Title>Comune  schematico\n <Localized lang=\"en\">Schematic municipality</Localized></Title>" + POLYGON);

        assertThat(rule.getDescription().getTitle().toString(Locale.ITALIAN)).isEqualTo("Comune schematico");
        assertThat(rule.getDescription().getTitle().toString(Locale.ENGLISH)).isEqualTo("Schematic municipality");
    }

    @Test
    void readsStrokesWithDashesCapsAndJoins() {
        Stroke stroke = ((PolygonSymbolizer) rule("""
                <PolygonSymbolizer><Stroke>
                  <CssParameter name="stroke">#0A0B0C</CssParameter>
                  <CssParameter name="stroke-width">2.5</CssParameter>
                  <CssParameter name="stroke-opacity">0.5</CssParameter>
                  <CssParameter name="stroke-linecap">round</CssParameter>
                  <CssParameter name="stroke-linejoin">bevel</CssParameter>
                  <CssParameter name="stroke-dasharray">6 3.5</CssParameter>
                  <CssParameter name="stroke-dashoffset">2</CssParameter>
                </Stroke></PolygonSymbolizer>""").symbolizers().get(0)).getStroke();

        assertThat(stroke.getColor().evaluate(null, String.class)).isEqualTo("#0A0B0C");
        assertThat(stroke.getWidth().evaluate(null, Double.class)).isEqualTo(2.5);
        assertThat(stroke.getOpacity().evaluate(null, Double.class)).isEqualTo(0.5);
        assertThat(stroke.getLineCap().evaluate(null, String.class)).isEqualTo("round");
        assertThat(stroke.getLineJoin().evaluate(null, String.class)).isEqualTo("bevel");
        assertThat(stroke.getDashArray()).containsExactly(6f, 3.5f);
        assertThat(stroke.getDashOffset().evaluate(null, Double.class)).isEqualTo(2);
    }

    @Test
    void readsAMarkWithoutFillAsHollow() {
        Graphic graphic = ((PointSymbolizer) rule("""
                <PointSymbolizer><Graphic>
                  <Mark><WellKnownName>circle</WellKnownName><Stroke/></Mark>
                  <Opacity>0.4</Opacity><Size><ogc:Mul><ogc:PropertyName>misura</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Mul></Size>
                  <Rotation>45</Rotation>
                </Graphic></PointSymbolizer>""").symbolizers().get(0)).getGraphic();
        Mark mark = (Mark) graphic.graphicalSymbols().get(0);

        assertThat(mark.getWellKnownName().evaluate(null, String.class)).isEqualTo("circle");
        assertThat(mark.getFill()).isNull();
        assertThat(mark.getStroke()).isNotNull();
        assertThat(graphic.getOpacity().evaluate(null, Double.class)).isEqualTo(0.4);
        assertThat(graphic.getSize().toString()).contains("misura");
        assertThat(graphic.getRotation().evaluate(null, Double.class)).isEqualTo(45);
    }

    @Test
    void readsLabelsWithPlacementHaloPriorityAndVendorOptions() {
        TextSymbolizer text = (TextSymbolizer) rule("""
                <TextSymbolizer>
                  <Label>Zona <ogc:PropertyName>codice</ogc:PropertyName></Label>
                  <Font><CssParameter name="font-family">Titillium Web</CssParameter><CssParameter name="font-family">Arial, sans-serif</CssParameter>
                    <CssParameter name="font-weight">bold</CssParameter><CssParameter name="font-size">14</CssParameter></Font>
                  <LabelPlacement><PointPlacement>
                    <AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>1</AnchorPointY></AnchorPoint>
                    <Displacement><DisplacementX>0</DisplacementX><DisplacementY>-8</DisplacementY></Displacement>
                  </PointPlacement></LabelPlacement>
                  <Halo><Radius>2</Radius><Fill><CssParameter name="fill">#FFFFFF</CssParameter></Fill></Halo>
                  <Priority>10</Priority>
                  <VendorOption name="autoWrap">80</VendorOption>
                </TextSymbolizer>""").symbolizers().get(0);
        PointPlacement placement = (PointPlacement) text.getLabelPlacement();

        assertThat(text.getFont().getFamily()).hasToString("[Titillium Web, Arial, sans-serif]");
        assertThat(text.getFont().getSize().evaluate(null, Integer.class)).isEqualTo(14);
        assertThat(placement.getAnchorPoint().getAnchorPointY().evaluate(null, Double.class)).isEqualTo(1);
        assertThat(placement.getDisplacement().getDisplacementY().evaluate(null, Double.class)).isEqualTo(-8);
        assertThat(text.getHalo().getRadius().evaluate(null, Double.class)).isEqualTo(2);
        assertThat(text.getPriority().evaluate(null, Double.class)).isEqualTo(10);
        assertThat(text.getOptions()).containsEntry("autoWrap", "80");
        assertThat(text.getLabel().toString()).contains("Zona ").contains("codice");
    }

    @Test
    void readsScalesAndElse() {
        Rule rule = rule("<ElseFilter/><MinScaleDenominator>1e4</MinScaleDenominator><MaxScaleDenominator>250000</MaxScaleDenominator>" + POLYGON);

        assertThat(rule.isElseFilter()).isTrue();
        assertThat(rule.getMinScaleDenominator()).isEqualTo(10_000);
        assertThat(rule.getMaxScaleDenominator()).isEqualTo(250_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<ogc:PropertyIsEqualTo><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>x</ogc:Literal></ogc:PropertyIsEqualTo> | [ a = x ]",
            "<ogc:PropertyIsNull><ogc:PropertyName>a</ogc:PropertyName></ogc:PropertyIsNull> | [ a IS NULL ]",
            "<ogc:Not><ogc:PropertyIsLessThan><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>3</ogc:Literal></ogc:PropertyIsLessThan></ogc:Not> | [ NOT [ a < 3 ] ]",
            "<ogc:PropertyIsLike wildCard='*' singleChar='?' escape='!'><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>b*</ogc:Literal></ogc:PropertyIsLike> | [ a is like b% ]",
            "<ogc:PropertyIsBetween><ogc:PropertyName>a</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>1</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>2</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween> | [ a BETWEEN 1 AND 2 ]",
            "<ogc:PropertyIsGreaterThan><ogc:Function name='strLength'><ogc:PropertyName>a</ogc:PropertyName></ogc:Function><ogc:Literal>2</ogc:Literal></ogc:PropertyIsGreaterThan> | [ strLength([a]) > 2 ]",
            "<ogc:FeatureId fid='comuni.001272'/> | [ comuni.001272 ]"})
    void readsConditions(String filter, String read) {
        assertThat(rule("<ogc:Filter>" + filter + "</ogc:Filter>" + POLYGON).getFilter()).hasToString(read);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("<Colour/>" + POLYGON, 2, "Colour", "this element is not read here; allowed: Name, Title"),
                arguments("<RasterSymbolizer/>", 2, "RasterSymbolizer", "raster layers are not published"),
                arguments("\n<PolygonSymbolizer>\n<Fill>\n<CssParameter name=\"fill\">red</CssParameter></Fill></PolygonSymbolizer>", 5,
                        "CssParameter", "the value must be a colour as #RRGGBB"),
                arguments(fill("colour", "#112233"), 2, "CssParameter", "parameter 'colour' is not known here; there are: fill, fill-opacity"),
                arguments(fill("fill-opacity", "50%"), 2, "CssParameter", "the value must be a number from 0 to 1"),
                arguments(fill("fill-opacity", "NaN"), 2, "CssParameter", "the value must be a number from 0 to 1"),
                arguments("<PolygonSymbolizer><Fill><CssParameter>#112233</CssParameter></Fill></PolygonSymbolizer>", 2, "CssParameter",
                        "the attribute 'name' is missing"),
                arguments("<LineSymbolizer><Stroke><CssParameter name=\"stroke-dasharray\">0 0</CssParameter></Stroke></LineSymbolizer>", 2,
                        "CssParameter", "the value must be numbers from 0, not all 0, with spaces between"),
                arguments("<PointSymbolizer><Graphic><Mark><WellKnownName>hexagon</WellKnownName></Mark></Graphic></PointSymbolizer>", 2,
                        "WellKnownName", "this mark is not known; there are: circle, cross"),
                arguments("<PointSymbolizer><Graphic><ExternalGraphic/></Graphic></PointSymbolizer>", 2, "ExternalGraphic",
                        "OnlineResource and Format are needed"),
                arguments("<TextSymbolizer><Fill/></TextSymbolizer>", 2, "TextSymbolizer", "a Label is needed"),
                arguments("<TextSymbolizer><Label>a</Label><LabelPlacement/></TextSymbolizer>", 2, "LabelPlacement",
                        "PointPlacement or LinePlacement is needed"),
                arguments("<ElseFilter/>" + condition("a") + POLYGON, 2, "Rule", "Filter and ElseFilter exclude each other"),
                arguments("<MinScaleDenominator>5</MinScaleDenominator><MaxScaleDenominator>5</MaxScaleDenominator>" + POLYGON, 2, "Rule",
                        "MinScaleDenominator must be below MaxScaleDenominator"),
                arguments(condition("a' OR 1=1") + POLYGON, 2, "PropertyName", "'a' OR 1=1' is not the name of a property"),
                arguments("<ogc:Filter><ogc:BBOX/></ogc:Filter>" + POLYGON, 2, "BBOX", "BBOX holds one gml:Envelope or gml:Box"),
                arguments("<ogc:Filter/>" + POLYGON, 2, "Filter", "a Filter holds one condition"),
                arguments("<ogc:Filter><ogc:And>" + equal("a") + "</ogc:And></ogc:Filter>", 2, "And", "And needs two conditions at least"),
                arguments(label("<ogc:Function name=\"property\"><ogc:Literal>geom</ogc:Literal></ogc:Function>"), 2, "Function",
                        "function 'property' is not offered; there are: abs, abs_2,"),
                arguments(label("<ogc:Function name=\"strLength\"/>"), 2, "Function", "function 'strLength' does not take these arguments"),
                arguments("loose words" + POLYGON, 2, "Rule", "the text 'loose words' does not belong here"),
                arguments("<Title>" + "<a>".repeat(70), 2, "a", "allowed: text, Localized"),
                arguments(label("<ogc:Add>".repeat(70)), 2, "Add", "arithmetic is nested more than 8 deep"),
                arguments(label("<ogc:Function name=\"strTrim\">".repeat(70)), 2, "Function", "elements are nested more than 64 deep"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesSourceLineElementAndReason(String ruleContent, int line, String element, String reason) {
        assertThatThrownBy(() -> rule(ruleContent)).isInstanceOfSatisfying(StyleException.class, wrong -> {
            assertThat(wrong.getMessage()).startsWith("prova.sld, line %d, <%s>: ".formatted(line, element));
            assertThat(wrong.reason()).contains(reason);
        });
    }

    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                arguments("", "the document is not well-formed XML"),
                arguments("<StyledLayerDescriptor version=\"1.0.0\">", "the document is not well-formed XML"),
                arguments("<StyledLayerDescriptor version=\"1.2.0\"/>", "StyledLayerDescriptor of version 1.0.0 or 1.1.0"),
                arguments("<html/>", "StyledLayerDescriptor of version 1.0.0"),
                arguments("<StyledLayerDescriptor version=\"1.0.0\"/>", "the document has no UserStyle"),
                arguments(layer("<NamedStyle><Name>a</Name></NamedStyle>"), "a reference to another style is not followed"),
                arguments(layer("<UserStyle/>"), "at least one FeatureTypeStyle is needed"),
                arguments("<!DOCTYPE StyledLayerDescriptor SYSTEM \"file:///etc/passwd\">" + layer(""), "document type declaration is not accepted"),
                arguments("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + layer("<Name>&a;</Name>"),
                        "document type declaration is not accepted"));
    }

    @ParameterizedTest
    @MethodSource("brokenDocuments")
    void refusesDocumentsThatHoldNoStyle(String document, String reason) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(StyleException.class).hasMessageContaining("prova.sld")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesPropertiesThatTheFeaturesDoNotHave() throws IOException {
        Path file = Files.createTempFile("style", ".sld");
        Files.writeString(file, document(condition("profondita") + POLYGON));

        assertThatThrownBy(() -> reader.read(file, Set.of("nome", "geom"))).isInstanceOf(StyleException.class)
                .hasMessageContaining("line 2, <PropertyName>: there is no property 'profondita'; there are: geom, nome");
    }

    static List<Path> shippedStyles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "sld-styles"))) {
            return files.filter(file -> file.toString().endsWith(".sld")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedStyles")
    void readsEveryShippedStyle(Path file) {
        Style style = reader.read(file);

        assertThat(style.getName()).isEqualTo(file.getFileName().toString().replace(".sld", ""));
        assertThat(style.getDescription().getTitle().toString(Locale.ENGLISH)).isNotEqualTo(style.getDescription().getTitle().toString(Locale.ITALIAN));
        assertThat(style.featureTypeStyles()).flatExtracting(FeatureTypeStyle::rules)
                .allSatisfy(rule -> assertThat(rule.symbolizers()).isNotEmpty());
    }

    private Rule rule(String content) {
        return read(document(content)).featureTypeStyles().get(0).rules().get(0);
    }

    private Style read(String document) {
        return reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "prova.sld");
    }

    private static String document(String ruleContent) {
        return layer("\n<UserStyle><FeatureTypeStyle><Rule>" + ruleContent + "</Rule></FeatureTypeStyle></UserStyle>");
    }

    private static String layer(String content) {
        return """
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"><NamedLayer>%s\
                </NamedLayer></StyledLayerDescriptor>""".formatted(content);
    }

    private static String fill(String parameter, String value) {
        return "<PolygonSymbolizer><Fill><CssParameter name=\"%s\">%s</CssParameter></Fill></PolygonSymbolizer>".formatted(parameter, value);
    }

    private static String label(String content) {
        return "<TextSymbolizer><Label>" + content + "</Label></TextSymbolizer>";
    }

    private static String condition(String property) {
        return "<ogc:Filter>" + equal(property) + "</ogc:Filter>";
    }

    private static String equal(String property) {
        return "<ogc:PropertyIsEqualTo><ogc:PropertyName>%s</ogc:PropertyName><ogc:Literal>x</ogc:Literal></ogc:PropertyIsEqualTo>".formatted(property);
    }
}
