package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@IntegrationTest
class GetLegendGraphicIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;

    @Test
    void everyLayerHasALegendInBothLanguages() {
        for (String layer : catalog.layers().stream().map(Layer::name).toList()) {
            BufferedImage italian = legend(layer, "it");
            BufferedImage english = legend(layer, "en");

            assertThat(colours(italian)).as(layer).isGreaterThan(3);
            assertThat(Arrays.equals(pixels(italian), pixels(english))).as(layer).isFalse();
        }
    }

    @Test
    void theLegendOfAGroupShowsThoseOfItsLayers() {
        List<String> members = catalog.groups().get(0).layers();
        int together = members.stream().mapToInt(layer -> legend(layer, "it").getHeight()).sum();

        BufferedImage group = legend("psm", "it");

        assertThat(group.getHeight()).isGreaterThan(together + 10 * members.size());
        assertThat(Arrays.equals(pixels(group), pixels(legend("psm", "en")))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} is as {2}")
    @CsvSource({"comuni, RULE=superficie, SCALE=1000000", "comuni, RULE=superficie_da_vicino, SCALE=1e3",
        "luoghi_ripristino, RULE=verde, RULE=verde&SCALE=1000000"})
    void onlyTheRulesThatAreAskedForAreShown(String layer, String choice, String same) {
        assertThat(pixels(chosen(layer, choice))).isEqualTo(pixels(chosen(layer, same)));
    }

    @Test
    void oneRuleTakesLessRoomThanAll() {
        int all = legend("luoghi_ripristino", "it").getHeight();

        assertThat(chosen("luoghi_ripristino", "RULE=verde").getHeight()).isLessThan(all);
        assertThat(chosen("luoghi_ripristino", "SCALE=100000").getHeight()).isEqualTo(all);
    }

    @ParameterizedTest(name = "{0}: {1} by {2} pixels")
    @CsvSource(delimiter = '|', value = {
        "WIDTH=60&HEIGHT=40|60|40", "WIDTH=8&HEIGHT=8|8|8", "WIDTH=256&HEIGHT=50|256|50"})
    void aClientChoosesTheSizeOfSymbols(String choice, int width, int height) {
        BufferedImage legend = chosen("comuni", choice + "&LEGEND_OPTIONS=forceLabels:off");

        assertThat(legend.getWidth()).isEqualTo(width + 4);
        assertThat(legend.getHeight()).isEqualTo(height + 4);
    }

    @Test
    void aLegendMayGoAcross() {
        BufferedImage down = legend("luoghi_ripristino", "it");
        BufferedImage across = chosen("luoghi_ripristino", "LEGEND_OPTIONS=layout:horizontal");

        assertThat(across.getHeight()).isLessThan(down.getHeight());
        assertThat(across.getWidth()).isGreaterThan(down.getWidth());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"LEGEND_OPTIONS=dpi:181.43|2", "LEGEND_OPTIONS=fontAntiAliasing:true;dpi:90.714|1", "LEGEND_OPTIONS=dpi:300|3.307"})
    void everythingGrowsWithTheResolution(String choice, double factor) {
        BufferedImage usual = legend("aree_dismesse", "it");
        BufferedImage magnified = chosen("aree_dismesse", choice);

        assertThat((double) magnified.getWidth()).isCloseTo(usual.getWidth() * factor, within(2.0));
        assertThat((double) magnified.getHeight()).isCloseTo(usual.getHeight() * factor, within(2.0));
    }

    @Test
    void lettersAreAsLargeAsAskedFor() {
        assertThat(chosen("comuni", "LEGEND_OPTIONS=fontSize:28").getWidth()).isGreaterThan(chosen("comuni", "LEGEND_OPTIONS=fontSize:10").getWidth() + 50);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TRANSPARENT=TRUE, 00000000", "TRANSPARENT=FALSE, FFFFFFFF", "BGCOLOR=0xFFEEDD, FFFFEEDD", "LEGEND_OPTIONS=bgColor:0x102030, FF102030",
        "TRANSPARENT=TRUE&BGCOLOR=0xFFEEDD, 00000000"})
    void theGroundIsThatAskedFor(String choice, String colour) {
        assertThat(Integer.toHexString(chosen("comuni", choice).getRGB(0, 0)).toUpperCase(Locale.ROOT))
                .isEqualTo(colour.replaceFirst("^0+(?=.)", ""));
    }

    @Test
    void layersHaveTheirTitleWhereItIsAskedFor() {
        int plain = legend("comuni", "it").getHeight();

        assertThat(chosen("comuni", "LEGEND_OPTIONS=forceTitles:on").getHeight()).isGreaterThan(plain + 10);
        assertThat(chosen("psm", "LEGEND_OPTIONS=forceTitles:off").getHeight()).isLessThan(legend("psm", "it").getHeight() - 50);
    }

    @ParameterizedTest
    @CsvSource({"comuni, 1", "aree_protette, 2", "psm, 1"})
    void aLegendAsSvgIsAsLargeAsThePicture(String layer, double magnification) throws Exception {
        String options = "LEGEND_OPTIONS=dpi:" + 25.4 / 0.28 * magnification;
        BufferedImage picture = chosen(layer, options);
        Answer answer = new ServiceClient(port).get("/wms?SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/svg%2Bxml&LAYER=" + layer + "&" + options);

        assertThat(answer.contentType()).startsWith("image/svg+xml");
        WmsDocument document = WmsDocument.of(answer);
        assertThat(document.text("/svg/@viewBox")).isEqualTo("0 0 %d %d".formatted(picture.getWidth(), picture.getHeight()));
        assertThat(document.count("//path")).isGreaterThan(1);
        assertThat(document.count("//image")).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource(delimiter = '|', value = {
        "comuni|it|/Legend/0/layerName|comuni",
        "comuni|it|/Legend/0/title|Comuni",
        "comuni|en|/Legend/0/title|Municipalities",
        "comuni|it|/Legend/0/rules/0/name|superficie",
        "comuni|it|/Legend/0/rules/0/title|Comune",
        "comuni|it|/Legend/0/rules/0/symbolizers/0/Polygon/fill|#",
        "luoghi_ripristino&RULE=verde|it|/Legend/0/rules/0/name|verde",
        "luoghi_ripristino&RULE=verde|it|/Legend/0/rules/0/filter|[ambiente",
        "luoghi_ripristino&RULE=verde|it|/Legend/0/rules/0/symbolizers/0/Point/graphics/0/mark|triangle",
        "luoghi_ripristino&SCALE=10|it|/Legend/0/rules/3/symbolizers/0/Text/label|[",
        "luoghi_ripristino&SCALE=10|it|/Legend/0/rules/0/MaxScaleDenominator|",
        "psm|it|/Legend/5/layerName|aree_dismesse"})
    void aLegendAsJsonTellsTheRulesAndTheirSymbols(String layer, String language, String path, String value) {
        Answer answer = new ServiceClient(port).get("/wms?SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=application/json&LANGUAGE=%s&LAYER=%s"
                .formatted(language, layer));

        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(JsonMapper.shared().readTree(answer.body()).at(path).asString()).startsWith(value == null ? "" : value).isNotEmpty();
    }

    private BufferedImage chosen(String layer, String choice) {
        return WmsClient.picture(new ServiceClient(port)
                .get("/wms?SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=%s&%s".formatted(layer, choice)));
    }

    private BufferedImage legend(String layer, String language) {
        return WmsClient.picture(new ServiceClient(port).get("/wms", Map.of("SERVICE", "WMS", "REQUEST", "GetLegendGraphic",
                "LAYER", layer, "FORMAT", "image/png", "LANGUAGE", language)));
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(pixels(picture)).distinct().count();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
