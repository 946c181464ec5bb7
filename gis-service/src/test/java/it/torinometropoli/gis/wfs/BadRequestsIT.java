package it.torinometropoli.gis.wfs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Requests that are wrong or meant to harm, in every version, each with the exception that it must get: the table is {@code bad-requests.csv}. */
@IntegrationTest
class BadRequestsIT {

    private static final Pattern REPEATED = Pattern.compile("\\{([^{}]+?)\\*(\\d+)}");
    private static final int LONGEST_REPORT = 12_000;

    /** What a report begins with in each version. */
    private static final Map<String, String> REPORTS = Map.of(
            "1.0.0", "<ServiceExceptionReport version=\"1.2.0\" xmlns=\"http://www.opengis.net/ogc\"",
            "1.1.0", "<ows:ExceptionReport version=\"1.1.0\" language=\"en\" xmlns:ows=\"http://www.opengis.net/ows\"",
            "2.0.0", "<ows:ExceptionReport xmlns:ows=\"http://www.opengis.net/ows/1.1\"");

    /** Codes of later standards, as OWS Common 1.0 has them. */
    private static final Map<String, String> CODES_OF_1_1 = Map.of("OptionNotSupported", "InvalidParameterValue", "NotFound", "InvalidParameterValue",
            "OperationParsingFailed", "NoApplicableCode", "OperationProcessingFailed", "NoApplicableCode");

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    /**
     * @param what the fault in words
     * @param versions those in which it can be made, or {@code all}
     * @param how GET or FORM, which spoil a good request for features; BARE, parameters besides SERVICE and VERSION; XML, a document
     * @param request parameters or document; {@code {x*3}} stands for {@code xxx}, percent escapes and a wide ampersand for characters that a table
     *        cannot hold, words after a dollar sign for what each version calls otherwise
     */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-requests.csv", delimiter = '|', quoteCharacter = '`', emptyValue = "", numLinesToSkip = 1)
    void isRefusedInTheReportOfItsVersion(String what, String versions, String how, String request, int status, String code, String locator) {
        Stream<String> each = versions.equals("all") ? Stream.of("1.0.0", "1.1.0", "2.0.0") : Arrays.stream(versions.split(" "));
        each.forEach(version -> {
            Answer answer = ask(how, spelt(repeated(request == null ? "" : request), version), version);

            assertThat(answer.status()).as("%s: %s", version, answer.text()).isEqualTo(status);
            assertThat(answer.text()).as(version).contains(REPORTS.get(version)).hasSizeLessThan(LONGEST_REPORT)
                    .containsPattern("(code|exceptionCode)=\"" + (version.equals("1.1.0") ? CODES_OF_1_1.getOrDefault(code, code) : code) + "\"");
            assertThat(OgcSchemas.violations(answer.body())).as(answer.text()).isEmpty();
            if (locator != null) {
                assertThat(answer.text()).as(version).contains("locator=\"" + spelt(locator, version) + "\"");
            }
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        });
    }

    /** Values that look dangerous are values: they are compared with and found nowhere. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "resourceId=comuni.001272' OR '1'='1",
        "resourceId=comuni.001272;DROP TABLE municipality",
        "featureId=comuni.' UNION SELECT 1--",
        "cql_filter=nome = 'x'' OR ''1''=''1'",
        "cql_filter=nome = 'x''; DROP TABLE municipality; --'",
        "cql_filter=nome LIKE '%''; DELETE FROM municipality; --'",
        "cql_filter=nome IN ('\\', ' OR 1=1 --')",
        "cql_filter=codice_istat = '001272%00'",
        "cql_filter=nome = '$$;SELECT pg_sleep(10);$$'",
        "cql_filter=nome = '{a*5000}'",
        "filter=<Filter xmlns=\"$filter\"><PropertyIsEqualTo><$ref>nome</$ref><Literal>' OR '1'='1</Literal></PropertyIsEqualTo></Filter>",
        "filter=<Filter xmlns=\"$filter\"><PropertyIsEqualTo><$ref>nome</$ref><Literal><![CDATA[</Literal>]]></Literal></PropertyIsEqualTo></Filter>"})
    void aDangerousValueIsAValue(String condition) {
        for (String version : REPORTS.keySet()) {
            Answer answer = ask("FORM", spelt(repeated(condition), version) + "&outputFormat=application/json", version);

            assertThat(answer.status()).as("%s: %s", version, answer.text()).isEqualTo(200);
            assertThat(answer.text()).as(version).contains("\"numberMatched\":0,");
        }
    }

    private Answer ask(String how, String request, String version) {
        if (how.equals("XML")) {
            return service.post("/wfs", "application/xml", request);
        }
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("service", "WFS", "version", version));
        if (!how.equals("BARE")) {
            parameters.put("request", "GetFeature");
            parameters.put(WfsVersions.typeNames(version), "comuni");
        }
        Arrays.stream(request.split("&")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], decoded(pair[1])));
        return how.equals("FORM") ? service.post("/wfs", "application/x-www-form-urlencoded", ServiceClient.form(parameters))
                : service.get("/wfs", parameters);
    }

    private static String spelt(String text, String version) {
        return WfsVersions.spelt(text, version);
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }

    private static String decoded(String text) {
        return Pattern.compile("%[0-7][0-9A-F]").matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(URLDecoder.decode(found.group(), StandardCharsets.UTF_8))).replace('＆', '&');
    }
}
