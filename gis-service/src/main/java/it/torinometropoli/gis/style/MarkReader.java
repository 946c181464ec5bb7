package it.torinometropoli.gis.style;

import java.util.Map;

import javax.swing.Icon;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.StyleFactoryImpl;

/** Reads {@code Mark} and {@code ExternalGraphic} (SLD 1.0.0, clause 11.3; SE 1.1.0, clause 11.3.2). */
final class MarkReader {

    /** The file name endings by the formats that icons may have. */
    private static final Map<String, String> FORMATS = Map.of("image/svg+xml", ".svg", "image/svg", ".svg", "image/png", ".png");

    private final StyleFactory styles = new StyleFactoryImpl();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final StyleDocument document;
    private final XmlCursor xml;
    private final ParameterReader parameters;
    private final GraphicReader graphics;

    MarkReader(StyleDocument document, ParameterReader parameters, GraphicReader graphics) {
        this.document = document;
        this.xml = document.xml();
        this.parameters = parameters;
        this.graphics = graphics;
    }

    /** Reads the {@code Mark} that the cursor stands on. */
    Mark mark() {
        Mark mark = defaultMark();
        mark.setFill(null);
        mark.setStroke(null);
        xml.children(name -> {
            switch (name) {
                case "WellKnownName" -> mark.setWellKnownName(wellKnownName());
                case "Fill" -> mark.setFill(graphics.fill());
                case "Stroke" -> mark.setStroke(graphics.stroke());
                case "OnlineResource", "InlineContent", "MarkIndex", "Format" ->
                    throw xml.place().wrong(Fault.NOT_OFFERED, null, "marks of other documents are not drawn; use a WellKnownName or an ExternalGraphic");
                default -> throw xml.unexpected("WellKnownName, Fill, Stroke");
            }
        });
        return mark;
    }

    /** The mark that SLD 1.0.0 (clause 11.3.2) gives to a graphic without one: a grey square with a black line. */
    Mark defaultMark() {
        Fill grey = styles.createFill(filters.literal("#808080"), filters.literal(1));
        Stroke black = styles.createStroke(filters.literal("#000000"), filters.literal(1));
        return styles.createMark(filters.literal("square"), black, grey, null, null);
    }

    /** Reads the {@code ExternalGraphic} that the cursor stands on; its icon is read at once and comes as inline content. */
    ExternalGraphic externalGraphic() {
        XmlPlace place = xml.place();
        String[] nameAndFormat = new String[2];
        xml.children(name -> {
            switch (name) {
                case "OnlineResource" -> {
                    nameAndFormat[0] = xml.requiredAttribute("href");
                    xml.empty();
                }
                case "Format" -> nameAndFormat[1] = format();
                case "InlineContent" -> throw xml.place().wrong(Fault.NOT_OFFERED, null, "icons are not read from the document; use an OnlineResource");
                default -> throw xml.unexpected("OnlineResource, Format");
            }
        });
        if (nameAndFormat[0] == null || nameAndFormat[1] == null) {
            throw place.wrong("OnlineResource and Format are needed");
        }
        return externalGraphic(nameAndFormat[0], nameAndFormat[1], place);
    }

    private ExternalGraphic externalGraphic(String name, String format, XmlPlace place) {
        if (!name.endsWith(FORMATS.get(format))) {
            throw place.wrong(Fault.VALUE, null, "the icon '%s' is not of the format %s".formatted(name, format));
        }
        try {
            Icon icon = document.icons().read(name);
            ExternalGraphic graphic = styles.createExternalGraphic(icon, format);
            graphic.setURI(name);
            return graphic;
        } catch (IllegalArgumentException refused) {
            throw place.wrong(Fault.VALUE, null, refused.getMessage());
        }
    }

    private String format() {
        XmlPlace place = xml.place();
        String format = xml.text();
        if (!FORMATS.containsKey(format)) {
            throw place.wrong(Fault.VALUE, null, "icons may be: " + String.join(", ", FORMATS.keySet().stream().sorted().toList()));
        }
        return format;
    }

    private Expression wellKnownName() {
        XmlPlace place = xml.place();
        Expression name = parameters.value(Kind.TEXT);
        if (name instanceof Literal literal && !WellKnownMarks.NAMES.contains(String.valueOf(literal.getValue()))) {
            throw place.wrong(Fault.VALUE, null, "this mark is not known; there are: " + String.join(", ", WellKnownMarks.NAMES));
        }
        return name;
    }
}
