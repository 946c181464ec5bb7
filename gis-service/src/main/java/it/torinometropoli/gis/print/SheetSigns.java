package it.torinometropoli.gis.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The signs beside a map: where north is, and how long things are. */
final class SheetSigns {

    /** Height of a scale bar in pixels. */
    static final int BAR_HEIGHT = 8;

    /** The colour of lines. */
    static final Color INK = new Color(0x17324D);
    private static final BasicStroke LINE = new BasicStroke(1);

    private SheetSigns() {
    }

    /** An arrow to the north of the grid, 26 pixels wide and 34 high. */
    static void north(Graphics2D graphics) {
        graphics.setStroke(LINE);
        graphics.setColor(INK);
        graphics.fill(half(5));
        graphics.draw(half(5));
        graphics.draw(half(21));
    }

    private static Path2D half(double side) {
        Path2D half = new Path2D.Double();
        half.moveTo(13, 2);
        half.lineTo(side, 32);
        half.lineTo(13, 25);
        half.closePath();
        return half;
    }

    /** A scale bar whose parts are dark and light in turn. */
    static void bar(MapScale.Bar bar, Graphics2D graphics) {
        graphics.setStroke(LINE);
        graphics.setColor(INK);
        for (int part = 0; part < MapScale.Bar.PARTS; part++) {
            Rectangle2D box = new Rectangle2D.Double(0.5 + part * bar.part(), 0.5, bar.part(), BAR_HEIGHT - 1.0);
            graphics.draw(box);
            if (part % 2 == 0) {
                graphics.fill(box);
            }
        }
    }
}
