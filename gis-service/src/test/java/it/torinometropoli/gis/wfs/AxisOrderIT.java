package it.torinometropoli.gis.wfs;

import java.util.Arrays;

import it.torinometropoli.gis.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * One known place, longitude 7.59 and latitude 45.243, in every reference system under every kind of name. The metres are those of PROJ.
 */
@IntegrationTest
class AxisOrderIT {

    private static final String PLACE = "typeNames=luoghi_ripristino&resourceId=luoghi_ripristino.LR-001&propertyName=geom";

    @LocalServerPort
    private int port;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EPSG:4326                                        | 7.59        | 45.243",
            "http://www.opengis.net/gml/srs/epsg.xml#4326     | 7.59        | 45.243",
            "urn:ogc:def:crs:EPSG::4326                       | 45.243      | 7.59",
            "http://www.opengis.net/def/crs/EPSG/0/4326       | 45.243      | 7.59",
            "urn:ogc:def:crs:OGC:1.3:CRS84                    | 7.59        | 45.243",
            "http://www.opengis.net/def/crs/OGC/1.3/CRS84     | 7.59        | 45.243",
            "CRS:84                                           | 7.59        | 45.243",
            "urn:ogc:def:crs:EPSG::4258                       | 45.243      | 7.59",
            "EPSG:4258                                        | 7.59        | 45.243",
            "urn:ogc:def:crs:EPSG::6706                       | 45.243      | 7.59",
            "EPSG:6706                                        | 7.59        | 45.243",
            "EPSG:3857                                        | 844914.935  | 5659858.332",
            "urn:ogc:def:crs:EPSG::3857                       | 844914.935  | 5659858.332",
            "EPSG:32632                                       | 389341.248  | 5010912.172",
            "urn:ogc:def:crs:EPSG::32632                      | 389341.248  | 5010912.172",
            "urn:ogc:def:crs:EPSG::25832                      | 389341.248  | 5010912.172",
            "urn:ogc:def:crs:EPSG::3003                       | 1389366.772 | 5010932.273",
            "EPSG:6707                                        | 389341.248  | 5010912.172",
            "urn:ogc:def:crs:EPSG::6707                       | 5010912.172 | 389341.248",
            "EPSG:6708                                        | -81532.241  | 5036722.863",
            "http://www.opengis.net/def/crs/EPSG/0/6708       | 5036722.863 | -81532.241"})
    void gmlHasTheOrderThatTheNameMeans(String srsName, double first, double second) {
        String answer = wfs.ask("request=GetFeature&" + PLACE + "&srsName=" + srsName).text();
        double[] position = Arrays.stream(answer.split("<gml:pos>")[1].split("</gml:pos>")[0].split(" ")).mapToDouble(Double::parseDouble).toArray();

        assertThat(answer).contains("srsName=\"" + srsName + "\"");
        assertThat(position[0]).isCloseTo(first, within(tolerance(first)));
        assertThat(position[1]).isCloseTo(second, within(tolerance(second)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "''                                               | 7.59        | 45.243      | none",
            "EPSG:4326                                        | 7.59        | 45.243      | none",
            "urn:ogc:def:crs:EPSG::4326                       | 7.59        | 45.243      | none",
            "urn:ogc:def:crs:OGC:1.3:CRS84                    | 7.59        | 45.243      | none",
            "urn:ogc:def:crs:EPSG::4258                       | 7.59        | 45.243      | urn:ogc:def:crs:EPSG::4258",
            "EPSG:3857                                        | 844914.935  | 5659858.332 | urn:ogc:def:crs:EPSG::3857",
            "EPSG:32632                                       | 389341.248  | 5010912.172 | urn:ogc:def:crs:EPSG::32632",
            "EPSG:3003                                        | 1389366.772 | 5010932.273 | urn:ogc:def:crs:EPSG::3003",
            "urn:ogc:def:crs:EPSG::6707                       | 389341.248  | 5010912.172 | urn:ogc:def:crs:EPSG::6707"})
    void geoJsonAlwaysHasEastFirstAndNamesWhatIsNotWgs84(String srsName, double x, double y, String crs) {
        JsonNode collection = wfs.json(PLACE + "&srsName=" + srsName);
        JsonNode position = collection.at("/features/0/geometry/coordinates");

        assertThat(position.get(0).asDouble()).isCloseTo(x, within(tolerance(x)));
        assertThat(position.get(1).asDouble()).isCloseTo(y, within(tolerance(y)));
        assertThat(collection.at("/crs/properties/name").asString(null)).isEqualTo(crs);
    }

    /** A millimetre in degrees, a centimetre in metres, which is what EPSG:3003 comes to. */
    private static double tolerance(double coordinate) {
        return Math.abs(coordinate) < 360 ? 1e-8 : 0.01;
    }
}
