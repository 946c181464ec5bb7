package it.torinometropoli.gis.qml;

import java.util.Map;

import it.torinometropoli.gis.catalog.Layer.GeometryKind;
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

/** Says text symbolizers as labels of QGIS, which finds them room in its own way. */
final class Labels {

    private static final double DEFAULT_SIZE = 10;
    private static final String BLACK = "#000000";
    private static final String WHITE = "#FFFFFF";
    private static final int BOLD = 75;
    private static final int PLAIN = 50;
    /** Of the size of a font. */
    private static final double WIDTH_OF_A_LETTER = 0.55;
    private static final int OVER_A_POINT = 1;
    private static final int ALONG_A_LINE = 2;
    private static final int CURVED = 3;
    private static final int HORIZONTAL = 4;
    private static final int LINE_SIDES = 10;
    /** Where a label stands about its point, from above left in rows of three. */
    private static final int QUADRANTS_IN_A_ROW = 3;

    private final Values values;

    Labels(Values values) {
        this.values = values;
    }

    /**
     * A label.
     *
     * @param kind of the shapes
     * @throws UnsayableException when QGIS has no words for its text
     */
    Label of(TextSymbolizer text, GeometryKind kind) {
        Lengths lengths = Lengths.in(text.getUnitOfMeasure());
        Label label = new Label();
        Expression name = text.getLabel();
        boolean column = name instanceof PropertyName;
        String said = values.of(name);
        label.style().put("fieldName", column ? ((PropertyName) name).getPropertyName() : said);
        label.style().put("isExpression", column ? 0 : 1);
        double size = font(text.getFont(), lengths, label.style());
        Fill fill = text.getFill();
        label.style().put("textColor", Colours.of(fill == null ? null : fill.getColor(), fill == null ? null : fill.getOpacity(), BLACK));
        halo(text.getHalo(), lengths, label.halo());
        double wrap = option(text, "autoWrap");
        label.format().put("autoWrapLength", wrap > 0 ? Math.round(wrap / (WIDTH_OF_A_LETTER * size)) : 0);
        label.format().put("useMaxLineLengthForAutoWrap", 1);
        placement(text, kind, lengths, label);
        return label;
    }

    private double font(Font font, Lengths lengths, Map<String, Object> style) {
        double size = font == null ? DEFAULT_SIZE : Values.number(font.getSize(), DEFAULT_SIZE);
        style.put("fontSize", lengths.of(size));
        style.put("fontSizeUnit", lengths.unit());
        if (font != null) {
            boolean bold = "bold".equalsIgnoreCase(word(font.getWeight()));
            if (!font.getFamily().isEmpty()) {
                style.put("fontFamily", word(font.getFamily().get(0)).split(",")[0].strip());
            }
            style.put("fontWeight", bold ? BOLD : PLAIN);
            style.put("fontItalic", "italic".equalsIgnoreCase(word(font.getStyle())) ? 1 : 0);
        }
        return Math.max(1, size);
    }

    private static String word(Expression expression) {
        return Values.absent(expression) ? "" : String.valueOf(expression.evaluate(null));
    }

    private static void halo(Halo halo, Lengths lengths, Map<String, Object> buffer) {
        buffer.put("bufferDraw", halo == null ? 0 : 1);
        if (halo != null) {
            Fill fill = halo.getFill();
            buffer.put("bufferSize", lengths.of(Values.number(halo.getRadius(), 1)));
            buffer.put("bufferSizeUnits", lengths.unit());
            buffer.put("bufferColor", Colours.of(fill == null ? null : fill.getColor(), null, WHITE));
            buffer.put("bufferOpacity", Values.plain(fill == null ? 1 : Values.number(fill.getOpacity(), 1)));
        }
    }

    private static void placement(TextSymbolizer text, GeometryKind kind, Lengths lengths, Label label) {
        Map<String, Object> placement = label.placement();
        if (text.getLabelPlacement() instanceof LinePlacement) {
            placement.put("placement", "true".equalsIgnoreCase(text.getOptions().get("followLine")) ? CURVED : ALONG_A_LINE);
            placement.put("placementFlags", LINE_SIDES);
            return;
        }
        PointPlacement point = text.getLabelPlacement() instanceof PointPlacement given ? given : null;
        AnchorPoint anchor = point == null ? null : point.getAnchorPoint();
        double x = anchor == null ? 0 : Values.number(anchor.getAnchorPointX(), 0);
        double y = anchor == null ? 0.5 : Values.number(anchor.getAnchorPointY(), 0.5);
        label.format().put("multilineAlign", third(x));
        boolean inside = kind == GeometryKind.POLYGON && x == 0.5 && y == 0.5;
        placement.put("placement", inside ? HORIZONTAL : OVER_A_POINT);
        placement.put("quadOffset", QUADRANTS_IN_A_ROW * third(y) + third(1 - x));
        placement.put("centroidInside", 1);
        placement.put("priority", 5);
        Displacement displacement = point == null ? null : point.getDisplacement();
        if (displacement != null) {
            placement.put("xOffset", lengths.of(Values.number(displacement.getDisplacementX(), 0)));
            placement.put("yOffset", lengths.of(-Values.number(displacement.getDisplacementY(), 0)));
            placement.put("offsetUnits", lengths.unit());
        }
    }

    /** A share of one as a number from 0 to 2. */
    private static int third(double share) {
        return share < 0.25 ? 0 : share > 0.75 ? 2 : 1;
    }

    private static double option(TextSymbolizer text, String name) {
        try {
            return Double.parseDouble(text.getOptions().getOrDefault(name, "0"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
