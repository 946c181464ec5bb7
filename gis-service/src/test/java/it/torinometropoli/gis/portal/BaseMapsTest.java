package it.torinometropoli.gis.portal;

import java.util.List;

import it.torinometropoli.gis.catalog.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BaseMapsTest {

    private static final LocalizedText NAME = new LocalizedText("Sfondo", "Base map");

    @Test
    void theOriginsAreThoseOfOtherHostsEachOnce() {
        BaseMaps maps = new BaseMaps(List.of(tiles("uno", "https://tile.example.org/{z}/{x}/{y}.png"),
                tiles("due", "https://tile.example.org/dark/{z}/{x}/{y}.png"), tiles("tre", "http://localhost:8080/{z}/{x}/{y}.png"),
                tiles("nostri", "/tiles/comuni/{z}/{x}/{y}.png")));

        assertThat(maps.origins()).containsExactly("https://tile.example.org", "http://localhost:8080");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Uno | XYZ | https://a.example.org/{z}/{x}/{y}.png |   | Chi | 18 | id
            uno |     | https://a.example.org/{z}/{x}/{y}.png |   | Chi | 18 | kind
            uno | XYZ | https://a.example.org/{z}/{x}.png     |   | Chi | 18 | {z}, {x} and {y}
            uno | XYZ | //a.example.org/{z}/{x}/{y}.png       |   | Chi | 18 | url
            uno | XYZ | https://{s}.example.org/{z}/{x}/{y}   |   | Chi | 18 | url
            uno | XYZ | https://a.example.org;x/{z}/{x}/{y}   |   | Chi | 18 | url
            uno | WMS | https://a.example.org/wms             |   | Chi | 18 | layers
            uno | WMS | https://a.example.org/wms             | a |     | 18 | attribution
            uno | WMS | https://a.example.org/wms             | a | Chi | 30 | max-zoom
            """)
    void aMapThatCouldNotBeShownIsRefusedByName(String id, BaseMap.Kind kind, String url, String layers, String attribution, int maxZoom, String named) {
        assertThatThrownBy(() -> new BaseMap(id, NAME, kind, url, layers, attribution, null, maxZoom))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("gis.base-maps").hasMessageContaining(named);
    }

    @Test
    void twoMapsOfOneIdentifierAreRefused() {
        BaseMap map = tiles("uno", "/tiles/comuni/{z}/{x}/{y}.png");

        assertThatThrownBy(() -> new BaseMaps(List.of(map, map))).hasMessageContaining("same id");
    }

    private static BaseMap tiles(String id, String url) {
        return new BaseMap(id, NAME, BaseMap.Kind.XYZ, url, null, "Chi", null, 18);
    }
}
