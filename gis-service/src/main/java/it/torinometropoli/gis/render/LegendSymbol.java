package it.torinometropoli.gis.render;

import java.awt.Graphics2D;

/** A line of a legend: what a rule of a style is called and how it looks. Never changes. */
public final class LegendSymbol {

    private final String title;
    private final LegendSwatch swatch;

    LegendSymbol(String title, LegendSwatch swatch) {
        this.title = title;
        this.swatch = swatch;
    }

    /** What the symbol stands for; may be empty. */
    public String title() {
        return title;
    }

    /** Width of the symbol in pixels of the standard resolution. */
    public int width() {
        return swatch.width();
    }

    /** Height of the symbol in pixels of the standard resolution. */
    public int height() {
        return swatch.height();
    }

    /**
     * Draws the symbol into a document of shapes.
     *
     * @param graphics one unit is a pixel of the symbol, the origin is its upper left corner; not disposed of
     */
    public void drawAsShapes(Graphics2D graphics) {
        Drawing.prepareDocument(graphics);
        swatch.draw(0, 0, graphics);
    }
}
