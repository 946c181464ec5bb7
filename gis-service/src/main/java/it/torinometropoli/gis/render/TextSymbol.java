package it.torinometropoli.gis.render;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.render.LabelCandidate.Direction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** A text symbolizer ready to make labels. Never changes. */
final class TextSymbol {

    private static final double MOST_FONT_SIZE = 200;
    private static final double MOST_HALO = 20;
    private static final double MOST_PIXELS = 1000;
    private static final double MOST_BOXES = 10;

    private final Expression geometry;
    private final Value<String> text;
    private final Value<TextLook> look;
    private final Value<Offset> anchor;
    private final Value<Offset> displacement;
    private final Value<Double> rotation;
    private final Value<Double> priority;
    private final Options options;

    TextSymbol(TextSymbolizer symbolizer) {
        this.geometry = symbolizer.getGeometry();
        this.text = Value.text(symbolizer.getLabel(), "");
        this.look = look(symbolizer);
        PointPlacement placement = (PointPlacement) symbolizer.getLabelPlacement();
        AnchorPoint point = placement.getAnchorPoint();
        this.anchor = offset(point.getAnchorPointX(), point.getAnchorPointY(), MOST_BOXES);
        Displacement shift = placement.getDisplacement();
        this.displacement = offset(shift.getDisplacementX(), shift.getDisplacementY(), MOST_PIXELS);
        this.rotation = Value.number(placement.getRotation(), 0, -Double.MAX_VALUE, Double.MAX_VALUE);
        this.priority = Value.number(symbolizer.getPriority(), 0, -Double.MAX_VALUE, Double.MAX_VALUE);
        this.options = Options.of(symbolizer.getOptions());
    }

    /** What a text looks like. */
    record TextLook(Letters letters, Band halo) {
    }

    /**
     * The letters of a text.
     *
     * @param style {@code normal}, {@code italic} or {@code oblique}
     * @param weight {@code normal} or {@code bold}
     * @param size height in pixels
     */
    record Letters(String family, String style, String weight, double size, Color colour) {

        private Letters in(Color ink) {
            return new Letters(family, style, weight, size, ink);
        }

        private Letters styled(String slant) {
            return new Letters(family, slant, weight, size, colour);
        }

        private Letters weighing(String thickness) {
            return new Letters(family, style, thickness, size, colour);
        }
    }

    /**
     * A band about letters.
     *
     * @param radius width in pixels; 0 for none
     */
    record Band(double radius, Color colour) {

        static final Band NONE = new Band(0, Color.WHITE);
    }

    /** Two numbers for the two axes. */
    record Offset(double x, double y) {
    }

    /**
     * The vendor options that other map servers share.
     *
     * @param autoWrap width in pixels beyond which a text is broken at a space; 0 for never
     * @param spaceAround pixels to keep free about the label; negative to let labels overlap by as much
     * @param conflictResolution whether the label gives way to others
     * @param maxDisplacement how far from its place the label may be moved to find room, in pixels
     * @param directions where to, the best first
     */
    record Options(double autoWrap, double spaceAround, boolean conflictResolution, double maxDisplacement, List<Direction> directions) {

        private static Options of(Map<String, String> options) {
            return new Options(number(options.get("autoWrap")), number(options.get("spaceAround")),
                    !"false".equals(options.get("conflictResolution")), number(options.get("maxDisplacement")),
                    directions(options.get("displacementMode")));
        }

        private static List<Direction> directions(String names) {
            return names == null ? List.of(Direction.values()) : Arrays.stream(names.split(",")).flatMap(Direction::named).toList();
        }

        private static double number(String text) {
            try {
                return text == null ? 0 : Math.max(-MOST_PIXELS, Math.min(MOST_PIXELS, Double.parseDouble(text.trim())));
            } catch (NumberFormatException notANumber) {
                return 0;
            }
        }
    }

    /**
     * The label of a feature.
     *
     * @param featureId whose label it is
     * @param text never empty
     * @param anchor which point of the label's box is at the place: 0,0 is its lower left corner, 1,1 the upper right one
     * @param displacement how far the label is moved from its place, in pixels, y upwards
     * @param rotation degrees clockwise
     * @param priority the higher goes first
     */
    record Label(String featureId, String text, TextLook look, Offset anchor, Offset displacement, double rotation, double priority,
            Options options) {
    }

    /** The label of a feature, or null when it has no text. */
    Label label(SimpleFeature feature) {
        String words = text.of(feature).trim();
        if (words.isEmpty()) {
            return null;
        }
        return new Label(feature.getID(), words, look.of(feature), anchor.of(feature), displacement.of(feature), rotation.of(feature),
                priority.of(feature), options);
    }

    /** Gives the geometry to label, x,y in EPSG:32632; null for the feature's own. */
    Expression geometry() {
        return geometry;
    }

    private static Value<TextLook> look(TextSymbolizer symbolizer) {
        Value<Letters> letters = Value.combine(letters(symbolizer.getFont()), ink(symbolizer.getFill(), Color.BLACK), Letters::in);
        return Value.combine(letters, band(symbolizer.getHalo()), TextLook::new);
    }

    private static Value<Letters> letters(Font font) {
        Value<Letters> upright = Value.combine(Value.text(font.getFamily().get(0), ""), Value.number(font.getSize(), 10, 1, MOST_FONT_SIZE),
                (family, size) -> new Letters(family, "normal", "normal", size, Color.BLACK));
        return Value.combine(Value.combine(upright, Value.text(font.getStyle(), "normal"), Letters::styled),
                Value.text(font.getWeight(), "normal"), Letters::weighing);
    }

    private static Value<Band> band(Halo halo) {
        return halo == null ? Value.constant(Band.NONE)
                : Value.combine(Value.number(halo.getRadius(), 1, 0, MOST_HALO), ink(halo.getFill(), Color.WHITE), Band::new);
    }

    private static Value<Color> ink(Fill fill, Color fallback) {
        return fill == null ? Value.constant(fallback) : Value.colour(fill.getColor(), fill.getOpacity(), fallback);
    }

    private static Value<Offset> offset(Expression x, Expression y, double most) {
        return Value.combine(Value.number(x, 0, -most, most), Value.number(y, 0, -most, most), Offset::new);
    }
}
