package it.torinometropoli.gis.wms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSOutput;
import org.xml.sax.SAXException;

/** The files of the styles as they were last read, put together into SLD documents of several layers. */
@Component
class StyleDocuments {

    private static final String SLD = "http://www.opengis.net/sld";
    private static final String SE = "http://www.opengis.net/se";

    private final Catalog catalog;

    StyleDocuments(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The versions of SLD that the styles of some layers are written in. */
    SortedSet<String> versions(List<Layer> layers) {
        DocumentBuilder builder = builder();
        return layers.stream().flatMap(layer -> layer.styles().stream()).map(style -> source(style, builder).getDocumentElement().getAttribute("version"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A document in UTF-8 with a named layer for each layer that holds all styles of it, the default one first. Comments stay behind.
     *
     * @param version the version of SLD that all these styles are written in
     */
    byte[] of(List<Layer> layers, String version) {
        DocumentBuilder builder = builder();
        Document document = builder.newDocument();
        Element root = document.createElementNS(SLD, "StyledLayerDescriptor");
        root.setAttribute("version", version);
        document.appendChild(root);
        for (Layer layer : layers) {
            Element named = document.createElementNS(SLD, "NamedLayer");
            named.appendChild(name(layer.name(), document));
            layer.styles().forEach(style -> named.appendChild(userStyle(style, builder, document)));
            root.appendChild(named);
        }
        return written(document);
    }

    /** The style of a file under the name that the service gives it. */
    private Element userStyle(String style, DocumentBuilder builder, Document target) {
        Element copy = (Element) target.importNode(source(style, builder).getElementsByTagNameNS(SLD, "UserStyle").item(0), true);
        for (Node child = copy.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE && child.getLocalName().equals("Name")) {
                copy.replaceChild(name(style, target), child);
                return copy;
            }
        }
        copy.insertBefore(name(style, target), copy.getFirstChild());
        return copy;
    }

    private Document source(String style, DocumentBuilder builder) {
        try {
            return builder.parse(new ByteArrayInputStream(catalog.styleDocument(style)));
        } catch (SAXException | IOException unreadable) {
            throw new IllegalStateException("The style '%s' was read and cannot be read now".formatted(style), unreadable);
        }
    }

    /** From SLD 1.1.0 on names belong to Symbology Encoding. */
    private static Element name(String name, Document document) {
        boolean first = document.getDocumentElement().getAttribute("version").equals("1.0.0");
        Element element = first ? document.createElementNS(SLD, "Name") : document.createElementNS(SE, "se:Name");
        element.setTextContent(name);
        return element;
    }

    private static byte[] written(Document document) {
        DOMImplementationLS writing = (DOMImplementationLS) document.getImplementation().getFeature("LS", "3.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LSOutput output = writing.createLSOutput();
        output.setByteStream(bytes);
        output.setEncoding("UTF-8");
        writing.createLSSerializer().write(document, output);
        return bytes.toByteArray();
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setIgnoringComments(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
