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
import it.torinometropoli.gis.style.NamedLayer.NamedStyle;
import it.torinometropoli.gis.style.NamedLayer.UserStyle;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.DescriptionImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.geotools.styling.StyleImpl;

/**
 * Reads SLD 1.0.0 documents (OGC 02-070) into GeoTools style objects. Titles may carry {@code <Localized lang="en">} elements and
 * text symbolizers {@code Priority} and {@code VendorOption}, as other map servers write them. What is not understood is an error, never
 * left out silently; the one exception are vendor options, which are kept. Safe for use by many threads.
 */
public final class SldReader {

    /** The most bytes that are read of a document that a client sends. */
    public static final int MAX_BYTES = 512 * 1024;

    private final StyleFactory styles = new StyleFactoryImpl();
    private final RuleReader rules;

    /** Makes a reader. */
    public SldReader() {
        FilterFactory filters = new FilterFactoryImpl();
        ExpressionReader expressions = new ExpressionReader(filters);
        ParameterReader parameters = new ParameterReader(expressions);
        GraphicReader graphics = new GraphicReader(styles, filters, parameters);
        TextSymbolizerReader texts = new TextSymbolizerReader(styles, filters, parameters, graphics);
        SymbolizerReader symbolizers = new SymbolizerReader(styles, expressions, graphics, texts);
        this.rules = new RuleReader(styles, new FilterReader(filters, expressions), parameters, symbolizers);
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
        try (InputStream content = Files.newInputStream(file)) {
            return read(new XmlCursor(content, file.toString(), properties), file.toString());
        } catch (IOException unreadable) {
            throw new StyleException(file.toString(), 0, null, "the file cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * Reads the only user style of a document.
     *
     * @param document the XML; left open
     * @param sourceName what messages call the document
     * @throws StyleException when the document is not well formed or says what is not understood
     */
    public Style read(InputStream document, String sourceName) {
        return read(new XmlCursor(document, sourceName, null), sourceName);
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
        return new StyledLayers(layers(new XmlCursor(bounded(document, sourceName), sourceName, null), propertiesOfLayer));
    }

    private static InputStream bounded(InputStream document, String sourceName) {
        try {
            byte[] bytes = document.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new StyleException(sourceName, 0, null, "the document has more than %d bytes".formatted(MAX_BYTES));
            }
            return new ByteArrayInputStream(bytes);
        } catch (IOException unreadable) {
            throw new StyleException(sourceName, 0, null, "the document cannot be read: " + unreadable.getMessage());
        }
    }

    private Style read(XmlCursor cursor, String sourceName) {
        Set<String> properties = cursor.properties();
        List<Style> found = new ArrayList<>();
        layers(cursor, layer -> properties).forEach(layer -> layer.styles().forEach(style -> found.add(own(style, sourceName))));
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

    private List<NamedLayer> layers(XmlCursor cursor, Function<String, Set<String>> propertiesOfLayer) {
        if (!cursor.name().equals("StyledLayerDescriptor") || !"1.0.0".equals(cursor.attribute("version"))) {
            throw cursor.wrong("the document must be a StyledLayerDescriptor of version 1.0.0");
        }
        List<NamedLayer> layers = new ArrayList<>();
        cursor.children(name -> {
            switch (name) {
                case "NamedLayer", "UserLayer" -> layers.add(layer(cursor, propertiesOfLayer));
                case "Name", "Title", "Abstract" -> cursor.skip();
                default -> throw cursor.unknown("Name, Title, Abstract, NamedLayer, UserLayer");
            }
        });
        return layers;
    }

    private NamedLayer layer(XmlCursor cursor, Function<String, Set<String>> propertiesOfLayer) {
        String[] layer = {""};
        List<LayerStyle> found = new ArrayList<>();
        cursor.properties(propertiesOfLayer.apply(""));
        cursor.children(name -> {
            switch (name) {
                case "Name" -> {
                    layer[0] = cursor.text();
                    cursor.properties(propertiesOfLayer.apply(layer[0]));
                }
                case "UserStyle" -> found.add(new UserStyle(userStyle(cursor)));
                case "NamedStyle" -> found.add(namedStyle(cursor));
                default -> throw cursor.unknown("Name, NamedStyle, UserStyle");
            }
        });
        return new NamedLayer(layer[0], Filter.INCLUDE, found);
    }

    private static NamedStyle namedStyle(XmlCursor cursor) {
        StyleException wrong = cursor.wrong("a Name is needed");
        String[] style = {""};
        cursor.children(name -> {
            if (!name.equals("Name")) {
                throw cursor.unknown("Name");
            }
            style[0] = cursor.text();
        });
        if (style[0].isEmpty()) {
            throw wrong;
        }
        return new NamedStyle(style[0]);
    }

    private Style userStyle(XmlCursor cursor) {
        StyleException empty = cursor.wrong("at least one FeatureTypeStyle is needed");
        StyleImpl style = (StyleImpl) styles.createStyle();
        DescriptionImpl description = new DescriptionImpl();
        style.featureTypeStyles().clear();
        cursor.children(name -> {
            switch (name) {
                case "Name" -> style.setName(cursor.text());
                case "Title" -> description.setTitle(TitleReader.read(cursor));
                case "Abstract" -> description.setAbstract(TitleReader.read(cursor));
                case "IsDefault" -> style.setDefault(cursor.text().equals("1"));
                case "FeatureTypeStyle" -> style.featureTypeStyles().add(rules.featureTypeStyle(cursor));
                default -> throw cursor.unknown("Name, Title, Abstract, IsDefault, FeatureTypeStyle");
            }
        });
        if (style.featureTypeStyles().isEmpty()) {
            throw empty;
        }
        style.setDescription(description);
        return style;
    }
}
