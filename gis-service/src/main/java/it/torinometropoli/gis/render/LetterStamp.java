package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * How much of each pixel a letter and its halo cover. Must not be changed.
 *
 * @param left first column, from where the letter begins
 * @param top first row, from the baseline
 * @param width columns of a row
 * @param letter from 0 to 255, row after row
 * @param halo likewise, the part under the letter included; null for no halo
 */
record LetterStamp(int left, int top, int width, byte[] letter, byte[] halo) {

    private static final int SMOOTH_EDGE = 1;

    /**
     * The stamp of a letter.
     *
     * @param outline with the baseline at 0
     * @param radius of the halo in pixels; 0 for none
     */
    static LetterStamp of(Shape outline, double radius) {
        Rectangle2D box = outline.getBounds2D();
        if (box.isEmpty()) {
            return new LetterStamp(0, 0, 0, new byte[0], null);
        }
        int left = (int) Math.floor(box.getMinX() - radius) - SMOOTH_EDGE;
        int top = (int) Math.floor(box.getMinY() - radius) - SMOOTH_EDGE;
        int width = (int) Math.ceil(box.getMaxX() + radius) + SMOOTH_EDGE - left;
        int height = (int) Math.ceil(box.getMaxY() + radius) + SMOOTH_EDGE - top;
        BufferedImage cover = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(cover);
        graphics.translate(-left, -top);
        graphics.setColor(Color.WHITE);
        graphics.fill(outline);
        byte[] letter = opacity(cover);
        byte[] halo = null;
        if (radius > 0) {
            graphics.setStroke(pen(radius));
            graphics.draw(outline);
            halo = opacity(cover);
        }
        graphics.dispose();
        return new LetterStamp(left, top, width, letter, halo);
    }

    /** What draws a halo. */
    static BasicStroke pen(double radius) {
        return new BasicStroke((float) radius * 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static byte[] opacity(BufferedImage cover) {
        int[] pixels = cover.getRGB(0, 0, cover.getWidth(), cover.getHeight(), null, 0, cover.getWidth());
        byte[] opacity = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            opacity[i] = (byte) (pixels[i] >>> 24);
        }
        return opacity;
    }

    /** What it takes of memory, about. */
    int bytes() {
        return 64 + letter.length + (halo == null ? 0 : halo.length);
    }
}
