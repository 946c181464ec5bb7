package it.torinometropoli.gis.render;

import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;

/** A graphic made of marks, ready to be drawn at points. */
final class MarkSymbol {

    private static final double DEFAULT_SIZE = 6;
    private static final double MOST_SIZE = 1000;
    private static final double ASSUMED_SIZE = 40;

    private final List<Part> parts;
    private final Value<Double> size;
    private final Value<Double> rotation;
    private final Value<Double> opacity;

    private MarkSymbol(List<Part> parts, Graphic graphic) {
        this.parts = List.copyOf(parts);
        this.size = Value.number(graphic.getSize(), DEFAULT_SIZE, 0, MOST_SIZE);
        this.rotation = Value.number(graphic.getRotation(), 0, -Double.MAX_VALUE, Double.MAX_VALUE);
        this.opacity = Value.number(graphic.getOpacity(), 1, 0, 1);
    }

    /** The marks of a graphic. */
    static MarkSymbol of(Graphic graphic) {
        List<Part> parts = new ArrayList<>();
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof Mark mark) {
                parts.add(new Part(Value.text(mark.getWellKnownName(), "square"),
                        mark.getFill() == null ? null : FillSymbol.of(mark.getFill()),
                        mark.getStroke() == null ? null : StrokeSymbol.of(mark.getStroke())));
            }
        }
        return new MarkSymbol(parts, graphic);
    }

    private record Part(Value<String> name, FillSymbol fill, StrokeSymbol stroke) {

        boolean isConstant() {
            return name.isConstant() && (fill == null || fill.isConstant()) && (stroke == null || stroke.isConstant());
        }
    }

    /** Height in pixels, without line widths. */
    double size(SimpleFeature feature) {
        return size.of(feature);
    }

    /** Whether every feature gets the same marks. */
    boolean isConstant() {
        return size.isConstant() && rotation.isConstant() && opacity.isConstant() && parts.stream().allMatch(Part::isConstant);
    }

    /** Draws the marks about a point of the screen. */
    void draw(double x, double y, SimpleFeature feature, Canvas canvas) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(rotation.of(feature)));
        double pixels = size.of(feature);
        place.scale(pixels, pixels);
        draw(place, feature, canvas);
    }

    /**
     * Draws the marks whatever their own size and rotation.
     *
     * @param place takes the square of side 1 about the origin to the screen
     */
    void draw(AffineTransform place, SimpleFeature feature, Canvas canvas) {
        double share = opacity.of(feature);
        if (share <= 0) {
            return;
        }
        Graphics2D graphics = canvas.graphics();
        Composite before = graphics.getComposite();
        if (share < 1) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) share));
        }
        for (Part part : parts) {
            drawPart(part, place, feature, canvas);
        }
        graphics.setComposite(before);
    }

    private static void drawPart(Part part, AffineTransform place, SimpleFeature feature, Canvas canvas) {
        String name = part.name.of(feature);
        Shape shape = place.createTransformedShape(MarkShapes.of(name));
        if (part.fill != null && !MarkShapes.open(name)) {
            part.fill.fill(shape, feature, canvas);
        }
        if (part.stroke != null) {
            part.stroke.draw(shape, feature, canvas.graphics());
        }
    }

    /** How far from the point the marks reach, in pixels. */
    double reach() {
        double half = (size.isConstant() ? size.of(null) : ASSUMED_SIZE) * Math.sqrt(0.5);
        double line = parts.stream().filter(part -> part.stroke != null).mapToDouble(part -> part.stroke.reach()).max().orElse(0);
        return half + line;
    }
}
