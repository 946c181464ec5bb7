package it.torinometropoli.gis.style;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.StyleFactoryImpl;

/** Reads {@code TextSymbolizer} with its font and halo (SLD 1.0.0 and SE 1.1.0, clause 11.4). */
final class TextSymbolizerReader {

    private static final String FAMILY = "font-family";
    private static final Map<String, Kind> FONT = Map.of(FAMILY, Kind.TEXT, "font-style", Kind.FONT_STYLE,
            "font-weight", Kind.FONT_WEIGHT, "font-size", Kind.SIZE);
    private static final int DEFAULT_SIZE = 10;

    private final StyleFactory styles = new StyleFactoryImpl();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final XmlCursor xml;
    private final ParameterReader parameters;
    private final GraphicReader graphics;
    private final PlacementReader placements;

    TextSymbolizerReader(StyleDocument document, ParameterReader parameters, GraphicReader graphics) {
        this.xml = document.xml();
        this.parameters = parameters;
        this.graphics = graphics;
        this.placements = new PlacementReader(document, parameters, graphics);
    }

    /** Reads what every symbolizer may hold. */
    @FunctionalInterface
    interface SharedParts {

        /**
         * Reads the element that the cursor stands on.
         *
         * @param own names what else the symbolizer may hold, for messages
         */
        void read(Symbolizer symbolizer, String own);
    }

    /** Reads the {@code TextSymbolizer} that the cursor stands on. */
    TextSymbolizer read(SharedParts shared) {
        XmlPlace place = xml.place();
        TextSymbolizer text = styles.createTextSymbolizer();
        text.fonts().clear();
        text.setFill(styles.createFill(filters.literal("#000000"), filters.literal(1)));
        text.setLabelPlacement(placements.standard());
        xml.children(name -> {
            switch (name) {
                case "Label" -> text.setLabel(parameters.value(Kind.TEXT));
                case "Font" -> text.fonts().add(font(parameters.parameters(FONT, FAMILY)));
                case "LabelPlacement" -> text.setLabelPlacement(placements.read());
                case "Halo" -> text.setHalo(halo());
                case "Fill" -> text.setFill(graphics.fill());
                case "Graphic" -> text.setGraphic(graphics.graphic());
                case "Priority" -> text.setPriority(parameters.value(Kind.NUMBER));
                default -> shared.read(text, "Label, Font, LabelPlacement, Halo, Fill, Graphic, Priority");
            }
        });
        if (text.getLabel() == null) {
            throw place.wrong("a Label is needed");
        }
        if (text.fonts().isEmpty()) {
            text.fonts().add(font(Map.of()));
        }
        return text;
    }

    /** Families come in the order of preference, one by one as the standards have it, or with commas between them as in CSS. */
    private Font font(Map<String, List<Expression>> values) {
        Font font = styles.createFont(filters.literal("sans-serif"), one(values, "font-style", "normal"), one(values, "font-weight", "normal"),
                one(values, "font-size", DEFAULT_SIZE));
        if (values.containsKey(FAMILY)) {
            font.getFamily().clear();
            values.get(FAMILY).forEach(family -> names(family).forEach(font.getFamily()::add));
        }
        return font;
    }

    private Expression one(Map<String, List<Expression>> values, String name, Object otherwise) {
        return values.containsKey(name) ? values.get(name).get(0) : filters.literal(otherwise);
    }

    private Stream<Expression> names(Expression family) {
        return family instanceof Literal literal ? Arrays.stream(String.valueOf(literal.getValue()).split(",")).map(String::trim).map(filters::literal)
                : Stream.of(family);
    }

    private Halo halo() {
        Halo halo = styles.createHalo(styles.createFill(filters.literal("#FFFFFF"), filters.literal(1)), filters.literal(1));
        xml.children(name -> {
            switch (name) {
                case "Radius" -> halo.setRadius(parameters.value(Kind.SIZE));
                case "Fill" -> halo.setFill(graphics.fill());
                default -> throw xml.unexpected("Radius, Fill");
            }
        });
        return halo;
    }
}
