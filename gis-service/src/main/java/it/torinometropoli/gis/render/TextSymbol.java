package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** A text symbolizer ready to make labels. Never changes. */
final class TextSymbol {

    private static final double MOST_FONT_SIZE = 200;
    static final double MOST_HALO = 20;
    private static final double MOST_PIXELS = 1000;
    private static final double MOST_BOXES = 10;
    private static final int MOST_LETTERS = 400;
    /** What GeoServer takes where a style gives no priority. */
    private static final double USUAL_PRIORITY = 1000;

    private final Expression geometry;
    private final Expression label;
    private final Value<String> text;
    private final Value<TextLook> look;
    private final Value<Placement> placement;
    private final Value<Double> priority;
    private final LabelOptions options;
    private final LabelShield shield;
    private final boolean repeated;

    TextSymbol(TextSymbolizer symbolizer) {
        this.geometry = symbolizer.getGeometry();
        this.label = symbolizer.getLabel();
        this.text = Value.text(label, "");
        this.look = look(symbolizer);
        this.placement = symbolizer.getLabelPlacement() instanceof LinePlacement line ? along(line)
                : at((PointPlacement) symbolizer.getLabelPlacement());
        this.repeated = symbolizer.getLabelPlacement() instanceof LinePlacement line && line.isRepeated();
        this.priority = Value.number(symbolizer.getPriority(), USUAL_PRIORITY, -Double.MAX_VALUE, Double.MAX_VALUE);
        this.options = LabelOptions.of(symbolizer.getOptions());
        this.shield = symbolizer.getGraphic() == null ? null : new LabelShield(symbolizer.getGraphic(), options.shield());
    }

    /** What a text looks like. */
    record TextLook(Letters letters, Band halo) {

        /** Draws letters over their halo. */
        void draw(Shape outline, Graphics2D graphics) {
            if (halo.radius() > 0) {
                graphics.setColor(halo.colour());
                graphics.setStroke(LetterStamp.pen(halo.radius()));
                graphics.draw(outline);
                graphics.fill(outline);
            }
            graphics.setColor(letters.colour());
            graphics.fill(outline);
        }
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

        /** The same in another size. */
        Letters sized(double pixels) {
            return new Letters(family, style, weight, pixels, colour);
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

    /** Where a label stands about what it names. */
    sealed interface Placement permits AtPoint, AlongLine {
    }

    /**
     * A label at the point that stands for a feature.
     *
     * @param anchor which point of the label's box is at the place: 0,0 is its lower left corner, 1,1 the upper right one
     * @param displacement how far the label is moved from its place, in pixels, y upwards
     * @param rotation degrees clockwise
     */
    record AtPoint(Offset anchor, Offset displacement, double rotation) implements Placement {

        private AtPoint turned(double degrees) {
            return new AtPoint(anchor, displacement, degrees);
        }
    }

    /**
     * A label along a line (OGC 05-077r4, clause 11.4.5).
     *
     * @param offset how far above the line as the label is read, in pixels
     * @param gaps where labels come again and again; null for one label or as the vendor options have it
     * @param aligned whether it has the line's direction; otherwise it is upright
     */
    record AlongLine(double offset, Gaps gaps, boolean aligned) implements Placement {
    }

    /**
     * Spaces of a line without label, in pixels.
     *
     * @param initial before the first label
     * @param between two labels
     */
    record Gaps(double initial, double between) {
    }

    /**
     * The label of a feature.
     *
     * @param featureId whose label it is
     * @param text never empty
     * @param placement where it stands
     * @param priority the higher goes first
     */
    record Label(String featureId, String text, TextLook look, Placement placement, double priority) {
    }

    /** The label of a feature, or null when it has no text. */
    Label label(SimpleFeature feature) {
        String words = text.of(feature).trim();
        if (words.isEmpty()) {
            return null;
        }
        String bounded = words.length() > MOST_LETTERS ? words.substring(0, MOST_LETTERS) : words;
        return new Label(feature.getID(), bounded, look.of(feature), placement.of(feature), priority.of(feature));
    }

    /**
     * How many letters a label has at most.
     *
     * @param longest of an attribute's values
     */
    int mostLetters(ToIntFunction<String> longest) {
        if (text.isConstant()) {
            return Math.min(MOST_LETTERS, text.of(null).length());
        }
        return label instanceof PropertyName property ? Math.min(MOST_LETTERS, longest.applyAsInt(property.getPropertyName())) : MOST_LETTERS;
    }

    /** What every label looks like; empty where that depends on features. */
    Optional<TextLook> everyLook() {
        return look.isConstant() ? Optional.of(look.of(null)) : Optional.empty();
    }

    /** Where every label stands; empty where that depends on features. */
    Optional<Placement> everyPlacement() {
        return placement.isConstant() ? Optional.of(placement.of(null)) : Optional.empty();
    }

    /** Whether a line may have many labels. */
    boolean repeats() {
        return options.line().repeat() > 0 || repeated;
    }

    /** The vendor options. */
    LabelOptions options() {
        return options;
    }

    /** The graphic behind the label; null for none. */
    LabelShield shield() {
        return shield;
    }

    /** Gives the geometry to label, x,y in EPSG:32632; null for the feature's own. */
    Expression geometry() {
        return geometry;
    }

    private static Value<Placement> at(PointPlacement placement) {
        AnchorPoint point = placement.getAnchorPoint();
        Displacement shift = placement.getDisplacement();
        Value<AtPoint> upright = Value.combine(offset(point.getAnchorPointX(), point.getAnchorPointY(), MOST_BOXES),
                offset(shift.getDisplacementX(), shift.getDisplacementY(), MOST_PIXELS), (anchor, displacement) -> new AtPoint(anchor, displacement, 0));
        return Value.combine(upright, Value.number(placement.getRotation(), 0, -Double.MAX_VALUE, Double.MAX_VALUE), AtPoint::turned);
    }

    private static Value<Placement> along(LinePlacement placement) {
        Value<Gaps> gaps = Value.combine(Value.number(placement.getInitialGap(), 0, 0, MOST_PIXELS),
                Value.number(placement.getGap(), 0, 0, MOST_PIXELS), Gaps::new);
        return Value.combine(Value.number(placement.getPerpendicularOffset(), 0, -MOST_PIXELS, MOST_PIXELS), gaps,
                (offset, spaces) -> new AlongLine(offset, placement.isRepeated() ? spaces : null, placement.isAligned()));
    }

    /** What labels look like, for those who show an example of them. */
    TextLook sample() {
        return look.of(null);
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
