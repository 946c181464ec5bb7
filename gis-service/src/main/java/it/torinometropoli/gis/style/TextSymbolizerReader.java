package it.torinometropoli.gis.style;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;

/** Reads {@code TextSymbolizer} with its font, halo and placement (SLD 1.0.0, clause 11.4). */
final class TextSymbolizerReader {

    private static final Map<String, Kind> FONT = Map.of("font-family", Kind.TEXT, "font-style", Kind.FONT_STYLE,
            "font-weight", Kind.FONT_WEIGHT, "font-size", Kind.SIZE);

    private final StyleFactory styles;
    private final FilterFactory filters;
    private final ParameterReader parameters;
    private final GraphicReader graphics;

    TextSymbolizerReader(StyleFactory styles, FilterFactory filters, ParameterReader parameters, GraphicReader graphics) {
        this.styles = styles;
        this.filters = filters;
        this.parameters = parameters;
        this.graphics = graphics;
    }

    /** Reads the {@code TextSymbolizer} that starts here, but for its vendor options and geometry, which the caller reads. */
    TextSymbolizer read(XmlCursor cursor, SharedParts shared) {
        StyleException wrong = cursor.wrong("a Label is needed");
        TextSymbolizer text = styles.createTextSymbolizer();
        text.fonts().clear();
        text.setFill(styles.createFill(filters.literal("#000000"), filters.literal(1)));
        text.setLabelPlacement(pointPlacement());
        cursor.children(name -> {
            switch (name) {
                case "Label" -> text.setLabel(parameters.value(cursor, Kind.TEXT));
                case "Font" -> text.fonts().add(font(cursor));
                case "LabelPlacement" -> text.setLabelPlacement(placement(cursor));
                case "Halo" -> text.setHalo(halo(cursor));
                case "Fill" -> text.setFill(graphics.fill(cursor));
                case "Priority" -> text.setPriority(parameters.value(cursor, Kind.NUMBER));
                default -> {
                    if (!shared.read(cursor, text)) {
                        throw cursor.unknown("Geometry, Label, Font, LabelPlacement, Halo, Fill, Priority, VendorOption");
                    }
                }
            }
        });
        if (text.getLabel() == null) {
            throw wrong;
        }
        if (text.fonts().isEmpty()) {
            text.fonts().add(font(new HashMap<>()));
        }
        return text;
    }

    /** Reads what every symbolizer may hold. */
    interface SharedParts {

        /** Reads the element that starts here if it is one of them, and tells whether it was. */
        boolean read(XmlCursor cursor, Symbolizer symbolizer);
    }

    private Font font(XmlCursor cursor) {
        return font(parameters.cssParameters(cursor, FONT));
    }

    private Font font(Map<String, Expression> values) {
        Font font = styles.createFont(filters.literal("sans-serif"), values.getOrDefault("font-style", filters.literal("normal")),
                values.getOrDefault("font-weight", filters.literal("normal")), values.getOrDefault("font-size", filters.literal(10)));
        Expression family = values.get("font-family");
        if (family instanceof Literal literal) {
            font.getFamily().clear();
            Arrays.stream(String.valueOf(literal.getValue()).split(",")).map(String::trim).map(filters::literal)
                    .forEach(font.getFamily()::add);
        } else if (family != null) {
            font.getFamily().set(0, family);
        }
        return font;
    }

    private Halo halo(XmlCursor cursor) {
        Halo halo = styles.createHalo(styles.createFill(filters.literal("#FFFFFF"), filters.literal(1)), filters.literal(1));
        cursor.children(name -> {
            switch (name) {
                case "Radius" -> halo.setRadius(parameters.value(cursor, Kind.SIZE));
                case "Fill" -> halo.setFill(graphics.fill(cursor));
                default -> throw cursor.unknown("Radius, Fill");
            }
        });
        return halo;
    }

    private LabelPlacement placement(XmlCursor cursor) {
        StyleException wrong = cursor.wrong("PointPlacement is needed");
        LabelPlacement[] placement = new LabelPlacement[1];
        cursor.children(name -> {
            switch (name) {
                case "PointPlacement" -> placement[0] = pointPlacement(cursor);
                case "LinePlacement" -> throw cursor.wrong("labels along lines are not drawn; use PointPlacement");
                default -> throw cursor.unknown("PointPlacement");
            }
        });
        if (placement[0] == null) {
            throw wrong;
        }
        return placement[0];
    }

    private PointPlacement pointPlacement(XmlCursor cursor) {
        PointPlacement placement = pointPlacement();
        cursor.children(name -> {
            switch (name) {
                case "AnchorPoint" -> {
                    Expression[] ratios = pair(cursor, "AnchorPointX", "AnchorPointY");
                    placement.setAnchorPoint(styles.createAnchorPoint(ratios[0], ratios[1]));
                }
                case "Displacement" -> {
                    Expression[] pixels = pair(cursor, "DisplacementX", "DisplacementY");
                    placement.setDisplacement(styles.createDisplacement(pixels[0], pixels[1]));
                }
                case "Rotation" -> placement.setRotation(parameters.value(cursor, Kind.NUMBER));
                default -> throw cursor.unknown("AnchorPoint, Displacement, Rotation");
            }
        });
        return placement;
    }

    /** SLD 1.0.0, clause 11.4.4: the label starts at the point and is centred on it vertically. */
    private PointPlacement pointPlacement() {
        return styles.createPointPlacement(styles.createAnchorPoint(filters.literal(0), filters.literal(0.5)),
                styles.createDisplacement(filters.literal(0), filters.literal(0)), filters.literal(0));
    }

    private Expression[] pair(XmlCursor cursor, String first, String second) {
        StyleException wrong = cursor.wrong("%s and %s are needed".formatted(first, second));
        Expression[] pair = new Expression[2];
        cursor.children(name -> {
            if (!name.equals(first) && !name.equals(second)) {
                throw cursor.unknown(first + ", " + second);
            }
            pair[name.equals(first) ? 0 : 1] = parameters.value(cursor, Kind.NUMBER);
        });
        if (pair[0] == null || pair[1] == null) {
            throw wrong;
        }
        return pair;
    }
}
