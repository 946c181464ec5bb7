package it.torinometropoli.gis.qml;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** Colours as QGIS writes them: red, green, blue and opacity from 0 to 255. */
final class Colours {

    static final String NONE = "0,0,0,0";

    private static final int MOST = 255;

    private Colours() {
    }

    /**
     * Gives a symbol a colour.
     *
     * @param fallback #RRGGBB, when the style does not say
     * @throws UnsayableException when the opacity depends on attributes
     */
    static void put(Expression colour, Expression opacity, String fallback, Lengths.Property key, Symbol symbol, Values values) {
        boolean constant = Values.absent(colour) || colour instanceof Literal;
        symbol.properties().put(key.name(), of(constant ? colour : null, opacity, fallback));
        if (!constant) {
            symbol.defined().put(key.defined(), "set_color_part(%s, 'alpha', %d)".formatted(values.of(colour), alpha(opacity)));
        }
    }

    /** A colour that is the same for all features. */
    static String of(Expression colour, Expression opacity, String fallback) {
        String text = Values.absent(colour) ? fallback : colour.evaluate(null, String.class);
        if (text == null || !text.matches("#[0-9a-fA-F]{6}")) {
            throw new UnsayableException("the colour " + text);
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return "%d,%d,%d,%d".formatted(rgb >> 16, rgb >> 8 & MOST, rgb & MOST, alpha(opacity));
    }

    private static long alpha(Expression opacity) {
        return Math.round(MOST * Math.max(0, Math.min(1, Values.number(opacity, 1))));
    }
}
