package it.torinometropoli.gis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Judges XML answers by the schema or document type that they name, taken from the class path or from the service under test. */
public final class OgcSchemas {

    private static final String SCHEMA_LANGUAGE = "http://java.sun.com/xml/jaxp/properties/schemaLanguage";
    private static final String W3C_SCHEMA = "http://www.w3.org/2001/XMLSchema";

    private static final String SERVICE_UNDER_TEST = "127.0.0.1";

    private OgcSchemas() {
    }

    /** What is wrong with a document; nothing when it is valid. */
    public static List<String> violations(byte[] document) {
        Judge judge = new Judge();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setValidating(true);
            SAXParser parser = factory.newSAXParser();
            if (!new String(document, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
                parser.setProperty(SCHEMA_LANGUAGE, W3C_SCHEMA);
            }
            parser.parse(new ByteArrayInputStream(document), judge);
        } catch (SAXParseException fatal) {
            judge.violations.add(fatal.toString());
        } catch (SAXException | IOException | ParserConfigurationException failed) {
            throw new IllegalStateException(failed);
        }
        return judge.violations;
    }

    private static final class Judge extends DefaultHandler2 {

        private final List<String> violations = new ArrayList<>();

        @Override
        public InputSource resolveEntity(String name, String publicId, String base, String systemId) throws IOException {
            URI address = base == null ? URI.create(systemId) : URI.create(base).resolve(systemId);
            InputStream content = address.getHost().equals(SERVICE_UNDER_TEST) ? address.toURL().openStream()
                    : OgcSchemas.class.getResourceAsStream(path(address));
            if (content == null) {
                throw new IOException("There is no " + address + " on the class path");
            }
            InputSource source = new InputSource(content);
            source.setSystemId(address.toString());
            return source;
        }

        private static String path(URI address) {
            return switch (address.getHost()) {
                case "schemas.opengis.net" -> "/ogc" + address.getPath();
                case "docs.oasis-open.org" -> "/oasis" + address.getPath();
                case "www.w3.org" -> "/w3c" + address.getPath().substring(address.getPath().lastIndexOf('/'));
                default -> address.getPath();
            };
        }

        @Override
        public void error(SAXParseException wrong) {
            violations.add(wrong.toString());
        }
    }
}
