package it.torinometropoli.gis.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

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

    private Style read(XmlCursor cursor, String sourceName) {
        if (!cursor.name().equals("StyledLayerDescriptor") || !"1.0.0".equals(cursor.attribute("version"))) {
            throw cursor.wrong("the document must be a StyledLayerDescriptor of version 1.0.0");
        }
        Style[] found = new Style[1];
        cursor.children(name -> {
            switch (name) {
                case "NamedLayer", "UserLayer" -> layer(cursor, found);
                case "Name", "Title", "Abstract" -> cursor.skip();
                default -> throw cursor.unknown("Name, Title, Abstract, NamedLayer, UserLayer");
            }
        });
        if (found[0] == null) {
            throw new StyleException(sourceName, 0, null, "the document has no UserStyle");
        }
        return found[0];
    }

    private void layer(XmlCursor cursor, Style[] found) {
        cursor.children(name -> {
            switch (name) {
                case "UserStyle" -> {
                    if (found[0] != null) {
                        throw cursor.wrong("a document holds one UserStyle only");
                    }
                    found[0] = userStyle(cursor);
                }
                case "Name" -> cursor.skip();
                case "NamedStyle" -> throw cursor.wrong("a reference to another style is not followed; write a UserStyle");
                default -> throw cursor.unknown("Name, UserStyle");
            }
        });
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
