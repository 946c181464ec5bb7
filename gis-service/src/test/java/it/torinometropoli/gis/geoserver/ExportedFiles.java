package it.torinometropoli.gis.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the files of a data directory. */
final class ExportedFiles {

    private ExportedFiles() {
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static Element read(Path file) throws IOException {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            return document.getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException broken) {
            throw new AssertionError(file + " is not XML", broken);
        }
    }

    static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Element child(Element parent, String name) {
        return children(parent).filter(element -> element.getTagName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no %s in %s".formatted(name, parent.getTagName())));
    }

    static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    static double number(Element parent, String name) {
        return Double.parseDouble(text(parent, name));
    }
}
