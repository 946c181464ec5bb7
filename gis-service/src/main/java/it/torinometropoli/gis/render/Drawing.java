package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** How pictures are drawn on: smooth edges, lines where they are and not moved to whole pixels. */
final class Drawing {

    private Drawing() {
    }

    /** A graphics context; the caller disposes of it. */
    static Graphics2D on(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }
}
