package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Something that has its place in a legend. */
interface LegendPart {

    /** Space between lines, in pixels. */
    int GAP = 4;

    /** Width in pixels. */
    double width();

    /** Height in pixels, the space to the next line included. */
    int height();

    /** Draws the part with its upper left corner at a point. */
    void draw(int left, int top, Graphics2D graphics);

    /** Draws a text as shapes, which stay sharp when they are magnified. */
    static void write(LabelText text, double left, double top, Graphics2D graphics) {
        if (graphics.getTransform().getScaleX() == 1) {
            text.draw(left, top, 0, graphics);
        } else {
            text.draw(AffineTransform.getTranslateInstance(left, top), 0, graphics);
        }
    }

    /** A symbol and its title, which is null when it is not written. */
    record Row(LegendSwatch swatch, LabelText title) implements LegendPart {

        private static final int BETWEEN = 8;

        @Override
        public double width() {
            return swatch.width() + (title == null ? 0 : BETWEEN + title.width());
        }

        @Override
        public int height() {
            return inner() + GAP;
        }

        @Override
        public void draw(int left, int top, Graphics2D graphics) {
            swatch.draw(left, top + (inner() - swatch.height()) / 2, graphics);
            if (title != null) {
                write(title, left + swatch.width() + BETWEEN, top + (inner() - title.height()) / 2, graphics);
            }
        }

        private int inner() {
            return Math.max(swatch.height(), title == null ? 0 : (int) Math.ceil(title.height()));
        }
    }

    /** A heading or a note. */
    record Paragraph(LabelText text) implements LegendPart {

        @Override
        public double width() {
            return text.width() + GAP;
        }

        @Override
        public int height() {
            return GAP + (int) Math.ceil(text.height()) + GAP;
        }

        @Override
        public void draw(int left, int top, Graphics2D graphics) {
            write(text, left + GAP / 2.0, top + GAP, graphics);
        }
    }

    /** Rows side by side. */
    record Line(List<LegendPart> parts) implements LegendPart {

        private static final int BETWEEN = 16;

        @Override
        public double width() {
            return parts.stream().mapToDouble(part -> Math.ceil(part.width()) + BETWEEN).sum() - BETWEEN;
        }

        @Override
        public int height() {
            return parts.stream().mapToInt(LegendPart::height).max().orElse(0);
        }

        @Override
        public void draw(int left, int top, Graphics2D graphics) {
            int x = left;
            for (LegendPart part : parts) {
                part.draw(x, top + (height() - part.height()) / 2, graphics);
                x += (int) Math.ceil(part.width()) + BETWEEN;
            }
        }
    }
}
