package it.torinometropoli.gis.wms.conformance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;

import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that asks as the OGC's tests do: every parameter name in mixed case, in no particular order (06-042, 6.8.1).
 */
final class CiteWms {

    private static final String CAPABILITIES = "/wms?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0";

    private final ServiceClient service;
    private Document capabilities;

    CiteWms(int port) {
        this.service = new ServiceClient(port);
    }

    /** Parameters of a request in version 1.3.0; a null value removes one. */
    static Map<String, String> request(String operation, String... more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", operation));
        return with(parameters, more);
    }

    /** A map of 200 by 100 pixels of {@code cite:Lakes}. */
    static Map<String, String> map(String... more) {
        return with(request("GetMap", "LAYERS", "cite:Lakes", "STYLES", "", "CRS", "CRS:84", "BBOX", "0,-0.0020,0.0040,0", "WIDTH", "200",
                "HEIGHT", "100", "FORMAT", "image/png"), more);
    }

    static Map<String, String> with(Map<String, String> parameters, String... more) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                changed.remove(more[i]);
            } else {
                changed.put(more[i], more[i + 1]);
            }
        }
        return changed;
    }

    Answer ask(Map<String, String> parameters) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(parameters.entrySet());
        java.util.Collections.shuffle(entries, new Random(parameters.hashCode()));
        Map<String, String> mixed = new LinkedHashMap<>();
        entries.forEach(entry -> mixed.put(mixedCase(entry.getKey()), entry.getValue()));
        return service.get("/wms", mixed);
    }

    /** Asks with a query that is encoded already. */
    Answer ask(String query) {
        return service.get("/wms?" + query);
    }

    BufferedImage picture(String... more) {
        Answer answer = ask(map(more));
        assertThat(answer.contentType()).as(answer.text().substring(0, Math.min(300, answer.text().length()))).isEqualTo("image/png");
        return image(answer);
    }

    static BufferedImage image(Answer answer) {
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many pixels of a part of a picture have a colour, alpha left out. */
    static int count(BufferedImage picture, int rgb) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    Document capabilities() {
        if (capabilities == null) {
            capabilities = parse(service.get(CAPABILITIES).text());
        }
        return capabilities;
    }

    /** The texts that an XPath without namespaces finds in the capabilities. */
    List<String> texts(String path) {
        return nodes(capabilities(), path).stream().map(Node::getTextContent).toList();
    }

    List<Node> nodes(String path) {
        return nodes(capabilities(), path);
    }

    static List<Node> nodes(Node from, String path) {
        try {
            List<Node> nodes = new ArrayList<>();
            XPathFactory.newInstance().newXPath().evaluateExpression(path, from, XPathNodes.class).forEach(nodes::add);
            return nodes;
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalArgumentException(xml, broken);
        }
    }

    /** Checks that an answer is a valid service exception in version 1.3.0 (06-042, annex E.2) and tells its code. */
    static String exceptionCode(Answer answer) {
        assertThat(answer.contentType()).startsWith("text/xml");
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        Document report = parse(answer.text());
        assertThat(report.getDocumentElement().getNodeName()).isEqualTo("ServiceExceptionReport");
        return nodes(report, "//ServiceException[1]/@code").stream().map(Node::getNodeValue).findFirst().orElse("");
    }

    private static String mixedCase(String name) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            mixed.append(i % 2 == 0 ? Character.toUpperCase(name.charAt(i)) : Character.toLowerCase(name.charAt(i)));
        }
        return mixed.toString();
    }
}
