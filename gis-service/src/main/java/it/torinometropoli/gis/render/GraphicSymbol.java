package it.torinometropoli.gis.render;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

import it.torinometropoli.gis.render.TextSymbol.Offset;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;

/**
 * A graphic ready to be drawn at points: a mark or an icon, the first of the graphic's symbols that can be drawn. It is scaled, then
 * turned about its anchor point, then displaced (SE 1.1.0, clause 11.3.2).
 */
final class GraphicSymbol {

    /** Height in pixels of a mark for which the style gives none (SLD 1.0.0, clause 11.3.2). */
    static final double DEFAULT_SIZE = 6;
    private static final double MOST_SIZE = 1000;
    private static final double MOST_PIXELS = 1000;
    private static final double MOST_BOXES = 10;
    private static final double ASSUMED_SIZE = 40;
    private static final Value<Offset> MIDDLE = Value.constant(new Offset(0.5, 0.5));
    private static final Value<Offset> NOWHERE_ELSE = Value.constant(new Offset(0, 0));

    private final GraphicPart part;
    private final Value<Double> size;
    private final Value<Double> rotation;
    private final Value<Double> opacity;
    private final Value<Offset> anchor;
    private final Value<Offset> displacement;

    private GraphicSymbol(GraphicPart part, Graphic graphic) {
        this.part = part;
        this.size = Value.number(graphic.getSize(), part.defaultHeight(), 0, MOST_SIZE);
        this.rotation = Value.number(graphic.getRotation(), 0, -Double.MAX_VALUE, Double.MAX_VALUE);
        this.opacity = Value.number(graphic.getOpacity(), 1, 0, 1);
        AnchorPoint point = graphic.getAnchorPoint();
        this.anchor = point == null ? MIDDLE : Value.combine(fraction(point.getAnchorPointX()), fraction(point.getAnchorPointY()), Offset::new);
        Displacement shift = graphic.getDisplacement();
        this.displacement = shift == null ? NOWHERE_ELSE
                : Value.combine(pixels(shift.getDisplacementX()), pixels(shift.getDisplacementY()), Offset::new);
    }

    /** The symbol of a graphic; the default mark when it has nothing that can be drawn. */
    static GraphicSymbol of(Graphic graphic) {
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof Mark mark) {
                return new GraphicSymbol(MarkPart.of(mark), graphic);
            }
            if (symbol instanceof ExternalGraphic icon && icon.getInlineContent() != null) {
                return new GraphicSymbol(new IconPart(icon.getInlineContent()), graphic);
            }
        }
        return new GraphicSymbol(MarkPart.GREY_SQUARE, graphic);
    }

    private static Value<Double> fraction(Expression expression) {
        return Value.number(expression, 0.5, -MOST_BOXES, MOST_BOXES);
    }

    private static Value<Double> pixels(Expression expression) {
        return Value.number(expression, 0, -MOST_PIXELS, MOST_PIXELS);
    }

    /** Height in pixels, without line widths. */
    double height(SimpleFeature feature) {
        return size.of(feature);
    }

    /** Width in pixels, without line widths. */
    double width(SimpleFeature feature) {
        return size.of(feature) * part.aspect();
    }

    /** Whether every feature gets the same. */
    boolean isConstant() {
        return size.isConstant() && rotation.isConstant() && opacity.isConstant() && anchor.isConstant() && displacement.isConstant()
                && part.isConstant();
    }

    /** Draws the graphic with its anchor at a point of the screen. */
    void draw(double x, double y, SimpleFeature feature, Canvas canvas) {
        draw(x, y, 0, feature, canvas);
    }

    /**
     * Draws the graphic turned.
     *
     * @param angle in radians clockwise, its own rotation apart
     */
    void draw(double x, double y, double angle, SimpleFeature feature, Canvas canvas) {
        draw(place(x, y, angle, feature), size.of(feature), feature, canvas);
    }

    /**
     * Draws the graphic so that it fills a box, whatever its own size, rotation and displacement.
     *
     * @param placement takes the box to the screen
     */
    void fill(Rectangle2D box, AffineTransform placement, SimpleFeature feature, Canvas canvas) {
        AffineTransform place = new AffineTransform(placement);
        place.translate(box.getCenterX(), box.getCenterY());
        place.scale(box.getWidth() / (box.getHeight() * part.aspect()), 1);
        draw(place, box.getHeight(), feature, canvas);
    }

    private void draw(AffineTransform place, double height, SimpleFeature feature, Canvas canvas) {
        double share = opacity.of(feature);
        if (share <= 0 || height <= 0) {
            return;
        }
        Graphics2D graphics = canvas.graphics();
        Composite before = graphics.getComposite();
        if (share < 1) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) share));
        }
        part.draw(place, height, feature, canvas);
        graphics.setComposite(before);
    }

    /** Takes the middle of the graphic, y downwards, to where it is on the screen. */
    private AffineTransform place(double x, double y, double angle, SimpleFeature feature) {
        Offset shift = displacement.of(feature);
        Offset point = anchor.of(feature);
        AffineTransform place = AffineTransform.getRotateInstance(angle);
        place.translate(shift.x(), -shift.y());
        place.preConcatenate(AffineTransform.getTranslateInstance(x, y));
        double turn = rotation.of(feature);
        if (turn != 0) {
            place.rotate(Math.toRadians(turn));
        }
        if (point.x() != 0.5 || point.y() != 0.5) {
            place.translate((0.5 - point.x()) * width(feature), (point.y() - 0.5) * height(feature));
        }
        return place;
    }

    /** How far from the point the graphic reaches, in pixels. */
    double reach() {
        double height = size.isConstant() ? size.of(null) : ASSUMED_SIZE;
        double diagonal = Math.hypot(height, height * part.aspect());
        Offset point = anchor.isConstant() ? anchor.of(null) : new Offset(0, 0);
        double farthestCorner = diagonal * (0.5 + Math.max(Math.abs(point.x() - 0.5), Math.abs(point.y() - 0.5)));
        Offset shift = displacement.isConstant() ? displacement.of(null) : new Offset(ASSUMED_SIZE, ASSUMED_SIZE);
        return farthestCorner + Math.hypot(shift.x(), shift.y()) + part.lineReach();
    }
}
