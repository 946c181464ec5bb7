package it.torinometropoli.gis.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.FeatureFormats;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept from the public is in no answer of a public service: secrets are planted where it is kept, and every kind of answer is read. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedFieldsIT {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|url|action|xlink:href)\"?\\s*[=:]\\s*\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("([A-Za-z_]+)=[^&]*");
    private static final Set<String> TELLING = Set.of("request", "service", "f", "format", "outputformat", "info_format", "al");
    private static final int OF_A_KIND = 2;
    private static final int MOST_ANSWERS = 1500;
    private static final int LEAST_ANSWERS = 60;
    private static final List<String> WFS = List.of("2.0.0&typeNames=", "1.1.0&typeName=", "1.0.0&typeName=");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureFormats formats;
    @Autowired
    private FeatureSources sources;
    @Autowired
    private BulkJob bulk;
    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    private ServiceClient client;
    private PlantedSecrets secrets;

    @BeforeAll
    void plant() {
        client = new ServiceClient(port);
        secrets = new PlantedSecrets(service);
        secrets.plant();
    }

    /** The mails that hold secrets wait for nobody, so that none is ever sent. */
    @AfterAll
    void remove() {
        int tried = secrets.mailsTried();
        secrets.remove();
        assertThat(tried).isZero();
    }

    @Test
    void noPublishedViewHoldsASecret() {
        List<String> views = owner.sql("SELECT table_name FROM information_schema.views WHERE lower(table_name) LIKE 'published\\_%' ESCAPE '\\'")
                .query(String.class).list();

        assertThat(views).hasSizeGreaterThan(10).allSatisfy(view -> assertThat(services.sql("SELECT * FROM " + view).query().listOfRows())
                .noneMatch(row -> row.values().stream().anyMatch(value -> value instanceof String text && PlantedSecrets.in(text))));
    }

    @Test
    void noFormatOfFeaturesHoldsASecretButEachHoldsWhatIsPublic() {
        for (Layer layer : catalog.layers()) {
            for (String format : formats.names()) {
                for (String version : WFS) {
                    String text = read("/wfs?service=WFS&request=GetFeature&version=" + version + layer.name() + "&outputFormat="
                            + URLEncoder.encode(format, StandardCharsets.UTF_8));
                    assertThat(layer.name().equals("aree_dismesse") ? text : name()).as(format).contains(name());
                }
            }
        }
    }

    @Test
    void noFileOfOpenDataHoldsASecret() {
        bulk.make(Instant.parse("2026-11-23T01:15:00Z"));
        Matcher file = Pattern.compile("\"url\":\"[^\"]*(/dati/file/[^\"]+)\"").matcher(read("/dati/file/indice.json"));
        int files = 0;
        for (; file.find(); files++) {
            read(file.group(1));
        }

        assertThat(files).isEqualTo(catalog.layers().size() * formats.all().stream().filter(format -> format.extension().isPresent()).count()
                + catalog.layers().size() * 2L);
    }

    @Test
    void noTableOfDifferencesHoldsASecret() {
        Matcher offer = Pattern.compile("\"first\":\"([0-9-]+)\".*?\"geojson\":\"[^\"]*(/dati/differenze/[^\"]+)\\.geojson\"").matcher(read("/dati/differenze/indice.json"));
        int layers = 0;
        for (; offer.find(); layers++) {
            String since = "?since=" + offer.group(1);
            assertThat(read(offer.group(2) + ".csv" + since)).startsWith("id,change,");
            assertThat(read(offer.group(2) + ".geojson" + since)).contains("FeatureCollection");
        }

        assertThat(layers).isPositive();
        assertThat(services.sql("SELECT content FROM published_feature_version").query(String.class).list()).isNotEmpty().noneMatch(PlantedSecrets::in);
    }

    @Test
    void noPageOrDocumentThatLinksLeadToHoldsASecret() {
        Deque<String> waiting = new ArrayDeque<>(starts());
        Set<String> seen = new LinkedHashSet<>(waiting);
        Map<String, Integer> kinds = new HashMap<>();
        int answers = 0;
        while (!waiting.isEmpty() && answers < MOST_ANSWERS) {
            String path = waiting.poll();
            if (kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
                answers++;
                links(read(path)).stream().filter(seen::add).forEach(waiting::add);
            }
        }

        assertThat(answers).as(() -> String.join("\n", kinds.keySet())).isBetween(LEAST_ANSWERS, MOST_ANSWERS - 1);
    }

    /** Tiles, drawings and other forms of answers that no link leads to: each tells something of the layer, so that the test can read it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/tiles/aree_dismesse/7/66/46.mvt | stato_codice",
            "/ogcapi/collections/aree_dismesse/tiles/WebMercatorQuad/7/46/66?f=mvt | stato_codice",
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=comuni,aree_dismesse&STYLES=&CRS=EPSG:32632&BBOX=390000,4985000,400000,4995000&WIDTH=400&HEIGHT=400&FORMAT=image/svg%2Bxml | <svg",
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=comuni,aree_dismesse&STYLES=&CRS=EPSG:32632&BBOX=390000,4985000,400000,4995000&WIDTH=400&HEIGHT=400&FORMAT=application/pdf | %PDF-",
            "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=aree_dismesse&FORMAT=application/json | dismess",
            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetPropertyValue&TYPENAMES=aree_dismesse&VALUEREFERENCE=nome | ex Gommatura",
            "/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&STOREDQUERY_ID=urn:x-torinometropoli:gis:query:DismissedAreasAt&data=2026-11-23 | AD-059",
            "/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=csw:Record&ELEMENTSETNAME=full&RESULTTYPE=results&MAXRECORDS=100 | aree_dismesse",
            "/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&TYPENAMES=gmd:MD_Metadata&OUTPUTSCHEMA=http://www.isotc211.org/2005/gmd&RESULTTYPE=results&MAXRECORDS=100 | aree_dismesse",
            "/api/v1/search?q=aree | results",
            "/api/v1/plan/2024-2026/actions/2.2.2 | 2.2.2",
            "/api/v1/layers/aree_dismesse/features/AD-059 | AD-059",
            "/sitemap.xml | /aree-dismesse/"})
    void noAnswerThatNoLinkLeadsToHoldsASecret(String path, String told) {
        assertThat(read(path)).contains(told);
    }

    @Test
    void whereAProposalStandsSaysNothingThatItsProposerKeepsForTheOffice() {
        assertThat(read("/pratica/" + secrets.number())).contains(secrets.number());
    }

    private List<String> starts() {
        List<String> starts = new ArrayList<>(List.of("/", "/?lang=en", "/dati", "/piano", "/comuni", "/zone", "/aree-dismesse", "/catalogo-circa", "/aree-protette",
                "/sitemap.xml", "/robots.txt", "/ogcapi?f=json", "/ogcapi?f=html", "/ogcapi/api?f=json", "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", "/v3/api-docs", "/api/v1/plan",
                "/aree-dismesse/AD-059", "/aree-dismesse/AD-059.pdf", "/cerca?q=area", "/dati/psm.qgs", "/dati/psm.qlr", "/dati/piano/2024-2026.jsonld",
                "/dati/piano/2024-2026/luoghi.csv", "/dati/file/modifiche.json", "/dati/differenze/indice.json", "/stampa.pdf?bbox=390000,4985000,400000,4995000&livelli=aree_dismesse"));
        Stream.of("1.3.0", "1.1.1").map("/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION="::concat).forEach(starts::add);
        for (String version : List.of("2.0.0", "1.1.0", "1.0.0")) {
            starts.add("/wfs?SERVICE=WFS&REQUEST=GetCapabilities&VERSION=" + version);
            starts.add("/wfs?SERVICE=WFS&REQUEST=DescribeFeatureType&VERSION=" + version);
        }
        for (String format : List.of("text/html", "application/json", "application/geo%2Bjson", "text/plain")) {
            starts.add("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=aree_dismesse&QUERY_LAYERS=aree_dismesse&STYLES=&CRS=EPSG:32632"
                    + "&BBOX=340000,4930000,450000,5060000&WIDTH=11&HEIGHT=13&I=5&J=6&BUFFER=10&FEATURE_COUNT=50&INFO_FORMAT=" + format);
        }
        return starts;
    }

    /** Answers that differ in numbers, filters, order or language show the same fields; others do in each request, format and moment of a service. */
    private static String kind(String path) {
        String telling = VALUE.matcher(path).results().filter(found -> TELLING.contains(found.group(1).toLowerCase(Locale.ROOT))).map(MatchResult::group)
                .collect(Collectors.joining("&"));
        return (path.replaceAll("\\?.*", "") + "?" + telling).replaceAll("\\d+", "#");
    }

    private List<String> links(String text) {
        List<String> links = new ArrayList<>();
        for (Matcher found = ADDRESS.matcher(text); found.find();) {
            String address = HtmlUtils.htmlUnescape(found.group(1)).replace("\\/", "/").replaceAll("#.*", "");
            String path = address.startsWith(client.base()) ? address.substring(client.base().length()) : address;
            if (path.matches("/[\\x21-\\x7E&&[^{}<>|\\\\^`]]*") && !path.startsWith("//") && !path.matches(".*\\.(?:css|js|woff2?|svg|png|ico)(?:\\?.*)?")) {
                links.add(path);
            }
        }
        return links;
    }

    private String read(String path) {
        Answer answer = client.get(path);
        String text = Readable.text(answer.body());
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(PlantedSecrets.in(text)).as(path).isFalse();
        assertThat(answer.headers().map().toString()).as(path).doesNotContain(PlantedSecrets.MARK);
        return text;
    }

    /** A public name that no format writes in another way. */
    private String name() {
        try (Stream<SimpleFeature> areas = sources.of(catalog.layer("aree_dismesse").orElseThrow()).features(FeatureQuery.ALL)) {
            return areas.map(area -> (String) area.getAttribute("nome")).filter(name -> name.matches("[A-Za-z ]{8,60}")).findFirst().orElseThrow();
        }
    }
}
