package it.torinometropoli.gis.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

/** A picture on a page of {@link PdfPages}. */
@FunctionalInterface
public interface PageDrawing {

    /**
     * Draws itself.
     *
     * @param graphics one unit is 1/96 inch, the origin is the upper left corner; not to be disposed of
     */
    void draw(PdfBoxGraphics2D graphics);
}
