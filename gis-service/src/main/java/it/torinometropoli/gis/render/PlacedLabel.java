package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

import it.torinometropoli.gis.render.TextSymbol.Label;
import org.locationtech.jts.geom.Envelope;

/**
 * A label at its place on the world's grid of pixels.
 *
 * @param label what it says
 * @param text its lines
 * @param box what it covers, in pixels of the world
 * @param placement takes the text's box with its upper left corner at the origin to the world
 */
record PlacedLabel(Label label, LabelText text, Envelope box, AffineTransform placement, double alignment) {

    /** Puts a label where a transformation takes it. */
    static PlacedLabel of(Label label, LabelText text, AffineTransform placement, double alignment) {
        return new PlacedLabel(label, text, box(placement, text), placement, alignment);
    }

    private static Envelope box(AffineTransform placement, LabelText text) {
        Envelope box = new Envelope();
        for (int corner = 0; corner < 4; corner++) {
            Point2D at = placement.transform(new Point2D.Double((corner & 1) * text.width(), (corner >> 1) * text.height()), null);
            box.expandToInclude(at.getX(), at.getY());
        }
        return box;
    }

    /** What the label needs for itself, in pixels of the world. */
    Envelope claim() {
        Envelope claim = new Envelope(box);
        claim.expandBy(label.options().spaceAround());
        return claim;
    }

    /**
     * Draws the label on a picture.
     *
     * @param left of the picture, in pixels of the world
     * @param top of the picture, in pixels of the world
     */
    void draw(double left, double top, Graphics2D graphics) {
        if (label.rotation() == 0) {
            text.draw(placement.getTranslateX() - left, placement.getTranslateY() - top, alignment, graphics);
        } else {
            AffineTransform onScreen = AffineTransform.getTranslateInstance(-left, -top);
            onScreen.concatenate(placement);
            text.draw(onScreen, alignment, graphics);
        }
    }
}
