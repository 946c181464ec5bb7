package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A legend that is laid out and can be drawn. Never changes. */
public final class Legend {

    private final List<LegendPart> parts;
    private final LegendLook look;
    private final int plainWidth;
    private final int plainHeight;

    Legend(List<LegendPart> parts, LegendLook look) {
        this.parts = List.copyOf(parts);
        this.look = look;
        this.plainWidth = (int) Math.ceil(parts.stream().mapToDouble(LegendPart::width).max().orElse(1)) + LegendPart.GAP;
        this.plainHeight = Math.max(1, parts.stream().mapToInt(LegendPart::height).sum());
    }

    /** Width in pixels. */
    public int width() {
        return (int) Math.ceil(plainWidth * look.magnification());
    }

    /** Height in pixels. */
    public int height() {
        return (int) Math.ceil(plainHeight * look.magnification());
    }

    /** Draws the legend as a picture of type {@link BufferedImage#TYPE_INT_ARGB}. */
    public BufferedImage picture() {
        BufferedImage picture = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(picture);
        draw(graphics);
        graphics.dispose();
        return picture;
    }

    /**
     * Draws the legend into a document of shapes.
     *
     * @param graphics of a document {@link #width()} wide and {@link #height()} high, without a transform
     */
    public void drawAsShapes(Graphics2D graphics) {
        Drawing.prepareDocument(graphics);
        draw(graphics);
    }

    private void draw(Graphics2D graphics) {
        if (look.ground() != null) {
            graphics.setColor(look.ground());
            graphics.fillRect(0, 0, width(), height());
        }
        if (look.magnification() != 1) {
            graphics.scale(look.magnification(), look.magnification());
        }
        int top = LegendPart.GAP / 2;
        for (LegendPart part : parts) {
            part.draw(0, top, graphics);
            top += part.height();
        }
    }
}
