package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.catalog.Layer.GeometryKind;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** Says text symbolizers as symbol layers of a MapLibre style. */
final class MapLibreLabels {

    private static final double DEFAULT_SIZE = 10;
    /** In widths of a letter; what is not wrapped in SLD must not be wrapped at ten letters. */
    private static final int NO_WRAPPING = 100;
    /** The vendor options that are said, or that a client decides about as it does without them. */
    private static final Set<String> SAID = Set.of("autoWrap", "spaceAround", "maxDisplacement", "displacementMode", "goodnessOfFit", "repeat",
            "conflictResolution", "followLine", "charSpacing", "maxAngleDelta", "inclusion", "partials");

    private final MapLibreValues values;
    private final StyleNotes notes;

    MapLibreLabels(MapLibreValues values, StyleNotes notes) {
        this.values = values;
        this.notes = notes;
    }

    /**
     * The layer of a text symbolizer.
     *
     * @param kind the shapes of the layer
     * @throws UnsayableException when there are no words for its text
     */
    SymbolLayer of(TextSymbolizer text, GeometryKind kind) {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("text-field", values.text(text.getLabel()));
        double size = font(text, layout);
        SymbolLayer.Source source = placement(text, kind, size, layout);
        options(text, size, layout);
        if (text.getGraphic() != null) {
            notes.add("the graphic behind the label is not drawn");
        }
        return new SymbolLayer("symbol", layout, paint(text), source);
    }

    private double font(TextSymbolizer text, Map<String, Object> layout) {
        Font font = text.getFont();
        List<String> families = new ArrayList<>();
        if (font != null) {
            String weight = suffix(font.getWeight(), "bold", " Bold") + suffix(font.getStyle(), "italic", " Italic");
            for (Expression family : font.getFamily()) {
                for (String name : String.valueOf(family.evaluate(null)).split(",")) {
                    families.add(weight.isEmpty() || name.strip().equals("sans-serif") ? name.strip() : name.strip() + weight);
                }
            }
        }
        if (!families.isEmpty()) {
            layout.put("text-font", families);
        }
        Expression size = font == null ? null : font.getSize();
        boolean given = size != null && !(size instanceof NilExpression);
        layout.put("text-size", given ? values.number(size) : MapLibreValues.plain(DEFAULT_SIZE));
        return Math.max(1, MapLibreLengths.constant(size, DEFAULT_SIZE));
    }

    private static String suffix(Expression expression, String value, String suffix) {
        return expression instanceof Literal literal && value.equalsIgnoreCase(String.valueOf(literal.getValue())) ? suffix : "";
    }

    private SymbolLayer.Source placement(TextSymbolizer text, GeometryKind kind, double size, Map<String, Object> layout) {
        if (text.getLabelPlacement() instanceof LinePlacement line) {
            layout.put("symbol-placement", "line");
            double offset = MapLibreLengths.constant(line.getPerpendicularOffset(), 0);
            if (offset != 0) {
                layout.put("text-offset", List.of(0, -offset / size));
            }
            return SymbolLayer.Source.SHAPES;
        }
        if (text.getLabelPlacement() instanceof PointPlacement point) {
            anchor(point, size, layout);
            Object rotation = point.getRotation() == null || point.getRotation() instanceof NilExpression ? 0L : values.number(point.getRotation());
            if (!Long.valueOf(0).equals(rotation)) {
                layout.put("text-rotate", rotation);
            }
        } else if (kind == GeometryKind.LINE) {
            layout.put("symbol-placement", "line");
            return SymbolLayer.Source.SHAPES;
        }
        return SymbolLayer.Source.POINTS;
    }

    private static void anchor(PointPlacement placement, double size, Map<String, Object> layout) {
        AnchorPoint anchor = placement.getAnchorPoint();
        double x = anchor == null ? 0 : MapLibreLengths.constant(anchor.getAnchorPointX(), 0);
        double y = anchor == null ? 0.5 : MapLibreLengths.constant(anchor.getAnchorPointY(), 0.5);
        String vertical = y < 0.25 ? "bottom" : y > 0.75 ? "top" : "";
        String horizontal = x < 0.25 ? "left" : x > 0.75 ? "right" : "";
        String name = vertical.isEmpty() || horizontal.isEmpty() ? vertical + horizontal : vertical + "-" + horizontal;
        layout.put("text-anchor", name.isEmpty() ? "center" : name);
        Displacement displacement = placement.getDisplacement();
        if (displacement != null) {
            double right = MapLibreLengths.constant(displacement.getDisplacementX(), 0);
            double up = MapLibreLengths.constant(displacement.getDisplacementY(), 0);
            if (right != 0 || up != 0) {
                layout.put("text-offset", List.of(ems(right, size), ems(-up, size)));
            }
        }
        layout.put("text-justify", horizontal.isEmpty() ? "center" : horizontal);
    }

    private static Object ems(double pixels, double size) {
        return MapLibreValues.plain(Math.round(1000 * pixels / size) / 1000.0);
    }

    private void options(TextSymbolizer text, double size, Map<String, Object> layout) {
        Map<String, String> options = text.getOptions();
        double wrap = number(options, "autoWrap");
        layout.put("text-max-width", wrap > 0 ? ems(wrap, size) : NO_WRAPPING);
        if (number(options, "spaceAround") > 0) {
            layout.put("text-padding", MapLibreValues.plain(number(options, "spaceAround")));
        }
        if (number(options, "repeat") > 0 && layout.containsKey("symbol-placement")) {
            layout.put("symbol-spacing", MapLibreValues.plain(number(options, "repeat")));
        }
        if (number(options, "charSpacing") > 0) {
            layout.put("text-letter-spacing", ems(number(options, "charSpacing"), size));
        }
        if ("false".equalsIgnoreCase(options.get("conflictResolution"))) {
            layout.put("text-allow-overlap", true);
        }
        if (text.getPriority() != null && !(text.getPriority() instanceof NilExpression)) {
            layout.put("symbol-sort-key", List.of("-", 0, values.number(text.getPriority())));
        }
        if (number(options, "maxDisplacement") > 0) {
            notes.add("the label is not moved to find room");
        }
        if (number(options, "goodnessOfFit") > 0 || !layout.containsKey("symbol-placement") && !options.containsKey("goodnessOfFit")) {
            notes.add("the label is written whether or not it fits its polygon");
        }
        options.keySet().stream().filter(name -> !SAID.contains(name)).sorted()
                .forEach(name -> notes.add("the option %s of the label has no effect".formatted(name)));
    }

    private static double number(Map<String, String> options, String name) {
        try {
            return Double.parseDouble(options.getOrDefault(name, "0").toLowerCase(Locale.ROOT));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Map<String, Object> paint(TextSymbolizer text) {
        Map<String, Object> paint = new LinkedHashMap<>();
        Fill fill = text.getFill();
        paint.put("text-color", fill == null || fill.getColor() == null ? "#000000" : values.of(fill.getColor()));
        if (fill != null && fill.getOpacity() != null) {
            paint.put("text-opacity", values.number(fill.getOpacity()));
        }
        if (text.getHalo() != null) {
            Fill halo = text.getHalo().getFill();
            paint.put("text-halo-color", halo == null || halo.getColor() == null ? "#FFFFFF" : translucent(halo));
            paint.put("text-halo-width", MapLibreValues.plain(MapLibreLengths.constant(text.getHalo().getRadius(), 1)));
        }
        return paint;
    }

    /** The halo has no opacity of its own in MapLibre; its colour has. */
    private Object translucent(Fill halo) {
        Object colour = values.of(halo.getColor());
        double opacity = MapLibreLengths.constant(halo.getOpacity(), 1);
        if (opacity >= 1 || !(colour instanceof String text) || !text.matches("#[0-9a-fA-F]{6}")) {
            return colour;
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return "rgba(%d,%d,%d,%s)".formatted(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF, opacity);
    }
}
