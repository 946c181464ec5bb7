package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.Test;
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
