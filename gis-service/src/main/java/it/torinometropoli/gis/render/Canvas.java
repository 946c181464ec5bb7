package it.torinometropoli.gis.render;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;

/**
 * What symbols are drawn on.
 *
 * @param graphics smooth edges, no transform: one unit is a pixel of the screen
 * @param viewport the picture
 * @param output whether pixels are kept or shapes
 * @param pixels draws what is plain faster than the graphics do, on the same picture; null where there are no pixels to draw on
 */
record Canvas(Graphics2D graphics, Viewport viewport, Output output, PixelPainter pixels) {

    /** Where all is drawn by the platform. */
    Canvas(Graphics2D graphics, Viewport viewport, Output output) {
        this(graphics, viewport, output, null);
    }

    /** A picture drawn by the platform. */
    Canvas(Graphics2D graphics, Viewport viewport) {
        this(graphics, viewport, Output.picture(), null);
    }

    /** Fills a surface. */
    void fill(Shape surface, Paint paint) {
        if (plain(surface, paint)) {
            pixels.fill((ScreenPath) surface, ((Color) paint).getRGB());
        } else {
            graphics.setPaint(paint);
            graphics.fill(surface);
        }
    }

    /** Draws along a path. */
    void draw(Shape path, BasicStroke pen, Paint paint) {
        if (plain(path, paint) && PixelPainter.takes(pen)) {
            pixels.draw((ScreenPath) path, pen, ((Color) paint).getRGB());
        } else {
            graphics.setPaint(paint);
            graphics.setStroke(pen);
            graphics.draw(path);
        }
    }

    private boolean plain(Shape shape, Paint paint) {
        return pixels != null && paint instanceof Color && shape instanceof ScreenPath path && path.near()
                && graphics.getComposite() == AlphaComposite.SrcOver;
    }
}
