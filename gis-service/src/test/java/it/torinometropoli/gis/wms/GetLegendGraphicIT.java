package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

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
