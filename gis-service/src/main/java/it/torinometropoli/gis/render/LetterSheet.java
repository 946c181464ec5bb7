package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.image.BufferedImage;

import it.torinometropoli.gis.render.TextSymbol.TextLook;

/** A picture of a text put together from stamps: first all halos as one, then the letters over them. For one thread. */
final class LetterSheet {

    private static final int FULL = 255;

    private final int width;
    private final int height;
    private final byte[] letters;
    private final byte[] halos;

    LetterSheet(int width, int height) {
        this.width = width;
        this.height = height;
        this.letters = new byte[width * height];
        this.halos = new byte[width * height];
    }

    /**
     * Adds a letter.
     *
     * @param x where the letter begins
     * @param baseline where it stands
     */
    void add(LetterStamp stamp, int x, int baseline) {
        for (int from = 0, row = baseline + stamp.top(); from < stamp.letter().length; from += stamp.width(), row++) {
            if (row < 0 || row >= height) {
                continue;
            }
            int left = x + stamp.left();
            for (int column = Math.max(0, left); column < Math.min(width, left + stamp.width()); column++) {
                cover(stamp, from + column - left, row * width + column);
            }
        }
    }

    private void cover(LetterStamp stamp, int from, int to) {
        letters[to] = (byte) Math.min(FULL, (letters[to] & FULL) + (stamp.letter()[from] & FULL));
        if (stamp.halo() != null) {
            halos[to] = (byte) Math.max(halos[to] & FULL, stamp.halo()[from] & FULL);
        }
    }

    /** The picture in the colours of a text. */
    BufferedImage picture(TextLook look) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelSurface surface = new PixelSurface(picture);
        if (look.halo().radius() > 0) {
            paint(halos, look.halo().colour(), surface);
        }
        paint(letters, look.letters().colour(), surface);
        return picture;
    }

    private void paint(byte[] cover, Color colour, PixelSurface surface) {
        surface.colour(colour.getRGB());
        for (int at = 0; at < cover.length; at++) {
            if (cover[at] != 0) {
                int column = at % width;
                surface.paint(at / width, column, column + 1, cover[at] & FULL);
            }
        }
    }
}
