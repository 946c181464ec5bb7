package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;

/**
 * A text in straight lines, upright or turned.
 *
 * @param text its lines
 * @param placement takes the text's box with its upper left corner at the origin to the world
 * @param alignment of the lines: 0 to the left, 0.5 centred, 1 to the right
 * @param sign what is drawn behind; null for nothing
 */
record StraightLettering(LabelText text, AffineTransform placement, double alignment, Sign sign) implements Lettering {

    private static final double GRID = 8;
    private static final int MOST_BOXES = 40;

    /**
     * The graphic behind a text.
     *
     * @param frame what it covers, in pixels from the upper left corner of the text's box
     * @param feature whose label it is
     */
    record Sign(LabelShield shield, Rectangle2D frame, SimpleFeature feature) {

        /** The sign for a text; null when there is no shield. */
        static Sign of(LabelShield shield, LabelText text, SimpleFeature feature) {
            return shield == null ? null : new Sign(shield, shield.frame(text.width(), text.height(), feature), feature);
        }
    }

    @Override
    public List<Envelope> boxes() {
        Rectangle2D whole = new Rectangle2D.Double(0, 0, text.width(), text.height());
        if (sign != null) {
            whole.add(sign.frame);
        }
        int parts = upright() ? 1 : (int) Math.max(1, Math.min(MOST_BOXES, Math.round(whole.getWidth() / Math.max(1, whole.getHeight()))));
        List<Envelope> boxes = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            double width = whole.getWidth() / parts;
            boxes.add(box(new Rectangle2D.Double(whole.getX() + i * width, whole.getY(), width, whole.getHeight())));
        }
        return boxes;
    }

    private Envelope box(Rectangle2D part) {
        Envelope box = new Envelope();
        for (int corner = 0; corner < 4; corner++) {
            Point2D at = placement.transform(new Point2D.Double((corner & 1) == 0 ? part.getMinX() : part.getMaxX(),
                    corner < 2 ? part.getMinY() : part.getMaxY()), null);
            box.expandToInclude(at.getX(), at.getY());
        }
        return box;
    }

    @Override
    public double margin() {
        return text.margin();
    }

    @Override
    public void draw(Canvas canvas) {
        Viewport viewport = canvas.viewport();
        AffineTransform onScreen = new AffineTransform(placement.getScaleX(), placement.getShearY(), placement.getShearX(), placement.getScaleY(),
                snapped(placement.getTranslateX() - viewport.left()), snapped(placement.getTranslateY() - viewport.top()));
        if (sign != null) {
            sign.shield.draw(sign.frame, onScreen, sign.feature, canvas);
        }
        if (upright()) {
            text.draw(onScreen.getTranslateX(), onScreen.getTranslateY(), alignment, canvas.graphics());
        } else {
            text.draw(onScreen, alignment, canvas.graphics());
        }
    }

    /** Upright text stands on whole pixels, other on eighths: where the picture begins on the world must not blur its letters otherwise. */
    private double snapped(double pixels) {
        double grid = upright() ? 1 : GRID;
        return Math.floor(pixels * grid + 0.5) / grid;
    }

    private boolean upright() {
        return (placement.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
    }

    @Override
    public String place() {
        return Math.rint(placement.getTranslateX() * GRID) + " " + Math.rint(placement.getTranslateY() * GRID) + " "
                + (float) placement.getScaleX() + " " + (float) placement.getShearX() + " " + alignment;
    }
}
