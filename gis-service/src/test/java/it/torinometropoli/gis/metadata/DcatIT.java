package it.torinometropoli.gis.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import no.hasmac.jsonld.JsonLd;
import no.hasmac.jsonld.document.JsonDocument;
import no.hasmac.rdf.RdfValue;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue by DCAT-AP_IT: what the profile asks for is there, and every syntax says the same. */
@IntegrationTest
@Tag("once")
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
            assertThat(dataset.get("dcat:distribution").valueStream().filter(file -> !file.get("@id").asString().contains("#file-"))).hasSize(8);
        }
    }

    @Test
    void whatIsNamedIsDescribedInTheSameGraph() {
        JsonNode graph = graph();
        Collection<String> known = new TreeSet<>(graph.valueStream().map(node -> node.get("@id").asString()).toList());
        for (JsonNode node : graph) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (property.getKey().matches("dct:(publisher|rightsHolder|spatial|license)|dcat:(dataset|distribution|contactPoint)|spdx:checksum")) {
                    assertThat(property.getValue().valueStream().map(value -> value.get("@id").asString())).allMatch(known::contains);
                }
            }
        }
    }

    /** Read by parsers that others have written. */
    @Test
    void everySyntaxHoldsTheSameStatements() throws Exception {
        String base = client.base() + "/metadati/catalogo";
        Set<String> turtle = statements(new TurtleParser(), catalogue("ttl", "text/turtle"), base);
        Set<String> xml = statements(new RDFXMLParser(), catalogue("rdf", "application/rdf+xml"), base);
        Set<String> json = JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(catalogue("jsonld", "application/ld+json").body()))).get().toList().stream()
                .map(quad -> statement(quad.getSubject().getValue(), quad.getPredicate().getValue(), term(quad.getObject()))).collect(Collectors.toSet());

        assertThat(turtle).hasSizeGreaterThan(300).contains(statement(client.base() + "/metadati/comuni", RDF + "type", "http://dati.gov.it/onto/dcatapit#Dataset"),
                statement(client.base() + "/metadati/comuni", "http://purl.org/dc/terms/title", "Comuni@it"));
        assertThat(xml).isEqualTo(turtle);
        assertThat(json).isEqualTo(turtle);
    }

    private static Set<String> statements(RDFParser parser, Answer document, String base) throws IOException {
        StatementCollector collector = new StatementCollector();
        parser.setRDFHandler(collector);
        parser.parse(new ByteArrayInputStream(document.body()), base);
        return collector.getStatements().stream().map(found -> statement(found.getSubject().stringValue(), found.getPredicate().stringValue(),
                found.getObject() instanceof Literal literal ? term(literal) : found.getObject().stringValue())).collect(Collectors.toSet());
    }

    private static String statement(String subject, String property, String value) {
        return String.join(" ", subject, property, value);
    }

    private static String term(Literal literal) {
        return literal.getLanguage().map(language -> literal.getLabel() + "@" + language).orElseGet(() -> literal.getLabel() + "^^" + literal.getDatatype());
    }

    private static String term(RdfValue value) {
        return !value.isLiteral() ? value.getValue() : value.asLiteral().getLanguage().map(language -> value.getValue() + "@" + language)
                .orElseGet(() -> value.getValue() + "^^" + value.asLiteral().getDatatype());
    }
}
