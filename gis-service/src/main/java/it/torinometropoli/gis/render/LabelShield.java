package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

import it.torinometropoli.gis.render.LabelOptions.Shield;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Graphic;

/** The graphic behind a label, as the signs of roads have it. Never changes. */
final class LabelShield {

    private final GraphicSymbol symbol;
    private final Shield fit;

    LabelShield(Graphic graphic, Shield fit) {
        this.symbol = GraphicSymbol.of(graphic);
        this.fit = fit;
    }

    /**
     * What the graphic covers.
     *
     * @param width of the text's box in pixels
     * @param height of the text's box in pixels
     * @return in pixels from the upper left corner of the text's box
     */
    Rectangle2D frame(double width, double height, SimpleFeature feature) {
        double ownWidth = symbol.width(feature);
        double ownHeight = symbol.height(feature);
        double wide = width + fit.left() + fit.right();
        double high = height + fit.top() + fit.bottom();
        double left = -fit.left();
        double top = -fit.top();
        return switch (fit.resize()) {
            case NONE -> centred(width / 2, height / 2, ownWidth, ownHeight);
            case PROPORTIONAL -> {
                double scale = Math.max(wide / ownWidth, high / ownHeight);
                yield centred(left + wide / 2, top + high / 2, ownWidth * scale, ownHeight * scale);
            }
            case STRETCH -> new Rectangle2D.Double(left, top, wide, high);
        };
    }

    private static Rectangle2D centred(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    /**
     * Draws the graphic.
     *
     * @param frame what it is to cover
     * @param placement takes the frame's coordinates to the screen
     */
    void draw(Rectangle2D frame, AffineTransform placement, SimpleFeature feature, Canvas canvas) {
        symbol.fill(frame, placement, feature, canvas);
    }
}
