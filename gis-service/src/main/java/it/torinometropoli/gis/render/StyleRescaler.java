package it.torinometropoli.gis.render;

import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.measure.Unit;
import javax.measure.quantity.Length;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.UomOgcMapping;
import org.geotools.styling.visitor.DuplicatingStyleVisitor;

/**
 * Copies a style with all its lengths in pixels of the device: what is in pixels of the standard grows with the resolution, what is in
 * metres or feet on the ground (SE 1.1.0, clause 11.1.3) with the scale. The copy has no units of measure left.
 */
final class StyleRescaler extends DuplicatingStyleVisitor {

    private static final double METRES_PER_FOOT = 0.3048;
    /** The vendor options that are lengths, or several of them with spaces between. */
    private static final Set<String> LENGTHS = Set.of("spaceAround", "maxDisplacement", "minGroupDistance", "repeat", "autoWrap", "charSpacing",
            "wordSpacing", "graphic-margin");

    private final PixelSize size;
    private double factor;

    private StyleRescaler(PixelSize size) {
        this.size = size;
        this.factor = size.magnification();
    }

    /**
     * What lengths of a style are on a picture.
     *
     * @param magnification pixels of the device to a pixel of the standard
     * @param pixelsPerMetre pixels of the device to a metre on the ground
     */
    record PixelSize(double magnification, double pixelsPerMetre) {

        /** How many pixels of the device a unit of a symbolizer has; null stands for pixels of the standard. */
        double of(Unit<Length> unit) {
            if (unit == null || UomOgcMapping.PIXEL.getUnit().equals(unit)) {
                return magnification;
            }
            return UomOgcMapping.FOOT.getUnit().equals(unit) ? pixelsPerMetre * METRES_PER_FOOT : pixelsPerMetre;
        }
    }

    /** The style with its lengths in pixels of the device; the style itself is left as it is. */
    static Style rescale(Style style, PixelSize size) {
        StyleRescaler rescaler = new StyleRescaler(size);
        style.accept(rescaler);
        return (Style) rescaler.pages.pop();
    }

    /** Whether the style has lengths on the ground. */
    static boolean measuresOnTheGround(Style style) {
        return style.featureTypeStyles().stream().flatMap(pass -> pass.rules().stream()).flatMap(rule -> rule.symbolizers().stream())
                .map(Symbolizer::getUnitOfMeasure).anyMatch(unit -> unit != null && !UomOgcMapping.PIXEL.getUnit().equals(unit));
    }

    @Override
    public void visit(PointSymbolizer point) {
        factor = size.of(point.getUnitOfMeasure());
        super.visit(point);
        inPixels();
    }

    @Override
    public void visit(LineSymbolizer line) {
        factor = size.of(line.getUnitOfMeasure());
        super.visit(line);
        LineSymbolizer copy = (LineSymbolizer) inPixels();
        copy.setPerpendicularOffset(scaled(line.getPerpendicularOffset()));
    }

    @Override
    public void visit(PolygonSymbolizer polygon) {
        factor = size.of(polygon.getUnitOfMeasure());
        super.visit(polygon);
        PolygonSymbolizer copy = (PolygonSymbolizer) inPixels();
        copy.setPerpendicularOffset(scaled(polygon.getPerpendicularOffset()));
        copy.setDisplacement(scaled(polygon.getDisplacement()));
    }

    @Override
    public void visit(TextSymbolizer text) {
        factor = size.of(text.getUnitOfMeasure());
        super.visit(text);
        TextSymbolizer copy = (TextSymbolizer) inPixels();
        for (Font font : copy.fonts()) {
            font.setSize(scaled(font.getSize()));
        }
    }

    private Symbolizer inPixels() {
        Symbolizer copy = (Symbolizer) pages.peek();
        copy.setUnitOfMeasure(null);
        Map<String, String> options = copy.getOptions();
        for (String name : LENGTHS) {
            options.computeIfPresent(name, (same, lengths) -> scaled(lengths));
        }
        return copy;
    }

    @Override
    public void visit(Stroke stroke) {
        super.visit(stroke);
        Stroke copy = (Stroke) pages.peek();
        copy.setWidth(scaled(stroke.getWidth()));
        copy.setDashOffset(scaled(stroke.getDashOffset()));
        List<Expression> dashes = stroke.dashArray();
        copy.setDashArray(dashes == null ? null : dashes.stream().map(this::scaledList).toList());
    }

    /** A mark without a size has six pixels of the standard (SLD 1.0.0, clause 11.3.2), whatever the unit. */
    @Override
    public void visit(Graphic graphic) {
        super.visit(graphic);
        Graphic copy = (Graphic) pages.peek();
        boolean sized = graphic.getSize() != null && graphic.getSize() != Expression.NIL;
        boolean mark = graphic.graphicalSymbols().isEmpty() || graphic.graphicalSymbols().get(0) instanceof Mark;
        if (sized) {
            copy.setSize(scaled(graphic.getSize()));
        } else if (mark) {
            copy.setSize(ff.literal(GraphicSymbol.DEFAULT_SIZE * size.magnification()));
        }
        copy.setGap(scaled(graphic.getGap()));
        copy.setInitialGap(scaled(graphic.getInitialGap()));
        copy.setDisplacement(scaled(graphic.getDisplacement()));
    }

    /** Never changed, so it need not be copied. */
    @Override
    public void visit(ExternalGraphic icon) {
        pages.push(icon);
    }

    @Override
    public void visit(Halo halo) {
        super.visit(halo);
        ((Halo) pages.peek()).setRadius(scaled(halo.getRadius()));
    }

    @Override
    public void visit(PointPlacement placement) {
        super.visit(placement);
        ((PointPlacement) pages.peek()).setDisplacement(scaled(placement.getDisplacement()));
    }

    @Override
    public void visit(LinePlacement placement) {
        super.visit(placement);
        LinePlacement copy = (LinePlacement) pages.peek();
        copy.setPerpendicularOffset(scaled(placement.getPerpendicularOffset()));
        copy.setGap(scaled(placement.getGap()));
        copy.setInitialGap(scaled(placement.getInitialGap()));
    }

    private Displacement scaled(Displacement displacement) {
        return displacement == null ? null
                : sf.createDisplacement(scaled(displacement.getDisplacementX()), scaled(displacement.getDisplacementY()));
    }

    private Expression scaled(Expression length) {
        if (length == null || length == Expression.NIL || factor == 1) {
            return length;
        }
        if (length instanceof Literal) {
            Double number = length.evaluate(null, Double.class);
            return number == null ? length : ff.literal(number * factor);
        }
        return ff.multiply(length, ff.literal(factor));
    }

    private Expression scaledList(Expression lengths) {
        return lengths instanceof Literal literal ? ff.literal(scaled(String.valueOf(literal.getValue())))
                : ff.function("listMultiply", ff.literal(factor), lengths);
    }

    /** Numbers with spaces or commas between; a word that is no number stays. */
    private String scaled(String lengths) {
        StringBuilder scaled = new StringBuilder();
        for (String word : lengths.trim().split("[\\s,]+")) {
            scaled.append(scaled.isEmpty() ? "" : " ");
            try {
                scaled.append(Double.parseDouble(word) * factor);
            } catch (NumberFormatException notANumber) {
                scaled.append(word);
            }
        }
        return scaled.toString();
    }
}
