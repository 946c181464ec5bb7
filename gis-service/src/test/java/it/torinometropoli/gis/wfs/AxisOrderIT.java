package it.torinometropoli.gis.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * One known place, longitude 7.59 and latitude 45.243, in every version and format, in every reference system under every kind of name: the table
 * is {@code axis-order.csv}. The metres are those of PROJ. Boxes with and without a system are {@code boxes.csv}.
 */
@IntegrationTest
class AxisOrderIT {

    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0", "2.0.0");
    private static final String PLACE = "request=GetFeature&$types=luoghi_ripristino&$ids=luoghi_ripristino.LR-001&propertyName=geom&version=$version";
    private static final Pattern POINT = Pattern.compile("<gml:Point(?: gml:id=\"[^\"]*\")? srsName=\"([^\"]*)\">"
            + "<gml:(?:pos|coordinates)[^>]*>([-0-9.]+)[ ,]([-0-9.]+)</gml:");

    @LocalServerPort
    private int port;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    /**
     * @param gml3 the position in GML 3.1 and 3.2, in the order that the name means
     * @param xy the position in GML 2 and GeoJSON, x first
     * @param gml2Name how GML 2 names the system
     * @param jsonName how GeoJSON names the system, none for WGS 84
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "axis-order.csv", delimiter = '|', numLinesToSkip = 1)
    void theNameAndTheFormatDecideTheOrderOfAxes(String srsName, String gml3, String xy, String gml2Name, String jsonName) {
        for (String version : VERSIONS) {
            for (String format : List.of("gml32", "text/xml; subtype=gml/3.1.1")) {
                Position position = gml(version, format, srsName);
                assertThat(position.system).as(version).isEqualTo(srsName);
                position.isAt(gml3, version + " " + format);
            }
            Position gml2 = gml(version, "GML2", srsName);
            assertThat(gml2.system).as(version).isEqualTo(gml2Name);
            gml2.isAt(xy, version + " GML2");
            Position json = json(version, "&srsName=" + srsName);
            assertThat(json.system).as(version).isEqualTo(jsonName.equals("none") ? null : jsonName);
            json.isAt(xy, version + " GeoJSON");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "1.0.0, http://www.opengis.net/gml/srs/epsg.xml#32632",
            "1.1.0, urn:ogc:def:crs:EPSG::32632",
            "2.0.0, urn:ogc:def:crs:EPSG::32632"})
    void withoutANameItIsTheStoredSystemInGmlAndLongitudeAndLatitudeInGeoJson(String version, String system) {
        Position position = position(wfs.ask(WfsVersions.spelt(PLACE, version)).text());

        assertThat(position.system).isEqualTo(system);
        position.isAt("389341.248 5010912.172", version);
        json(version, "").isAt("7.59 45.243", version);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "boxes.csv", delimiter = '|', numLinesToSkip = 1)
    void aBoxIsTakenInItsSystemWithItsOrderOfAxesOrInThatOfTheVersion(String version, String box, int found) {
        JsonNode answer = wfs.json("version=" + version + "&" + WfsVersions.typeNames(version) + "=comuni&propertyName=nome&bbox=" + box);

        assertThat(answer.get("numberMatched").asInt()).isEqualTo(found);
    }

    /** The same box in the GML of each version. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EPSG:4326                                    | 7.6 45.0 | 7.7 45.1",
            "http://www.opengis.net/gml/srs/epsg.xml#4326 | 7.6 45.0 | 7.7 45.1",
            "urn:ogc:def:crs:EPSG::4326                   | 45.0 7.6 | 45.1 7.7",
            "urn:x-ogc:def:crs:EPSG:4326                  | 45.0 7.6 | 45.1 7.7",
            "http://www.opengis.net/def/crs/EPSG/0/4326   | 45.0 7.6 | 45.1 7.7"})
    void aBoxInAFilterHasTheOrderThatItsNameMeans(String srsName, String lower, String upper) {
        for (String version : VERSIONS) {
            String corners = version.equals("1.0.0")
                    ? "<g:Box srsName='%s'><g:coordinates>%s %s</g:coordinates></g:Box>".formatted(srsName, lower.replace(' ', ','), upper.replace(' ', ','))
                    : "<g:Envelope srsName='%s'><g:lowerCorner>%s</g:lowerCorner><g:upperCorner>%s</g:upperCorner></g:Envelope>"
                            .formatted(srsName, lower, upper);
            String document = WfsVersions.spelt("<w:GetFeature xmlns:w='$wfs' xmlns:g='$gml' service='WFS' version='$version' outputFormat='json'>"
                    + "<w:Query $types='comuni'><Filter xmlns='$filter'><BBOX><$ref>geom</$ref>" + corners + "</BBOX></Filter></w:Query></w:GetFeature>",
                    version);

            assertThat(wfs.post(document).text()).as(version).contains("\"numberMatched\":7,");
        }
    }

    private Position gml(String version, String format, String srsName) {
        return position(wfs.ask(WfsVersions.spelt(PLACE, version) + "&outputFormat=" + format + "&srsName=" + srsName).text());
    }

    private static Position position(String document) {
        Matcher point = POINT.matcher(document);
        assertThat(point.find()).as(document).isTrue();
        return new Position(point.group(1), new double[] {Double.parseDouble(point.group(2)), Double.parseDouble(point.group(3))});
    }

    private Position json(String version, String srsName) {
        JsonNode collection = wfs.json(WfsVersions.spelt(PLACE, version) + srsName);
        JsonNode position = collection.at("/features/0/geometry/coordinates");
        return new Position(collection.at("/crs/properties/name").asString(null), new double[] {position.get(0).asDouble(), position.get(1).asDouble()});
    }

    private record Position(String system, double[] numbers) {

        /** To a millimetre in degrees, a centimetre in metres, which is what EPSG:3003 comes to. */
        void isAt(String expected, String what) {
            double[] wanted = Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
            for (int axis = 0; axis < 2; axis++) {
                assertThat(numbers[axis]).as(what).isCloseTo(wanted[axis], within(Math.abs(wanted[axis]) < 360 ? 1e-8 : 0.01));
            }
        }
    }
}
