package it.torinometropoli.gis.print;

import java.util.Locale;

import it.torinometropoli.gis.print.MapScale.Bar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MapScaleTest {

    /** A frame of 96 by 48 pixels is one inch wide and half an inch high. */
    @ParameterizedTest
    @CsvSource({
        "254, 100, 10000",
        "254, 127, 10000",
        "254, 128, 15000",
        "255, 100, 15000",
        "1, 1, 200",
        "635, 1, 25000",
        "127000, 10, 5000000",
        "9000000, 10, 5000000"})
    void theLargestRoundScaleAtWhichAnAreaFitsIsChosen(double width, double height, int denominator) {
        assertThat(MapScale.fitting(new Envelope(0, width, 0, height), 96, 48).denominator()).isEqualTo(denominator);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 230, 4, 8 m",
        "10000, 230, 200, 400 m",
        "25000, 230, 400, 800 m",
        "100000, 100, 1, 2 km",
        "100000, 230, 2, 4 km",
        "800000, 230, 20, 40 km",
        "5000000, 230, 100, 200 km"})
    void aScaleBarIsAsLongOnPaperAsItSays(int denominator, int longest, String middle, String end) {
        Bar bar = new MapScale(denominator).bar(longest, Locale.ITALIAN);

        String[] length = end.split(" ");
        double metres = Double.parseDouble(length[0].replace(',', '.')) * (length[1].equals("km") ? 1000 : 1);
        assertThat(bar.middle()).isEqualTo(middle);
        assertThat(bar.end()).isEqualTo(end);
        assertThat(bar.part() * Bar.PARTS * 0.0254 / 96 * denominator).isCloseTo(metres, within(metres * 1e-9));
        assertThat(bar.part() * Bar.PARTS).isLessThanOrEqualTo(longest).isGreaterThan(longest / 3.0);
    }
}
