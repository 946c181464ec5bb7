package it.torinometropoli.gis.style;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;

/** Reads {@code Fill}, {@code Stroke}, {@code Graphic} and {@code Mark} (SLD 1.0.0, clause 11). */
final class GraphicReader {

    /** The marks that are drawn: those of SLD 1.0.0 and the hatches that other map servers know. */
    static final Set<String> MARKS = Set.of("square", "circle", "triangle", "star", "cross", "x", "shape://vertline", "shape://horline",
            "shape://slash", "shape://backslash", "shape://dot", "shape://plus", "shape://times");

    private static final Map<String, Kind> FILL = Map.of("fill", Kind.COLOUR, "fill-opacity", Kind.OPACITY);
    private static final Map<String, Kind> STROKE = Map.of("stroke", Kind.COLOUR, "stroke-opacity", Kind.OPACITY, "stroke-width", Kind.SIZE,
            "stroke-linejoin", Kind.LINE_JOIN, "stroke-linecap", Kind.LINE_CAP, "stroke-dasharray", Kind.DASHES,
            "stroke-dashoffset", Kind.NUMBER);

    private final StyleFactory styles;
    private final FilterFactory filters;
    private final ParameterReader parameters;

    GraphicReader(StyleFactory styles, FilterFactory filters, ParameterReader parameters) {
        this.styles = styles;
        this.filters = filters;
        this.parameters = parameters;
    }

    /** Reads the {@code Fill} that starts here. */
    Fill fill(XmlCursor cursor) {
        Map<String, Expression> values = new HashMap<>();
        Graphic[] pattern = new Graphic[1];
        cursor.children(name -> {
            switch (name) {
                case "CssParameter" -> parameters.cssParameter(cursor, FILL, values);
                case "GraphicFill" -> pattern[0] = onlyGraphic(cursor);
                default -> throw cursor.unknown("CssParameter, GraphicFill");
            }
        });
        Expression colour = values.getOrDefault("fill", filters.literal("#808080"));
        return styles.createFill(colour, null, values.getOrDefault("fill-opacity", filters.literal(1)), pattern[0]);
    }

    /** Reads the {@code Stroke} that starts here. */
    Stroke stroke(XmlCursor cursor) {
        StyleException wrongDashes = cursor.wrong("stroke-dasharray must be a plain list of numbers");
        Map<String, Expression> values = parameters.cssParameters(cursor, STROKE);
        Stroke stroke = styles.createStroke(values.getOrDefault("stroke", filters.literal("#000000")),
                values.getOrDefault("stroke-width", filters.literal(1)), values.getOrDefault("stroke-opacity", filters.literal(1)));
        stroke.setLineJoin(values.getOrDefault("stroke-linejoin", filters.literal("miter")));
        stroke.setLineCap(values.getOrDefault("stroke-linecap", filters.literal("butt")));
        stroke.setDashOffset(values.getOrDefault("stroke-dashoffset", filters.literal(0)));
        Expression dashes = values.get("stroke-dasharray");
        if (dashes instanceof Literal literal) {
            stroke.setDashArray(numbers(String.valueOf(literal.getValue())));
        } else if (dashes != null) {
            throw wrongDashes;
        }
        return stroke;
    }

    /** Reads the {@code Graphic} that starts here. */
    Graphic graphic(XmlCursor cursor) {
        Graphic graphic = styles.createDefaultGraphic();
        graphic.graphicalSymbols().clear();
        cursor.children(name -> {
            switch (name) {
                case "Mark" -> graphic.graphicalSymbols().add(mark(cursor));
                case "Opacity" -> graphic.setOpacity(parameters.value(cursor, Kind.OPACITY));
                case "Size" -> graphic.setSize(parameters.value(cursor, Kind.SIZE));
                case "Rotation" -> graphic.setRotation(parameters.value(cursor, Kind.NUMBER));
                case "ExternalGraphic" -> throw cursor.wrong("external graphics are not drawn; use a Mark");
                default -> throw cursor.unknown("Mark, Opacity, Size, Rotation");
            }
        });
        if (graphic.graphicalSymbols().isEmpty()) {
            graphic.graphicalSymbols().add(defaultMark());
        }
        return graphic;
    }

    /** Reads the element that starts here and holds a {@code Graphic} only. */
    Graphic onlyGraphic(XmlCursor cursor) {
        StyleException wrong = cursor.wrong("a Graphic is needed");
        Graphic[] graphic = new Graphic[1];
        cursor.children(name -> {
            if (!name.equals("Graphic")) {
                throw cursor.unknown("Graphic");
            }
            graphic[0] = graphic(cursor);
        });
        if (graphic[0] == null) {
            throw wrong;
        }
        return graphic[0];
    }

    private Mark mark(XmlCursor cursor) {
        Mark mark = defaultMark();
        mark.setFill(null);
        mark.setStroke(null);
        cursor.children(name -> {
            switch (name) {
                case "WellKnownName" -> mark.setWellKnownName(wellKnownName(cursor));
                case "Fill" -> mark.setFill(fill(cursor));
                case "Stroke" -> mark.setStroke(stroke(cursor));
                default -> throw cursor.unknown("WellKnownName, Fill, Stroke");
            }
        });
        return mark;
    }

    private Expression wellKnownName(XmlCursor cursor) {
        StyleException wrong = cursor.wrong("this mark is not known; there are: " + String.join(", ", MARKS.stream().sorted().toList()));
        Expression name = parameters.value(cursor, Kind.TEXT);
        if (name instanceof Literal literal && !MARKS.contains(String.valueOf(literal.getValue()))) {
            throw wrong;
        }
        return name;
    }

    /** The mark that SLD 1.0.0 (clause 11.3.2) gives to a graphic without one: a grey square with a black line. */
    private Mark defaultMark() {
        Fill grey = styles.createFill(filters.literal("#808080"), filters.literal(1));
        Stroke black = styles.createStroke(filters.literal("#000000"), filters.literal(1));
        return styles.createMark(filters.literal("square"), black, grey, null, null);
    }

    private static float[] numbers(String list) {
        String[] words = list.trim().split("[ ,]+");
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }
}
