package it.torinometropoli.gis.wms;

import java.util.HashMap;
import java.util.Map;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MapViewTest {

    private static final WmsLimits LIMITS = new WmsLimits(4096, 4096, 32, 100);

    /** BBOX=1,2,3,5 is x from 1 to 3 and y from 2 to 5, or the other way about. */
    @ParameterizedTest(name = "{0} {1}: {2} first")
    @CsvSource({
        "1.1.1, EPSG:4326, x", "1.1.1, EPSG:4258, x", "1.1.1, EPSG:6706, x", "1.1.1, EPSG:6707, x", "1.1.1, EPSG:6708, x",
        "1.1.1, EPSG:3857, x", "1.1.1, EPSG:32632, x", "1.1.1, EPSG:3003, x", "1.1.1, EPSG:25832, x", "1.1.1, epsg:4326, x",
        "1.1.1, urn:ogc:def:crs:EPSG::4326, y", "1.1.1, http://www.opengis.net/gml/srs/epsg.xml#4326, x",
        "1.3.0, EPSG:4326, y", "1.3.0, EPSG:4258, y", "1.3.0, EPSG:6706, y", "1.3.0, EPSG:6707, y", "1.3.0, EPSG:6708, y",
        "1.3.0, CRS:84, x", "1.3.0, EPSG:3857, x", "1.3.0, EPSG:32632, x", "1.3.0, EPSG:3003, x", "1.3.0, EPSG:25832, x",
        "1.3.0, urn:ogc:def:crs:EPSG::4326, y", "1.3.0, urn:ogc:def:crs:EPSG::32632, x", "1.3.0, urn:ogc:def:crs:OGC:1.3:CRS84, x",
        "1.3.0, http://www.opengis.net/def/crs/EPSG/0/4326, y"})
    void readsTheBoxInTheAxisOrderOfTheVersion(String version, String crs, String first) {
        MapView view = read(version, Map.of(version.equals("1.1.1") ? "SRS" : "CRS", crs, "BBOX", "1,2,3,5", "WIDTH", "10", "HEIGHT", "20"));

        assertThat(view.envelope()).isEqualTo(first.equals("x") ? new Envelope(1, 3, 2, 5) : new Envelope(2, 5, 1, 3));
    }

    @Test
    void knowsWherePixelsAreFromTheTopLeft() {
        MapView view = read("1.3.0", Map.of("CRS", "CRS:84", "BBOX", "0,0,10,20", "WIDTH", "10", "HEIGHT", "10"));

        assertThat(view.middleOf(0, 0)).isEqualTo(new Coordinate(0.5, 19));
        assertThat(view.middleOf(9, 9)).isEqualTo(new Coordinate(9.5, 1));
    }

    @ParameterizedTest(name = "{0}={1}: {2} {3}")
    @CsvSource(delimiter = '|', value = {
        "CRS|EPSG:27700|InvalidCRS|allowed: EPSG:32632, EPSG:4326, CRS:84",
        "CRS||MissingParameterValue|CRS is missing",
        "BBOX|1,2,3|InvalidParameterValue|4 numbers",
        "BBOX|1,2,3,x|InvalidParameterValue|finite decimal numbers",
        "BBOX|3,2,1,4|InvalidParameterValue|below its maximum",
        "BBOX|1,2,1,4|InvalidParameterValue|below its maximum",
        "BBOX|1,NaN,2,4|InvalidParameterValue|finite decimal numbers",
        "BBOX|-1e308,0,1.7e308,1|InvalidParameterValue|larger than numbers",
        "BBOX|1e-300,1e-300,2e-300,2e-300|InvalidParameterValue|a pixel may not be less than 1.0E-11",
        "WIDTH|0|InvalidParameterValue|from 1 to 4096",
        "WIDTH|4097|InvalidParameterValue|from 1 to 4096",
        "HEIGHT|99999999999|InvalidParameterValue|from 1 to 4096",
        "HEIGHT|-1|InvalidParameterValue|from 1 to 4096",
        "HEIGHT||MissingParameterValue|HEIGHT is missing"})
    void namesTheParameterAtFault(String parameter, String value, String code, String message) {
        Map<String, String> parameters = new HashMap<>(Map.of("CRS", "CRS:84", "BBOX", "0,0,1,1", "WIDTH", "10", "HEIGHT", "10"));
        parameters.put(parameter, value == null ? "" : value);

        assertThatThrownBy(() -> read("1.3.0", parameters)).isInstanceOfSatisfying(OwsException.class, refused -> {
            assertThat(refused.code().code()).isEqualTo(code);
            assertThat(refused.locator()).contains(parameter);
            assertThat(refused).hasMessageContaining(message);
        });
    }

    @Test
    void version111KnowsNoCrs84() {
        assertThatThrownBy(() -> read("1.1.1", Map.of("SRS", "CRS:84", "BBOX", "0,0,1,1", "WIDTH", "1", "HEIGHT", "1")))
                .isInstanceOfSatisfying(OwsException.class, refused -> assertThat(refused.code().code()).isEqualTo("InvalidSRS"));
    }

    private static MapView read(String version, Map<String, String> parameters) {
        KvpParameters read = KvpParameters.of(parameters);
        return MapView.read(new WmsRequest(WmsVersion.required(KvpParameters.of(Map.of("VERSION", version))), read, null), LIMITS);
    }
}
