package it.torinometropoli.gis.qml;

import java.util.Map;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Stroke;

/** Says strokes as lines of QGIS. */
final class Lines {

    private static final String BLACK = "#000000";
    private static final Lengths.Property COLOUR = new Lengths.Property("line_color", "outlineColor");
    private static final Lengths.Property WIDTH = new Lengths.Property("line_width", "outlineWidth");

    private final Values values;

    Lines(Values values) {
        this.values = values;
    }

    /**
     * The line of a stroke.
     *
     * @param stroke null for the default
     * @throws UnsayableException when graphics follow the line
     */
    Symbol line(Stroke stroke, Lengths lengths) {
        Symbol line = new Symbol("SimpleLine");
        if (stroke == null) {
            Colours.put(null, null, BLACK, COLOUR, line, values);
            lengths.put(null, 1, WIDTH, line, values);
            return line;
        }
        if (stroke.getGraphicStroke() != null || stroke.getGraphicFill() != null) {
            throw new UnsayableException("graphics along a line");
        }
        Colours.put(stroke.getColor(), stroke.getOpacity(), BLACK, COLOUR, line, values);
        lengths.put(stroke.getWidth(), 1, WIDTH, line, values);
        line.properties().put("capstyle", word(stroke.getLineCap(), Map.of("round", "round", "square", "square"), "flat"));
        line.properties().put("joinstyle", word(stroke.getLineJoin(), Map.of("round", "round", "bevel", "bevel"), "miter"));
        if (stroke.getDashArray() != null && stroke.getDashArray().length > 0) {
            lengths.putDashes(stroke.getDashArray(), line.properties());
        }
        return line;
    }

    private static String word(Expression expression, Map<String, String> words, String fallback) {
        String said = Values.absent(expression) ? null : expression.evaluate(null, String.class);
        return said == null ? fallback : words.getOrDefault(said, fallback);
    }
}
