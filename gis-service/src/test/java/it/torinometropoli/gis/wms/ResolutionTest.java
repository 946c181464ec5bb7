package it.torinometropoli.gis.wms;

import java.util.HashMap;
import java.util.Map;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class ResolutionTest {

    @Test
    void isThatOfTheStandardWhenNothingIsSaid() {
        assertThat(Resolution.read(KvpParameters.of(Map.of("FORMAT_OPTIONS", "antialias:on")))).isCloseTo(90.714, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"DPI=96, 96", "MAP_RESOLUTION=180, 180", "FORMAT_OPTIONS=dpi:300, 300", "FORMAT_OPTIONS=antialias:on;DPI: 72.5, 72.5",
            "DPI=96&MAP_RESOLUTION=96&FORMAT_OPTIONS=dpi:96, 96", "DPI=36, 36", "DPI=600, 600"})
    void understandsTheWaysOfOtherMapServers(String query, double dotsPerInch) {
        assertThat(Resolution.read(parameters(query))).isEqualTo(dotsPerInch);
    }

    @ParameterizedTest
    @CsvSource({"DPI=35.9, DPI", "DPI=601, DPI", "DPI=NaN, DPI", "DPI=fine, DPI", "MAP_RESOLUTION=-96, MAP_RESOLUTION",
            "FORMAT_OPTIONS=dpi:, FORMAT_OPTIONS", "FORMAT_OPTIONS=dpi:1e9, FORMAT_OPTIONS", "DPI=96&MAP_RESOLUTION=97, DPI",
            "MAP_RESOLUTION=96&FORMAT_OPTIONS=dpi:180, DPI"})
    void refusesWhatIsNoResolutionOrMoreThanOne(String query, String locator) {
        assertThatExceptionOfType(OwsException.class).isThrownBy(() -> Resolution.read(parameters(query)))
                .satisfies(refused -> assertThat(refused.locator()).hasValue(locator));
    }

    private static KvpParameters parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return KvpParameters.of(parameters);
    }
}
