package it.torinometropoli.gis.style;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.data.DataUtilities;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.styling.UomOgcMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Styles in SE 1.1.0, in documents of SLD 1.1.0 or alone. */
class SymbologyEncodingTest {

    private static final String NAMESPACES = "xmlns:sld=\"http://www.opengis.net/sld\" xmlns=\"http://www.opengis.net/se\" "
            + "xmlns:ogc=\"http://www.opengis.net/ogc\" xmlns:gml=\"http://www.opengis.net/gml\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

    /** Everything at once, as an author would write it for rivers and the land about them. */
    private static final String RIVERS = """
            <Name>rivers</Name>
            <Description><Title>Fiumi<Localized lang="en">Rivers</Localized></Title><Abstract>Corsi d’acqua</Abstract></Description>
            <LegendGraphic><Graphic><Mark><WellKnownName>circle</WellKnownName></Mark><Size>9</Size></Graphic></LegendGraphic>
            <ogc:Filter><ogc:PropertyIsLike wildCard="*" singleChar="." escapeChar="!" matchCase="false"><ogc:PropertyName>nome</ogc:PropertyName>
              <ogc:Literal>DORA*</ogc:Literal></ogc:PropertyIsLike></ogc:Filter>
            <LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
              <Name>letto</Name>
              <Description><Title>Letto</Title></Description>
              <Geometry><ogc:Function name="offset"><ogc:PropertyName>geom</ogc:PropertyName><ogc:Literal>10</ogc:Literal><ogc:Literal>0</ogc:Literal></ogc:Function></Geometry>
              <Stroke>
                <GraphicStroke><Graphic><Mark><WellKnownName>triangle</WellKnownName></Mark><Size>4</Size></Graphic><InitialGap>5</InitialGap><Gap>20</Gap></GraphicStroke>
                <SvgParameter name="stroke">#2040A0</SvgParameter>
                <SvgParameter name="stroke-width"><ogc:PropertyName>larghezza</ogc:PropertyName></SvgParameter>
                <SvgParameter name="stroke-dasharray">5 <ogc:PropertyName>larghezza</ogc:PropertyName> 1 2</SvgParameter>
              </Stroke>
              <PerpendicularOffset>3</PerpendicularOffset>
            </LineSymbolizer>
            <PolygonSymbolizer uom="http://www.opengeospatial.org/se/units/foot">
              <Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName><Stroke/></Mark></Graphic></GraphicFill></Fill>
              <Displacement><DisplacementX>2</DisplacementX><DisplacementY>-2</DisplacementY></Displacement>
              <PerpendicularOffset>-1</PerpendicularOffset>
            </PolygonSymbolizer>
            <PointSymbolizer>
              <Graphic><Mark><WellKnownName>star</WellKnownName></Mark>
                <AnchorPoint><AnchorPointX>0</AnchorPointX><AnchorPointY>1</AnchorPointY></AnchorPoint>
                <Displacement><DisplacementX>4</DisplacementX><DisplacementY>0</DisplacementY></Displacement></Graphic>
              <VendorOption name="labelObstacle">true</VendorOption>
            </PointSymbolizer>
            <TextSymbolizer>
              <Label><ogc:PropertyName>nome</ogc:PropertyName><![CDATA[
            ]]>(<ogc:PropertyName>larghezza</ogc:PropertyName> m)</Label>
              <Font><SvgParameter name="font-size">12</SvgParameter></Font>
              <LabelPlacement><LinePlacement>
                <PerpendicularOffset>6</PerpendicularOffset><IsRepeated>true</IsRepeated><InitialGap>30</InitialGap><Gap>200</Gap>
                <IsAligned>false</IsAligned><GeneralizeLine>true</GeneralizeLine>
              </LinePlacement></LabelPlacement>
              <Halo/>
              <Graphic><Mark/><Size>14</Size></Graphic>
              <VendorOption name="followLine">true</VendorOption>
            </TextSymbolizer>""";

    private final SldReader reader = new SldReader();
    private final SimpleFeature river = river();

    @Test
    void readsRulesWithDescriptionsFiltersAndLegends() {
        Rule rule = rule(RIVERS);

        assertThat(rule.getDescription().getTitle().toString(Locale.ENGLISH)).isEqualTo("Rivers");
        assertThat(rule.getDescription().getAbstract().toString(Locale.ITALIAN)).isEqualTo("Corsi d’acqua");
        assertThat(rule.getLegend().getSize()).hasToString("9");
        assertThat(rule.getFilter().evaluate(river)).isTrue();
    }

    @Test
    void readsLinesWithUnitsOffsetsMarksAndDashes() {
        LineSymbolizer line = (LineSymbolizer) rule(RIVERS).symbolizers().get(0);
        Graphic along = line.getStroke().getGraphicStroke();

        assertThat(line.getName()).isEqualTo("letto");
        assertThat(line.getUnitOfMeasure()).isEqualTo(UomOgcMapping.METRE.getUnit());
        assertThat(line.getGeometry().evaluate(river, Geometry.class)).hasToString("LINESTRING (390010 4990000, 391010 4990000)");
        assertThat(line.getPerpendicularOffset()).hasToString("3");
        assertThat(line.getStroke().getWidth().evaluate(river, Double.class)).isEqualTo(25);
        assertThat(line.getStroke().dashArray()).extracting(dash -> dash.evaluate(river, Double.class)).containsExactly(5d, 25d, 1d, 2d);
        assertThat(along.getInitialGap()).hasToString("5");
        assertThat(along.getGap()).hasToString("20");
    }

    @Test
    void readsPolygonsAndPointsWithAnchorsAndDisplacements() {
        PolygonSymbolizer polygon = (PolygonSymbolizer) rule(RIVERS).symbolizers().get(1);
        PointSymbolizer point = (PointSymbolizer) rule(RIVERS).symbolizers().get(2);

        assertThat(polygon.getUnitOfMeasure()).isEqualTo(UomOgcMapping.FOOT.getUnit());
        assertThat(polygon.getFill().getGraphicFill()).isNotNull();
        assertThat(polygon.getDisplacement().getDisplacementY()).hasToString("-2");
        assertThat(polygon.getPerpendicularOffset()).hasToString("-1");
        assertThat(point.getUnitOfMeasure()).isNull();
        assertThat(point.getGraphic().getAnchorPoint().getAnchorPointY()).hasToString("1");
        assertThat(point.getGraphic().getDisplacement().getDisplacementX()).hasToString("4");
        assertThat(point.getOptions()).containsEntry("labelObstacle", "true");
    }

    @Test
    void readsLabelsAlongLinesAndTheirShields() {
        TextSymbolizer text = (TextSymbolizer) rule(RIVERS).symbolizers().get(3);
        LinePlacement placement = (LinePlacement) text.getLabelPlacement();

        assertThat(text.getLabel().evaluate(river, String.class)).isEqualTo("Dora Riparia\n(25 m)");
        assertThat(placement.getPerpendicularOffset()).hasToString("6");
        assertThat(placement.isRepeated()).isTrue();
        assertThat(placement.getInitialGap()).hasToString("30");
        assertThat(placement.getGap()).hasToString("200");
        assertThat(placement.isAligned()).isFalse();
        assertThat(placement.isGeneralizeLine()).isTrue();
        assertThat(text.getGraphic().getSize()).hasToString("14");
        assertThat(text.getHalo().getRadius()).hasToString("1");
    }

    @Test
    void aCopyForValuesOfARequestLeavesNothingOut() {
        Style style = read(document(RIVERS));

        Style copy = EnvironmentVisitor.copy(style, Map.of(), new HashSet<>());

        assertThat(copy).isNotSameAs(style).isEqualTo(style);
        assertThat(((LineSymbolizer) copy.featureTypeStyles().get(0).rules().get(0).symbolizers().get(0)).getPerpendicularOffset()).hasToString("3");
    }

    @Test
    void readsALoneFeatureTypeStyle() {
        Style style = read("<FeatureTypeStyle version=\"1.1.0\" %s><Rule><PointSymbolizer/></Rule></FeatureTypeStyle>".formatted(NAMESPACES));

        assertThat(style.featureTypeStyles().get(0).rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<Categorize><LookupValue>%s</LookupValue><Value>a</Value><Threshold>10</Threshold><Value>b</Value><Threshold>25</Threshold><Value>c</Value></Categorize> | c",
            "<Categorize thresholdBelongsTo='preceding'><LookupValue>%s</LookupValue><Value>a</Value><Threshold>25</Threshold><Value>b</Value></Categorize> | a",
            "<Interpolate><LookupValue>%s</LookupValue><InterpolationPoint><Data>20</Data><Value>1</Value></InterpolationPoint><InterpolationPoint><Data>30</Data><Value>2</Value></InterpolationPoint></Interpolate> | 1.5",
            "<Interpolate method='color'><LookupValue>%s</LookupValue><InterpolationPoint><Data>20</Data><Value>#000000</Value></InterpolationPoint><InterpolationPoint><Data>30</Data><Value>#FFFFFF</Value></InterpolationPoint></Interpolate> | #808080",
            "<Recode><LookupValue>%s</LookupValue><MapItem><Data>25</Data><Value>largo</Value></MapItem><MapItem><Data>5</Data><Value>stretto</Value></MapItem></Recode> | largo",
            "<Recode fallbackValue='altro'><LookupValue>%s</LookupValue><MapItem><Data>7</Data><Value>x</Value></MapItem></Recode> | altro",
            "<FormatNumber decimalPoint=',' groupingSeparator='.'><NumericValue><ogc:Mul>%s<ogc:Literal>100</ogc:Literal></ogc:Mul></NumericValue><Pattern>#,##0.00</Pattern></FormatNumber> | 2.500,00",
            "<FormatDate><DateValue><ogc:PropertyName>data</ogc:PropertyName></DateValue><Pattern>DD.MM.YYYY</Pattern></FormatDate> | 01.03.2024",
            "<Substring><StringValue>Dora Riparia</StringValue><Position>6</Position><Length>3</Length></Substring> | Rip",
            "<Substring><StringValue>Dora Riparia</StringValue><Position>6</Position><Length>30</Length></Substring> | Riparia",
            "<Substring><StringValue>Dora Riparia</StringValue><Position>6</Position></Substring> | Riparia",
            "<Concatenate><StringValue>a</StringValue><StringValue>%s</StringValue></Concatenate> | a25",
            "<ChangeCase><StringValue>Dora</StringValue></ChangeCase> | DORA",
            "<ChangeCase direction='toLower'><StringValue>Dora</StringValue></ChangeCase> | dora",
            "<Trim stripOffPosition='both' stripOffChar='x'><StringValue>xxDorax</StringValue></Trim> | Dora",
            "<StringPosition><LookupString>r</LookupString><StringValue>Dora Riparia</StringValue></StringPosition> | 3",
            "<StringPosition searchDirection='backToFront'><LookupString>r</LookupString><StringValue>Dora Riparia</StringValue></StringPosition> | 10",
            "<StringLength><StringValue>Dora</StringValue></StringLength> | 4"})
    void readsTheFunctionsThatAreElements(String function, String value) {
        Expression label = label(function.replace("%s", "<ogc:PropertyName>larghezza</ogc:PropertyName>"));

        assertThat(label.evaluate(river, String.class)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<ogc:Function name='Area'><ogc:Literal>x</ogc:Literal></ogc:Function>",
            "<ogc:Function name='dateFormat'><ogc:Literal>yyyy</ogc:Literal><ogc:PropertyName>nome</ogc:PropertyName></ogc:Function>",
            "<FormatNumber><NumericValue>3</NumericValue><Pattern>;;;</Pattern></FormatNumber>"})
    void aFunctionThatCannotTakeAValueGivesNone(String function) {
        assertThat(label(function).evaluate(river)).isNull();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("<LineSymbolizer uom=\"http://www.opengeospatial.org/se/units/mile\"/>", "LineSymbolizer", "units/foot"),
                arguments("<RasterSymbolizer/>", "RasterSymbolizer", "raster layers are not published"),
                arguments(labelled("<Categorize><LookupValue>1</LookupValue><Value>a</Value><Threshold>1</Threshold></Categorize>"), "Categorize",
                        "after each Threshold another"),
                arguments(labelled("<Categorize thresholdBelongsTo=\"none\"/>"), "Categorize", "preceding, succeeding"),
                arguments(labelled("<Interpolate><LookupValue>1</LookupValue><InterpolationPoint><Data>1</Data><Value>1</Value></InterpolationPoint></Interpolate>"),
                        "Interpolate", "at least 2 InterpolationPoint"),
                arguments(labelled("<Recode><LookupValue>1</LookupValue><MapItem><Value>1</Value></MapItem></Recode>"), "MapItem", "in this order"),
                arguments(labelled("<FormatDate><DateValue>x</DateValue><Pattern>EEE</Pattern></FormatDate>"), "FormatDate", "a date pattern is made of"),
                arguments(labelled("<ogc:Function name=\"env\"><ogc:PropertyName>nome</ogc:PropertyName></ogc:Function>"), "Function", "env needs a Literal"),
                arguments(labelled("<Substring><StringValue>".repeat(5)), "Substring", "nested more than 4 deep"),
                arguments(labelled("<ogc:Function name=\"strMatches\"/>"), "Function", "is not offered"),
                arguments(graphic("<Mark><OnlineResource/></Mark>"), "OnlineResource", "marks of other documents"),
                arguments(graphic("<ExternalGraphic><InlineContent/></ExternalGraphic>"), "InlineContent", "not read from the document"),
                arguments(graphic(icon("albero.svg", "image/gif")), "Format", "image/png"),
                arguments(graphic(icon("albero.svg", "image/png")), "ExternalGraphic", "not of the format image/png"),
                arguments(graphic(icon("albero.png", "image/png")), "ExternalGraphic", "icons are not offered here"),
                arguments("<LineSymbolizer><Stroke><GraphicStroke><Gap>1</Gap></GraphicStroke></Stroke></LineSymbolizer>", "GraphicStroke", "a Graphic is needed"),
                arguments("<LineSymbolizer><Geometry/></LineSymbolizer>", "Geometry", "has 0 parts"),
                arguments("<TextSymbolizer><Label>a</Label><LabelPlacement><LinePlacement><IsRepeated>yes</IsRepeated></LinePlacement></LabelPlacement></TextSymbolizer>",
                        "IsRepeated", "true or false"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesLineElementAndReason(String content, String element, String reason) {
        assertThatThrownBy(() -> rule(content)).isInstanceOfSatisfying(StyleException.class, wrong -> {
            assertThat(wrong.getMessage()).startsWith("prova.sld, line 2, <%s>: ".formatted(element));
            assertThat(wrong.reason()).contains(reason);
        });
    }

    @Test
    void readsIconsOfTheFolderOnly(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("albero.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"12\" height=\"20\"><rect width=\"12\" height=\"20\"/></svg>");
        SldReader withIcons = new SldReader(new IconReader(folder));
        String good = document(graphic(icon("albero.svg", "image/svg+xml")));

        Style style = withIcons.read(new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8)), "prova.sld");
        ExternalGraphic icon = (ExternalGraphic) ((PointSymbolizer) style.featureTypeStyles().get(0).rules().get(0).symbolizers().get(0))
                .getGraphic().graphicalSymbols().get(0);

        assertThat(icon.getInlineContent().getIconHeight()).isEqualTo(20);
        for (String name : List.of("../albero.svg", "/etc/albero.svg", "file:///etc/albero.svg", "http://example.org/albero.svg", "bosco.svg")) {
            String bad = document(graphic(icon(name, "image/svg+xml")));
            assertThatThrownBy(() -> withIcons.read(new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8)), "prova.sld"))
                    .isInstanceOf(StyleException.class).hasMessageStartingWith("prova.sld, line 2, <ExternalGraphic>: ");
        }
    }

    @Test
    void readsTheLayersOfADocument() {
        String document = """
                <sld:StyledLayerDescriptor version="1.1.0" %s>
                  <sld:NamedLayer><Name>comuni</Name>
                    <sld:LayerFeatureConstraints><sld:FeatureTypeConstraint><FeatureTypeName>comuni</FeatureTypeName>
                      <ogc:Filter><ogc:PropertyIsNull><ogc:PropertyName>zona</ogc:PropertyName></ogc:PropertyIsNull></ogc:Filter>
                    </sld:FeatureTypeConstraint></sld:LayerFeatureConstraints>
                    <sld:NamedStyle><Name>evidenza</Name></sld:NamedStyle></sld:NamedLayer>
                  <sld:NamedLayer><Name>luoghi</Name><sld:UserStyle><FeatureTypeStyle><Rule><PointSymbolizer><Geometry>
                    <ogc:PropertyName>sede</ogc:PropertyName></Geometry></PointSymbolizer></Rule></FeatureTypeStyle></sld:UserStyle></sld:NamedLayer>
                </sld:StyledLayerDescriptor>""".formatted(NAMESPACES);
        Map<String, Set<String>> properties = Map.of("comuni", Set.of("zona"), "luoghi", Set.of("sede"), "", Set.of());

        List<NamedLayer> layers = reader.readDocument(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "SLD_BODY", properties::get).layers();

        assertThat(layers).extracting(NamedLayer::name).containsExactly("comuni", "luoghi");
        assertThat(layers.get(0).constraint()).hasToString("[ zona IS NULL ]");
        assertThat(layers.get(0).styles()).containsExactly(new NamedLayer.NamedStyle("evidenza"));
        assertThat(layers.get(1).constraint()).isSameAs(Filter.INCLUDE);
        assertThat(layers.get(1).styles()).singleElement().isInstanceOf(NamedLayer.UserStyle.class);
        assertThatThrownBy(() -> reader.readDocument(new ByteArrayInputStream(document.replace("sede", "zona").getBytes(StandardCharsets.UTF_8)), "SLD_BODY",
                properties::get)).hasMessage("SLD_BODY, line 8, <PropertyName>: there is no property 'zona'; there are: sede");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<sld:UserLayer><sld:InlineFeature/></sld:UserLayer>            | features are not read from the document",
            "<sld:UserLayer><sld:RemoteOWS/></sld:UserLayer>                | features of other services are not fetched",
            "<sld:UseSLDLibrary/>                                           | other documents are not fetched",
            "<sld:NamedLayer><sld:LayerCoverageConstraints/></sld:NamedLayer> | raster layers are not published",
            "<sld:NamedLayer><sld:UserStyle><CoverageStyle/></sld:UserStyle></sld:NamedLayer> | coverage styles are not drawn"})
    void refusesWhatLeadsElsewhere(String content, String reason) {
        assertThatThrownBy(() -> read("<sld:StyledLayerDescriptor version=\"1.1.0\" %s>%s</sld:StyledLayerDescriptor>".formatted(NAMESPACES, content)))
                .isInstanceOf(StyleException.class).hasMessageContaining(reason);
    }

    @Test
    void boundsDocuments() {
        String rules = "</Rule>" + "<Rule/>".repeat(StyleDocument.MAX_RULES) + "<Rule>";

        assertThatThrownBy(() -> rule(rules)).hasMessageContaining("more than 1000 rules");
        assertThatThrownBy(() -> rule("<PointSymbolizer/>".repeat(2_001))).hasMessageContaining("more than 2000 symbolizers");
        assertThatThrownBy(() -> rule("<Name>" + "a".repeat(SldReader.MAX_BYTES) + "</Name>")).hasMessage("prova.sld: the document has more than 524288 bytes");
    }

    private Expression label(String content) {
        return ((TextSymbolizer) rule(labelled(content)).symbolizers().get(0)).getLabel();
    }

    private static String labelled(String content) {
        return "<TextSymbolizer><Label>" + content + "</Label></TextSymbolizer>";
    }

    private static String graphic(String content) {
        return "<PointSymbolizer><Graphic>" + content + "</Graphic></PointSymbolizer>";
    }

    private static String icon(String name, String format) {
        return "<ExternalGraphic><OnlineResource xlink:href=\"%s\"/><Format>%s</Format></ExternalGraphic>".formatted(name, format);
    }

    private Rule rule(String content) {
        return read(document(content)).featureTypeStyles().get(0).rules().get(0);
    }

    private Style read(String document) {
        return reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "prova.sld");
    }

    private static String document(String ruleContent) {
        return """
                <sld:StyledLayerDescriptor version="1.1.0" %s><sld:NamedLayer><Name>fiumi</Name><sld:UserStyle><Name>fiumi</Name><FeatureTypeStyle><Rule>
                %s</Rule></FeatureTypeStyle></sld:UserStyle></sld:NamedLayer></sld:StyledLayerDescriptor>""".formatted(NAMESPACES, ruleContent);
    }

    private static SimpleFeature river() {
        try {
            return SimpleFeatureBuilder.build(DataUtilities.createType("fiumi", "nome:String,larghezza:Integer,data:java.sql.Date,geom:LineString"),
                    new Object[] {"Dora Riparia", 25, java.sql.Date.valueOf("2024-03-01"), "LINESTRING (390000 4990000, 391000 4990000)"}, "fiumi.1");
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
