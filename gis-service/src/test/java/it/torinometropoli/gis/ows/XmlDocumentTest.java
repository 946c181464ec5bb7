package it.torinometropoli.gis.ows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XmlDocumentTest {

    @Test
    void tellsTheRootElementAndItsAttributes() throws IOException {
        XmlDocument document = read("<?xml version='1.0'?><!-- c --><w:GetFeature xmlns:w='urn:w' service='WFS' version=''/>");

        assertThat(document.root()).isEqualTo(new QName("urn:w", "GetFeature"));
        assertThat(document.attribute("service")).contains("WFS");
        assertThat(document.attribute("version")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/a.dtd'> %p;]><a/>"})
    void refusesADocumentType(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(OwsException.class).hasMessageContaining("document type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<a", "{}", "<a b='<'/>"})
    void refusesWhatIsNotXml(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(OwsException.class).hasMessageContaining("not well-formed");
    }

    @Test
    void refusesADocumentLargerThanTheLimit() {
        assertThatThrownBy(() -> read("<a>" + " ".repeat(2_000) + "</a>")).isInstanceOfSatisfying(OwsException.class,
                refused -> assertThat(refused.code().status()).isEqualTo(413));
    }

    @Test
    void knowsNoEntitiesOfItsOwn() throws IOException {
        XMLStreamReader reader = read("<a>&amp;&unknown;</a>").reader();

        assertThatThrownBy(reader::getElementText).isInstanceOf(XMLStreamException.class);
    }

    private static XmlDocument read(String text) throws IOException {
        return XmlDocument.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000);
    }
}
