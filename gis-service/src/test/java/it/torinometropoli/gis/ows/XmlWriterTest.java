package it.torinometropoli.gis.ows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XmlWriterTest {

    @Test
    void escapesTextsAndAttributesAndLeavesOutWhatXmlCannotHold() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (XmlWriter xml = new XmlWriter(output)) {
            xml.open("a:root").attribute("xmlns:a", "urn:a").attribute("t", "\"<&>'").attribute("none", null)
                    .element("a:b", "<script>&\u0000\u0008\uFFFF è 🌳]]>").element("a:none", null);
        }

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<a:root xmlns:a=\"urn:a\" t=\"&quot;&lt;&amp;&gt;'\"><a:b>&lt;script&gt;&amp; è 🌳]]&gt;</a:b></a:root>");
    }
}
