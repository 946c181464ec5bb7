package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** How pictures are drawn on: smooth edges, lines where they are and not moved to whole pixels. */
final class Drawing {

    private static final ShapesKept SHAPES_KEPT = new ShapesKept();

    private Drawing() {
    }

    private static final class ShapesKept extends RenderingHints.Key {

        ShapesKept() {
            super(0);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Boolean;
        }
    }

    /** A graphics context; the caller disposes of it. */
    static Graphics2D on(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        prepare(graphics);
        return graphics;
    }

    /** Makes the graphics of a document known as such. */
    static void prepareDocument(Graphics2D graphics) {
        prepare(graphics);
        graphics.setRenderingHint(SHAPES_KEPT, true);
    }

    /** Whether what is drawn stays a shape, so that pictures of things are to be avoided. */
    static boolean keepsShapes(Graphics2D graphics) {
        return Boolean.TRUE.equals(graphics.getRenderingHint(SHAPES_KEPT));
    }

    private static void prepare(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
