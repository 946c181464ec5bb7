package it.torinometropoli.gis.render;

import it.torinometropoli.gis.geo.Crs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ViewportTest {

    @ParameterizedTest
    @CsvSource({
            "UTM32,            400000, 400256, 1, 256,   3571.43",
            "RDN2008_UTM32,    400000, 400256, 1, 256,   3571.43",
            "WEB_MERCATOR,     0, 40075016.685578488, 1, 256, 559082264.03",
            "WGS84,            0, 360, 1, 256,           559082263.95",
            "CRS84,            7, 8, 1, 1000,            397569.61",
            "ETRS89,           7, 8, 1, 1000,            397569.61"})
    void measuresScalesInPixelsOfAQuarterMillimetre(Crs crs, double west, double east, double height, int width, double denominator) {
        Viewport viewport = new Viewport(crs, new Envelope(west, east, 45, 45 + height), width, 256);

        assertThat(viewport.scaleDenominator()).isCloseTo(denominator, within(denominator * 1e-6));
    }
}
