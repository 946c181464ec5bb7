package it.torinometropoli.gis.ows;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are meant to harm, each with the exception that it must get: the table is {@code hostile-requests.csv}. */
@IntegrationTest
class HostileRequestsIT {

    private static final String MAP = "STYLES=&BBOX=390000,4980000,400000,4990000&WIDTH=100&HEIGHT=100&FORMAT=image/png&LAYERS=comuni";
    private static final Map<String, String> GOOD = Map.of(
            "NONE", "",
            "MAP", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&CRS=EPSG:32632&" + MAP,
            "OLDMAP", "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&SRS=EPSG:32632&" + MAP,
            "DRAWN", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&CRS=EPSG:32632&" + MAP.replace("&LAYERS=comuni", ""),
            "INFO", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&CRS=EPSG:32632&QUERY_LAYERS=comuni&I=50&J=50&" + MAP,
            "LEGEND", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=comuni&FORMAT=image/png",
            "TILE", "SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=comuni&STYLE=comuni&FORMAT=image/png"
                    + "&TILEMATRIXSET=GoogleMapsCompatible&TILEMATRIX=8&TILEROW=91&TILECOL=133",
            "FEATURES", "service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni");
    /** A request in XML around a filter. */
    private static final String FILTER = "<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0' xmlns:f='http://www.opengis.net/fes/2.0'"
            + " service='WFS' version='2.0.0'><w:Query typeNames='comuni'><f:Filter>%s</f:Filter></w:Query></w:GetFeature>";
    /** The parameter with a style around rules. */
    private static final String STYLE = "SLD_BODY=<StyledLayerDescriptor version=\"1.0.0\" xmlns:ogc=\"http://www.opengis.net/ogc\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><NamedLayer><Name>comuni</Name><UserStyle><FeatureTypeStyle>%s</FeatureTypeStyle></UserStyle></NamedLayer>"
            + "</StyledLayerDescriptor>";
    private static final Pattern REPEATED = Pattern.compile("\\{(?<text>[^{}]+?)\\*(?<times>\\d+)}");
    /** What a report begins with in each version. */
    private static final Map<String, String> REPORTS = Map.of(
            "1.3.0", "<ServiceExceptionReport version=\"1.3.0\" xmlns=\"http://www.opengis.net/ogc\"",
            "1.1.1", "<!DOCTYPE ServiceExceptionReport SYSTEM \"http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd\">"
                    + "<ServiceExceptionReport version=\"1.1.1\">",
            "1.0.0", "<ows:ExceptionReport", "1.1.0", "<ows:ExceptionReport", "2.0.0", "<ows:ExceptionReport");
    private static final int LONGEST_REPORT = 12_000;

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    /**
     * @param what the attack in words
     * @param how GET, FORM, XML or else the Content-Type of a posted body
     * @param base the good request whose parameters are replaced
     * @param request parameters, rules of a style, or a document; {@code {x*3}} stands for {@code xxx}, percent escapes for characters that a
     *        table cannot hold, a wide ampersand for one that does not part parameters
     * @param report the version of the exception report
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "hostile-requests.csv", delimiter = '|', quoteCharacter = '`', emptyValue = "", numLinesToSkip = 1)
    void isRefusedWithTheReason(String what, String how, String to, String base, String request, String report, int status, String code, String locator) {
        String written = (base.equals("STYLE") ? STYLE : "%s").formatted(repeated(request == null ? "" : request));
        Answer answer = switch (how) {
            case "GET" -> service.get(to + "?" + encoded(good(base), written));
            case "FORM" -> service.post(to, "application/x-www-form-urlencoded", encoded(good(base), written));
            case "XML" -> service.post(to, "application/xml", (base.equals("FILTER") ? FILTER : "%s").formatted(decoded(written)));
            default -> service.post(to, how, written);
        };

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(REPORTS.get(report)).contains("version=\"" + report + "\"").hasSizeLessThan(LONGEST_REPORT);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        if (code != null) {
            assertThat(answer.text()).containsPattern("(code|exceptionCode)=\"" + code + "\"");
        }
        if (locator != null) {
            assertThat(answer.text()).contains("locator=\"" + locator + "\"");
        }
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    /** Boxes that no reference system has places for, but that are none the less boxes. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', value = {
        "EPSG:4326|-1e6,-1e6,1e6,1e6", "EPSG:4326|89,-180,91,180", "EPSG:4326|1e300,1e300,1.1e300,1.1e300", "CRS:84|-720,-90,720,90",
        "EPSG:3857|-1e9,-1e9,1e9,1e9", "EPSG:3857|1e306,1e306,1e307,1e307", "EPSG:32632|-1e15,-1e15,1e15,1e15", "EPSG:32632|1e9,1e9,2e9,2e9",
        "EPSG:3003|-1e12,-1e12,1e12,1e12", "EPSG:3003|1e12,1e12,1e13,1e13", "EPSG:6707|-1e300,-1e300,1e300,1e300", "EPSG:6708|1e15,1e15,1e16,1e16",
        "EPSG:4258|-90,-180,90,180", "EPSG:6706|44,7,44.0000001,7.0000001", "EPSG:25832|0,0,1e-4,1e-4"})
    void aPlaceThatIsNotOnEarthIsAMapOfNothing(String crs, String box) {
        for (String layers : new String[] {"comuni", "psm"}) {
            String map = encoded(GOOD.get("MAP"), "LAYERS=" + layers + "&CRS=" + crs + "&BBOX=" + box);
            assertThat(service.get("/wms?" + map).contentType()).as(layers).isEqualTo("image/png");
        }
        String info = encoded(GOOD.get("INFO"), "CRS=" + crs + "&BBOX=" + box);
        assertThat(service.get("/wms?" + info).status()).isEqualTo(200);
    }

    /** Conditions that look dangerous and are answered, as the work for them has bounds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "nome LIKE '{%a*1300}b'", "nome LIKE '{_%*1300}b'", "nome ILIKE '{(a+)+*400}$'", "nome LIKE '{\\*2000}'", "nome = '%00%01'",
        "codice_istat = '1e999999999'", "nome = 1e999", "superficie_km2 / 0 = 1",
        "strSubstring(nome, -5, 2000000000) = 'x'", "strSubstring(nome, 5, 2) = 'x'", "DWITHIN(geom, POINT(0 0), 1e308, meters)",
        "BBOX(geom, -1e300, -1e300, 1e300, 1e300)", "INTERSECTS(geom, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))", "nome IN ({'x',*1500}'x')",
        "NOT (nome = 'x'){ OR nome = 'x'*400}"})
    void aConditionThatIsHardToMeetIsAnswered(String condition) {
        Answer answer = service.post("/wms", "application/x-www-form-urlencoded", encoded(GOOD.get("MAP"), "CQL_FILTER=" + repeated(condition)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String good(String base) {
        return GOOD.get(base.equals("STYLE") ? "DRAWN" : base);
    }

    /** The text with everything in it written out that it asks to repeat. */
    private static String repeated(String text) {
        return REPEATED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(text(found.group()).repeat(times(found.group()))));
    }

    private static String text(String macro) {
        return macro.substring(1, macro.lastIndexOf('*'));
    }

    private static int times(String macro) {
        return Integer.parseInt(macro.substring(macro.lastIndexOf('*') + 1, macro.length() - 1));
    }

    /** The parameters of a good request with some replaced, encoded as a query. */
    private static String encoded(String good, String change) {
        Set<String> names = Stream.of(change.split("&")).map(pair -> pair.split("=", 2)[0].toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<String> kept = Arrays.stream(good.split("&")).filter(pair -> !names.contains(pair.split("=", 2)[0].toLowerCase(Locale.ROOT)));
        return Stream.concat(kept, Arrays.stream(change.split("&"))).filter(pair -> !pair.isEmpty()).map(HostileRequestsIT::encoded)
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String pair) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 1 ? "" : parts[1];
        return URLEncoder.encode(decoded(parts[0]), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(decoded(value), StandardCharsets.UTF_8);
    }

    /** Percent escapes of control characters; nothing else in the table means what it does not look like. */
    private static String decoded(String text) {
        return Pattern.compile("%[0-7][0-9A-F]").matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(URLDecoder.decode(found.group(), StandardCharsets.UTF_8))).replace('＆', '&');
    }
}
