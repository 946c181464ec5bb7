package it.torinometropoli.gis.wms;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

import it.torinometropoli.gis.ServiceClient.Answer;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An XML answer, asked by XPath without namespaces, so that all versions are asked in the same way; prefixes are part of the names. */
final class WmsDocument {

    private final Document document;

    private WmsDocument(Document document) {
        this.document = document;
    }

    /** The document of an answer, which has succeeded. */
    static WmsDocument of(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        String withoutPrefix = answer.text().replace("xlink:href", "href").replace("inspire_common:", "").replace("inspire_vs:", "");
        return new WmsDocument(builder.parse(new ByteArrayInputStream(withoutPrefix.getBytes(StandardCharsets.UTF_8))));
    }

    String root() {
        return document.getDocumentElement().getTagName();
    }

    String text(String path) {
        try {
            return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document);
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    double number(String path) {
        return Double.parseDouble(text(path));
    }

    int count(String path) {
        try {
            return ((NodeList) XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET)).getLength();
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }
}
