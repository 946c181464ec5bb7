package it.torinometropoli.gis.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import it.torinometropoli.gis.style.NamedLayer.LayerStyle;
import it.torinometropoli.gis.style.NamedLayer.UserStyle;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import org.geotools.api.style.Style;

/**
 * Reads documents in SLD 1.0.0 (OGC 02-070), SLD 1.1.0 (OGC 05-078r4) and SE 1.1.0 (OGC 05-077r4) into GeoTools style objects. Titles may carry
 * {@code <Localized lang="en">} elements and text symbolizers {@code Priority}, {@code Graphic} and {@code VendorOption}, as other map servers
 * write them. What is not understood is an error, never left out silently; the one exception are vendor options, which are reported and
 * kept. Nothing that a document refers to is fetched but icons. Safe for use by many threads.
 */
public final class SldReader {

    /** The most bytes that are read of a document. */
    public static final int MAX_BYTES = 512 * 1024;

    private final IconSource icons;

    /** Makes a reader that refuses icons. */
    public SldReader() {
        this(IconSource.NONE);
    }

    /**
     * Makes a reader.
     *
     * @param icons where the icons are that documents may name
     */
    public SldReader(IconSource icons) {
        this.icons = icons;
    }

    /**
     * Reads the only user style of a file.
     *
     * @throws StyleException when the file cannot be read or says what is not understood
     */
    public Style read(Path file) {
        return read(file, null);
    }

    /**
     * Reads the only user style of a file for features that are known.
     *
     * @param properties the properties of the features, the geometry among them; null to leave names unchecked
     * @throws StyleException when the file cannot be read, says what is not understood or names another property
     */
    public Style read(Path file, Set<String> properties) {
        try {
            return read(Files.readAllBytes(file), file.toString(), properties);
        } catch (IOException unreadable) {
            throw new StyleException(file.toString(), 0, null, "the file cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * Reads the only user style of the content of a file for features that are known.
     *
     * @param document the XML
     * @param sourceName what messages call it
     * @param properties the properties of the features, the geometry among them; null to leave names unchecked
     * @throws StyleException when the document is not well formed, says what is not understood or names another property
     */
    public Style read(byte[] document, String sourceName, Set<String> properties) {
        return only(layers(new ByteArrayInputStream(document), sourceName, layer -> properties), sourceName);
    }

    /**
     * Reads the only user style of a document.
     *
     * @param document the XML; left open
     * @param sourceName what messages call the document
     * @throws StyleException when the document is not well formed or says what is not understood
     */
    public Style read(InputStream document, String sourceName) {
        return only(layers(document, sourceName, layer -> null), sourceName);
    }

    /**
     * Reads the layers and styles of a document that a client sends.
     *
     * @param document the XML; left open, read up to {@link #MAX_BYTES}
     * @param sourceName what messages call the document
     * @param propertiesOfLayer the properties of a layer's features by the layer's name, the geometry among them; null to leave names unchecked
     * @throws StyleException when the document is too large, is not well formed, says what is not understood or names another property
     */
    public StyledLayers readDocument(InputStream document, String sourceName, Function<String, Set<String>> propertiesOfLayer) {
        return new StyledLayers(layers(document, sourceName, propertiesOfLayer));
    }

    private List<NamedLayer> layers(InputStream document, String sourceName, Function<String, Set<String>> propertiesOfLayer) {
        try {
            byte[] bytes = document.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new StyleException(sourceName, 0, null, "the document has more than %d bytes".formatted(MAX_BYTES));
            }
            XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(bytes));
            return new LayerReader(new StyleDocument(xml, sourceName, icons), propertiesOfLayer).layers();
        } catch (XmlException wrong) {
            throw new StyleException(sourceName, wrong.place().line(), wrong.place().element(), wrong.reason());
        } catch (IOException unreadable) {
            throw new StyleException(sourceName, 0, null, "the document cannot be read: " + unreadable.getMessage());
        }
    }

    private static Style only(List<NamedLayer> layers, String sourceName) {
        List<Style> found = new ArrayList<>();
        layers.forEach(layer -> layer.styles().forEach(style -> found.add(own(style, sourceName))));
        if (found.size() != 1) {
            throw new StyleException(sourceName, 0, null, found.isEmpty() ? "the document has no UserStyle" : "a document holds one UserStyle only");
        }
        return found.get(0);
    }

    private static Style own(LayerStyle style, String sourceName) {
        if (style instanceof UserStyle own) {
            return own.style();
        }
        throw new StyleException(sourceName, 0, "NamedStyle", "a reference to another style is not followed; write a UserStyle");
    }
}
