package it.torinometropoli.gis.metadata;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue by DCAT-AP_IT: what the profile asks for is there, and every syntax says the same. */
@IntegrationTest
class DcatIT {

    private static final String RDF = Rdf.PREFIXES.get("rdf");

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    private Answer catalogue(String ending, String mediaType) {
        Answer answer = client.get("/metadati/catalogo." + ending);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(mediaType);
        return answer;
    }

    private JsonNode graph() {
        return JsonMapper.shared().readTree(catalogue("jsonld", "application/ld+json").body()).get("@graph");
    }

    @Test
    void everyLayerIsADatasetWithWhatTheProfileRequires() {
        JsonNode graph = graph();
        for (Layer layer : catalog.layers()) {
            JsonNode dataset = graph.valueStream().filter(node -> node.get("@id").asString().equals(client.base() + "/metadati/" + layer.name()))
                    .findFirst().orElseThrow();
            assertThat(dataset.get("@type").valueStream().map(JsonNode::asString)).contains("dcatapit:Dataset", "dcat:Dataset");
            assertThat(dataset.propertyNames()).contains("dct:identifier", "dct:title", "dct:description", "dct:modified", "dcat:theme", "dct:rightsHolder",
                    "dct:accrualPeriodicity", "dcat:distribution", "dcat:contactPoint");
            assertThat(dataset.get("dcat:distribution").size()).isEqualTo(8);
        }
    }

    @Test
    void whatIsNamedIsDescribedInTheSameGraph() {
        JsonNode graph = graph();
        Collection<String> known = new TreeSet<>(graph.valueStream().map(node -> node.get("@id").asString()).toList());
        for (JsonNode node : graph) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (property.getKey().matches("dct:(publisher|rightsHolder|spatial|license)|dcat:(dataset|distribution|contactPoint)")) {
                    assertThat(property.getValue().valueStream().map(value -> value.get("@id").asString())).allMatch(known::contains);
                }
            }
        }
    }

    @Test
    void jsonAndXmlHoldTheSameStatements() throws Exception {
        TreeSet<String> statements = new TreeSet<>();
        graph().forEach(node -> node.properties().forEach(property -> property.getValue().forEach(value -> {
            String name = property.getKey().equals("@type") ? RDF + "type" : property.getKey().startsWith("@") ? null : Rdf.address(property.getKey());
            if (name != null) {
                statements.add(String.join(" ", node.get("@id").asString(), name,
                        value.isString() ? Rdf.address(value.asString()) : value.has("@id") ? value.get("@id").asString() : value.get("@value").asString()));
            }
        })));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        NodeList all = factory.newDocumentBuilder().parse(new ByteArrayInputStream(catalogue("rdf", "application/rdf+xml").body())).getElementsByTagName("*");
        TreeSet<String> same = new TreeSet<>();
        for (int position = 1; position < all.getLength(); position++) {
            Element element = (Element) all.item(position);
            String name = element.getNamespaceURI() + element.getLocalName();
            String about = element.getAttributeNS(RDF, "about");
            Node parent = element.getParentNode();
            same.add(about.isEmpty() ? String.join(" ", ((Element) parent).getAttributeNS(RDF, "about"), name,
                    element.hasAttributeNS(RDF, "resource") ? element.getAttributeNS(RDF, "resource") : element.getTextContent())
                    : String.join(" ", about, RDF + "type", name));
        }
        assertThat(same).isEqualTo(statements);
    }

    @Test
    void turtleHoldsAsManyStatements() {
        String turtle = catalogue("ttl", "text/turtle").text();
        long expected = graph().valueStream().mapToLong(node -> node.properties().stream().filter(property -> !property.getKey().startsWith("@"))
                .mapToLong(property -> property.getValue().size()).sum()).sum();

        assertThat(turtle.lines().filter(line -> line.startsWith("    "))).hasSize((int) expected);
        assertThat(turtle).contains("@prefix dcatapit: <http://dati.gov.it/onto/dcatapit#> .", " a dcatapit:Dataset, dcat:Dataset ;");
    }
}
