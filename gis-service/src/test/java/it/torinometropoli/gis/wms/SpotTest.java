package it.torinometropoli.gis.wms;

import java.util.OptionalDouble;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.render.SymbolReach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.assertj.core.api.Assertions.assertThat;

/** A map with pixels of one metre about the point 400000 5000000. */
class SpotTest {

    private static final MapView VIEW = new MapView(Crs.UTM32, new Envelope(399_900, 400_100, 4_999_900, 5_000_100), 200, 200,
            MapRequest.STANDARD_RESOLUTION);

    @ParameterizedTest(name = "{0} with marks of {1} and lines of {2} pixels, BUFFER {3}: distance {4}")
    @CsvSource(delimiter = '|', value = {
        "POINT (400004 5000000)|0|0||4",
        "POINT (400006 5000000)|0|0||Infinity",
        "POINT (400006 5000000)|8|0||6",
        "POINT (400006 5000000)|8|0|2|Infinity",
        "POINT (400006 5000000)|0|0|20|6",
        "POINT (400060 5000000)|1000|0||Infinity",
        "LINESTRING (399950 5000005, 400050 5000005)|0|0.5||5",
        "LINESTRING (399950 5000009, 400050 5000009)|0|0.5||Infinity",
        "LINESTRING (399950 5000009, 400050 5000009)|0|10||9",
        "POLYGON ((399980 4999980, 400020 4999980, 400020 5000020, 399980 5000020, 399980 4999980))|0|0||0",
        "POLYGON ((400002 4999980, 400020 4999980, 400020 5000020, 400002 5000020, 400002 4999980))|0|10||Infinity",
        "POLYGON ((400002 4999980, 400020 4999980, 400020 5000020, 400002 5000020, 400002 4999980))|0|0|3|2",
        "POLYGON ((400002 4999980, 400020 4999980, 400020 5000020, 400002 5000020, 400002 4999980))|12|0||11",
        "POLYGON ((400002 4999999, 400004 4999999, 400004 5000001, 400002 5000001, 400002 4999999))|0|0||2",
        "POLYGON ((399980 4999980, 400020 4999980, 400020 5000020, 399980 5000020, 399980 4999980), "
                + "(399990 4999990, 400010 4999990, 400010 5000010, 399990 5000010, 399990 4999990))|0|0||Infinity"})
    void isNearWhatIsDrawnOnIt(String shape, double marks, double lines, Double buffer, double distance) throws ParseException {
        Geometry geometry = new WKTReader().read(shape);
        Spot spot = Spot.at(new Coordinate(400_000, 5_000_000), VIEW, buffer == null ? OptionalDouble.empty() : OptionalDouble.of(buffer));

        assertThat(spot.distance(geometry, new SymbolReach.Reach(marks, lines))).isEqualTo(distance);
    }
}
