package it.torinometropoli.gis.wms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.style.SldReader;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScaleLimitsTest {

    private static final String SYMBOL = "<LineSymbolizer/>";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "rules at {0}: from {1} to {2}")
    @CsvSource({"'1000-5000', 1000, 5000", "'1000-5000 4000-', 1000, Infinity", "'-5000 9000-10000', 0, 10000", "'-', 0, Infinity",
        "'empty', 0, Infinity"})
    void areThoseOfTheRulesThatDraw(String rules, double least, double most) throws IOException {
        StringBuilder written = new StringBuilder();
        for (String rule : rules.split(" ")) {
            written.append("<Rule>");
            if (!rule.equals("empty")) {
                String[] ends = rule.split("-", -1);
                written.append(ends[0].isEmpty() ? "" : "<MinScaleDenominator>" + ends[0] + "</MinScaleDenominator>")
                        .append(ends[1].isEmpty() ? "" : "<MaxScaleDenominator>" + ends[1] + "</MaxScaleDenominator>").append(SYMBOL);
            }
            written.append("</Rule>");
        }

        assertThat(ScaleLimits.of(List.of(style(written.toString())))).isEqualTo(new ScaleLimits(least, most));
    }

    /** The example of 01-068r3, 7.1.4.5.10: a pixel of one metre has a diagonal of 1.41 m. */
    @ParameterizedTest
    @CsvSource({"3571.428571, 1.414214"})
    void aScaleHintIsTheDiagonalOfAPixel(double denominator, double diagonal) {
        assertThat(ScaleLimits.diagonal(denominator)).isCloseTo(diagonal, within(1e-6));
    }

    private Style style(String rules) throws IOException {
        Path file = folder.resolve("s.sld");
        Files.writeString(file, """
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"><NamedLayer><Name>s</Name><UserStyle>
                <FeatureTypeStyle>%s</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>""".formatted(rules));
        return new SldReader().read(file, Set.of());
    }
}
