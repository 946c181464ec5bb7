package it.torinometropoli.gis.render;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorPointsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "POINT(3 4)                                                       | 3 | 4",
            "LINESTRING(0 0, 10 0, 10 10)                                     | 10 | 0",
            "MULTILINESTRING((0 0, 1 0), (5 5, 9 5))                          | 7 | 5",
            "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))                           | 5 | 5",
            "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((10 10,14 10,14 14,10 14,10 10))) | 12 | 12",
            "POLYGON((0 0, 20 0, 20 10, 10 10, 10 4, 0 4, 0 0))               | 15 | 5"})
    void standInTheMiddleOfWhatTheyStandFor(String wkt, double x, double y) throws ParseException {
        Coordinate anchor = AnchorPoints.of(new WKTReader().read(wkt));

        assertThat(anchor.distance(new Coordinate(x, y))).isLessThan(0.4);
    }
}
