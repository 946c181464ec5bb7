package it.torinometropoli.gis.metadata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.xml.SimpleNamespaceContext;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** The records of layers and services, as catalogues and people read them. */
@IntegrationTest
class RecordsIT {

    private static final List<String> SERVICES = List.of("servizio-wms", "servizio-wmts", "servizio-wfs", "servizio-ogcapi", "servizio-csw");

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private Resources resources;
    @Autowired
    private IsoRecord records;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    private Stream<String> ids() {
        return Stream.concat(catalog.layers().stream().map(Layer::localName), SERVICES.stream());
    }

    @Test
    void everyLayerAndServiceHasARecordThatTheSchemasAccept() {
        assertThat(ids()).allSatisfy(id -> {
            Answer answer = client.get("/metadati/" + id + ".xml");
            assertThat(answer.contentType()).startsWith("application/xml");
            assertThat(OgcSchemas.violations(answer.body())).as(id).isEmpty();
            assertThat(answer.text()).contains("<gco:CharacterString>www.cittametropolitana.torino.it:" + id + ":metadati<", ">Linee Guida RNDT<", "CC BY 4.0");
        });
    }

    /** Requirements and recommendations of RNDT's operational guide; not that a scale, a distance and an accuracy be known. */
    @Test
    void recordsKeepTheRulesOfTheNationalCatalogue() throws Exception {
        List<String[]> rules;
        try (InputStream table = getClass().getResourceAsStream("rndt.csv")) {
            rules = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";")).toList();
        }
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        SimpleNamespaceContext names = new SimpleNamespaceContext();
        names.setBindings(Map.of("gmd", RecordPresentation.ISO, "gco", "http://www.isotc211.org/2005/gco", "gmx", "http://www.isotc211.org/2005/gmx",
                "srv", "http://www.isotc211.org/2005/srv", "xlink", "http://www.w3.org/1999/xlink"));
        xpath.setNamespaceContext(names);
        List<String> broken = new ArrayList<>();
        for (String id : ids().toList()) {
            Element record = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(client.get("/metadati/" + id + ".xml").body())).getDocumentElement();
            for (String[] rule : rules) {
                boolean meant = rule[1].equals("all") || rule[1].equals("service") == id.startsWith("servizio-");
                if (meant && !(Boolean) xpath.evaluate("boolean(" + rule[2] + ")", record, XPathConstants.BOOLEAN)) {
                    broken.add(id + ": " + rule[0]);
                }
            }
        }

        assertThat(rules).hasSizeGreaterThan(30);
        assertThat(broken).isEmpty();
    }

    @Test
    void aRecordOfALayerSaysWhatItsFileSays() {
        for (Layer layer : catalog.layers()) {
            String document = HtmlUtils.htmlUnescape(client.get("/metadati/" + layer.name() + ".xml").text());
            assertThat(document).contains(layer.title().it(), layer.title().en(), layer.summary().it(), layer.attribution().title().it(), layer.licence().url(),
                    layer.keywords().theme().title().it()).contains(layer.keywords().it());
            if (layer.schematic() != null) {
                assertThat(document).contains(layer.schematic().it(), layer.schematic().en());
            }
        }
    }

    @Test
    void aServiceLeadsToTheRecordOfEachLayerThatItGivesOut() {
        assertThat(client.get("/metadati/servizio-csw.xml").text()).contains("codeListValue=\"loose\"").doesNotContain("operatesOn");
        assertThat(SERVICES.subList(0, 4)).allSatisfy(service -> {
            String document = client.get("/metadati/" + service + ".xml").text();
            for (Layer layer : catalog.layers()) {
                String record = "/metadati/" + layer.name() + ".xml";
                assertThat(document).contains("/eli/reg/2009/976\"").doesNotContain("/eli/reg/2010/1089\"").contains("<srv:operatesOn xlink:href=\"" + client.base() + record + "#risorsa_" + layer.name() + "\"");
                assertThat(client.get(record).text()).contains("id=\"risorsa_" + layer.name() + "\"", "/eli/reg/2010/1089\"");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"10000|-|2.5|true|<gco:Integer>10000</gco:Integer>|<gco:Real>2.5</gco:Real>|<gco:Boolean>true</gco:Boolean>",
        "-|5|-|false|<gco:Distance uom=\"m\">5.0</gco:Distance>|<gmd:report gco:nilReason=\"unknown\"/>|<gco:Boolean>false</gco:Boolean>",
        "-|-|-|-|<gmd:spatialResolution gco:nilReason=\"unknown\"/>|<gmd:report gco:nilReason=\"unknown\"/>|<gmd:pass gco:nilReason=\"unknown\"/>"})
    void aRecordSaysWhatIsKnownOfQuality(Integer scale, Double distance, Double accuracy, Boolean conformity, String resolution, String positions, String conforms) {
        Layer layer = catalog.layer("comuni").orElseThrow();
        Layer known = new Layer(layer.name(), layer.title(), layer.summary(), layer.keywords(), layer.geometry(), layer.view(), layer.attributes(), layer.styles(),
                layer.links(), layer.attribution(), layer.licence(), layer.schematic(), layer.emptyNote(), layer.listed(), layer.data(), layer.metadata(),
                new Layer.Quality(scale, distance, accuracy, conformity));
        Resource comuni = resources.of("comuni").orElseThrow();
        ByteArrayOutputStream document = new ByteArrayOutputStream();

        records.write(new Resource(comuni.id(), comuni.identifier(), comuni.title(), comuni.summary(), new Resource.Subject(known, null), List.of(known),
                comuni.box(), comuni.publication(), comuni.lineage()), client.base(), document);

        assertThat(OgcSchemas.violations(document.toByteArray())).isEmpty();
        assertThat(document.toString(StandardCharsets.UTF_8)).contains(resolution, positions, conforms);
    }

    @ParameterizedTest
    @CsvSource({"it, Metadati, Che cosa è", "en, Metadata, What it is"})
    void pagesListTheRecordsAndShowEach(String language, String title, String fact) {
        String list = client.get("/metadati?lang=" + language).text();
        assertThat(list).contains("<h1>" + title).doesNotContain("??");
        assertThat(ids()).allSatisfy(id -> {
            assertThat(list).contains("/metadati/" + id + ".xml");
            Answer page = client.get("/metadati/" + id + "?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains(fact, client.base() + "/metadati/" + id + ".xml").doesNotContain("??");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metadati/ignoto", "/metadati/ignoto.xml", "/metadati/circa_in_istruttoria.xml", "/metadati/psm.xml"})
    void whatHasNoRecordIsNotThere(String path) {
        assertThat(client.get(path).status()).isEqualTo(404);
    }
}
