package it.torinometropoli.gis.wms.conformance;

import java.awt.image.BufferedImage;
import java.util.List;

import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

import static it.torinometropoli.gis.wms.conformance.CiteWms.count;
import static it.torinometropoli.gis.wms.conformance.CiteWms.exceptionCode;
import static it.torinometropoli.gis.wms.conformance.CiteWms.map;
import static it.torinometropoli.gis.wms.conformance.CiteWms.nodes;
import static org.assertj.core.api.Assertions.assertThat;

/** OGC 06-042, clause 7.3: each parameter of GetMap. */
@Tag("once")
@ExtendWith(CiteService.class)
class GetMapConformanceIT {

    private static final String BLUE_LAKE = "cite:Streams,cite:Lakes,cite:Ponds,cite:Bridges,cite:RoadSegments,cite:DividedRoutes,cite:Buildings,cite:MapNeatline";
    private static final int WHITE = 0xFFFFFF;

    @Test
    void drawsEveryLayer_7_3_3_3(CiteWms wms) {
        for (String layer : wms.texts("//Layer/Name")) {
            assertThat(wms.ask(map("LAYERS", layer)).contentType()).as(layer).isEqualTo("image/png");
        }
    }

    @Test
    void drawsEveryStyle_7_3_3_4(CiteWms wms) {
        for (Node style : wms.nodes("//Layer[Name]/Style/Name")) {
            String layer = nodes(style, "../../Name").get(0).getTextContent();
            assertThat(wms.ask(map("LAYERS", layer, "STYLES", style.getTextContent())).contentType()).as(layer).isEqualTo("image/png");
        }
    }

    @Test
    void drawsInEverySystemInTheBoxThatItGives_7_3_3_5(CiteWms wms) {
        for (Node box : wms.nodes("//Layer[Name='cite:Lakes']/BoundingBox")) {
            String bounds = String.join(",", nodes(box, "@minx | @miny | @maxx | @maxy").stream()
                    .sorted((one, other) -> List.of("minx", "miny", "maxx", "maxy").indexOf(one.getNodeName())
                            - List.of("minx", "miny", "maxx", "maxy").indexOf(other.getNodeName())).map(Node::getNodeValue).toList());
            String crs = nodes(box, "@CRS").get(0).getNodeValue();
            BufferedImage picture = wms.picture("CRS", crs, "BBOX", bounds, "WIDTH", "100", "HEIGHT", "100");
            assertThat(count(picture, 0x4060C0)).as(crs).isGreaterThan(200);
        }
    }

    @Test
    void drawsInEveryFormat_7_3_3_7(CiteWms wms) {
        for (String format : wms.texts("//Request/GetMap/Format")) {
            assertThat(wms.ask(map("FORMAT", format)).contentType()).isEqualTo(format);
        }
    }

    @ParameterizedTest(name = "{0}={1}: {2}, {3}")
    @CsvSource(delimiter = '|', value = {
            "LAYERS | UndefinedLayer                     | LayerNotDefined | 7.3.3.3",
            "LAYERS | UndefinedLayer,cite:Lakes          | LayerNotDefined | 7.3.3.3",
            "LAYERS | cite:Lakes,UndefinedLayer          | LayerNotDefined | 7.3.3.3",
            "STYLES | UndefinedStyle                     | StyleNotDefined | 7.3.3.4",
            "CRS    | UndefinedCRS                       | InvalidCRS      | 7.3.3.5",
            "FORMAT | UndefinedFormat                    | InvalidFormat   | 7.3.3.7"})
    void refusesWhatIsNotOffered(String parameter, String value, String code, String clause, CiteWms wms) {
        assertThat(exceptionCode(wms.ask(map(parameter, value)))).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UndefinedStyle,", ",UndefinedStyle"})
    void refusesAListOfStylesOfWhichOneIsNotOffered_7_3_3_4(String styles, CiteWms wms) {
        assertThat(exceptionCode(wms.ask(map("LAYERS", "cite:Lakes,cite:Ponds", "STYLES", styles)))).isEqualTo("StyleNotDefined");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', value = {"cite:Lakes,cite:Ponds | ''", "cite:Lakes,cite:Ponds | ,", "cite:Lakes,cite:Ponds | Lakes,Ponds",
            "cite:Lakes,cite:Ponds | Lakes,", "cite:Lakes,cite:Ponds,cite:Streams | ,,", "cite:Lakes,cite:Ponds,cite:Streams | Lakes,,Streams"})
    void drawsSeveralLayersInTheirStylesOrTheDefault_7_3_3_4(String layers, String styles, CiteWms wms) {
        assertThat(count(wms.picture("LAYERS", layers, "STYLES", styles), 0x4060C0)).isGreaterThan(1_000);
    }

    @Test
    void refusesMoreLayersThanTheLimit_7_2_4_3(CiteWms wms) {
        int limit = Integer.parseInt(wms.texts("//Service/LayerLimit").get(0));
        Answer answer = wms.ask(map("LAYERS", "cite:Lakes" + ",cite:Lakes".repeat(limit), "STYLES", ""));
        exceptionCode(answer);
    }

    @ParameterizedTest(name = "{0}, 7.3.3.6")
    @ValueSource(strings = {"1,0,0,1", "0,0,0,1", "0,1,1,0", "0,0,1,0"})
    void refusesABoxWithoutArea(String box, CiteWms wms) {
        exceptionCode(wms.ask(map("BBOX", box)));
    }

    @Test
    void readsNumbersWithExponents_6_5_and_7_3_3_6(CiteWms wms) {
        Answer plain = wms.ask(map("LAYERS", BLUE_LAKE, "BBOX", "-0.005,-0.0025,0.005,0.0025", "WIDTH", "400", "HEIGHT", "200"));
        Answer exponents = wms.ask(map("LAYERS", BLUE_LAKE, "BBOX", "-.0005E1,-25E-4,+05E-3,.00025E+1", "WIDTH", "400", "HEIGHT", "200"));
        assertThat(exponents.body()).isEqualTo(plain.body());
    }

    /** The box goes around the outer pixels, not through their centres: all of them lie in the lake, one pixel inside is its island. */
    @Test
    void takesTheBoxAsTheOutlineOfTheOuterPixels_7_3_3_6(CiteWms wms) {
        BufferedImage picture = wms.picture("BBOX", "0.0016,-0.0012,0.0026,-0.0005", "WIDTH", "10", "HEIGHT", "7");
        assertThat(count(picture.getSubimage(0, 0, 10, 1), WHITE)).isZero();
        assertThat(count(picture.getSubimage(0, 6, 10, 1), WHITE)).isZero();
        assertThat(count(picture.getSubimage(0, 1, 1, 5), WHITE)).isZero();
        assertThat(count(picture.getSubimage(9, 1, 1, 5), WHITE)).isZero();
        assertThat(count(picture, WHITE)).isGreaterThan(10);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"100,40,101,40.5", "-1000,-1000,1000,1000", "170,80,190,95"})
    void drawsNothingWhereTheLayerIsNot_7_3_3_6(String box, CiteWms wms) {
        BufferedImage picture = wms.picture("BBOX", box);
        assertThat(count(picture, WHITE)).isGreaterThan(19_950);
    }

    @Test
    void leavesTheGroundWhiteOrInTheColourAskedFor_7_3_3_10(CiteWms wms) {
        BufferedImage white = wms.picture();
        assertThat(count(white.getSubimage(0, 0, 25, 100), WHITE)).isEqualTo(2_500);
        assertThat(count(white.getSubimage(150, 0, 50, 50), WHITE)).isEqualTo(2_500);
        BufferedImage blue = wms.picture("BGCOLOR", "0x0000FF");
        assertThat(count(blue.getSubimage(0, 0, 25, 100), 0x0000FF)).isEqualTo(2_500);
        assertThat(count(blue.getSubimage(150, 0, 50, 50), 0x0000FF)).isEqualTo(2_500);
    }

    @ParameterizedTest(name = "TRANSPARENT={0}, 7.3.3.9")
    @CsvSource({", 255", "FALSE, 255", "TRUE, 0"})
    void makesTheGroundTransparentOnlyWhenAskedTo(String transparent, int alpha, CiteWms wms) {
        BufferedImage picture = wms.picture("TRANSPARENT", transparent);
        assertThat(picture.getRGB(10, 50) >>> 24).isEqualTo(alpha);
        assertThat(picture.getRGB(75, 65)).isEqualTo(0xFF4060C0);
    }

    /** The building lies partly on the place: what is named later is above. */
    @Test
    void drawsLayersInTheirOrder_7_3_3_3(CiteWms wms) {
        String both = "0.0016,0.0006,0.0022,0.0011";
        assertThat(count(wms.picture("LAYERS", "cite:NamedPlaces,cite:Buildings", "BBOX", both), 0xB0603A)).isGreaterThan(19_000);
        assertThat(count(wms.picture("LAYERS", "cite:Buildings,cite:NamedPlaces", "BBOX", both), 0xE8D070)).isGreaterThan(19_000);
    }

    @ParameterizedTest(name = "{0} x {1}, 7.3.3.8")
    @CsvSource({"1, 1", "8, 5", "4, 800", "1024, 768"})
    void drawsInTheSizeAskedForWhateverTheRatio(int width, int height, CiteWms wms) {
        BufferedImage picture = wms.picture("WIDTH", String.valueOf(width), "HEIGHT", String.valueOf(height));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    @ParameterizedTest(name = "EXCEPTIONS={0}, 7.3.3.11")
    @CsvSource({", text/xml", "XML, text/xml", "INIMAGE, image/png", "BLANK, image/png"})
    void reportsExceptionsInTheFormAskedFor(String form, String mediaType, CiteWms wms) {
        Answer answer = wms.ask(map("LAYERS", "UndefinedLayer", "EXCEPTIONS", form));
        assertThat(answer.contentType()).startsWith(mediaType);
        if (mediaType.equals("text/xml")) {
            assertThat(exceptionCode(answer)).isEqualTo("LayerNotDefined");
        }
    }

    @ParameterizedTest(name = "TRANSPARENT={0}, 7.3.3.11")
    @CsvSource({"FALSE, FFFF0000", "TRUE, 00000000"})
    void leavesABlankExceptionInTheColourOfTheGround(String transparent, String argb, CiteWms wms) {
        BufferedImage picture = wms.picture("LAYERS", "UndefinedLayer", "EXCEPTIONS", "BLANK", "BGCOLOR", "0xFF0000", "TRANSPARENT", transparent);
        int expected = Integer.parseUnsignedInt(argb, 16);
        for (int x = 0; x < picture.getWidth(); x += 9) {
            assertThat(picture.getRGB(x, x / 2) >>> 24 == 0 ? 0 : picture.getRGB(x, x / 2)).isEqualTo(expected);
        }
    }

    @Test
    void keepsTheMediaTypeOfAnExceptionInAnImage_7_3_3_11(CiteWms wms) {
        for (String format : List.of("image/png", "image/jpeg")) {
            assertThat(wms.ask(map("LAYERS", "UndefinedLayer", "EXCEPTIONS", "INIMAGE", "FORMAT", format)).contentType()).isEqualTo(format);
        }
    }
}
