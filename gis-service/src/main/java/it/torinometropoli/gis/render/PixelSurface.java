package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** The pixels of a picture, painted over with flat colours as the platform's "source over" does (Porter and Duff 1984). For one thread. */
final class PixelSurface {

    private static final int OPAQUE = 0xFF;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final boolean alphaKept;
    private int red;
    private int green;
    private int blue;
    private int alpha;
    private int solid;

    /**
     * @param picture of type {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     */
    PixelSurface(BufferedImage picture) {
        this.pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.alphaKept = picture.getType() == BufferedImage.TYPE_INT_ARGB;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Chooses the colour to paint with: ARGB, not multiplied by its alpha. */
    void colour(int argb) {
        alpha = argb >>> 24;
        red = argb >> 16 & 0xFF;
        green = argb >> 8 & 0xFF;
        blue = argb & 0xFF;
        solid = alphaKept ? argb : argb & 0xFFFFFF;
    }

    /**
     * Paints a part of a row.
     *
     * @param from the first column, within the picture
     * @param to the column after the last
     * @param coverage how much of each pixel to paint, from 0 to 255
     */
    void paint(int row, int from, int to, int coverage) {
        int share = over255(coverage * alpha);
        int start = row * width + from;
        int end = row * width + to;
        if (share == OPAQUE) {
            Arrays.fill(pixels, start, end, solid);
        } else if (share > 0) {
            blend(start, end, share);
        }
    }

    private void blend(int start, int end, int share) {
        int before = pixels[start];
        int after = blended(before, share);
        pixels[start] = after;
        for (int i = start + 1; i < end; i++) {
            int pixel = pixels[i];
            if (pixel != before) {
                before = pixel;
                after = blended(pixel, share);
            }
            pixels[i] = after;
        }
    }

    private int blended(int below, int share) {
        int alphaBelow = alphaKept ? below >>> 24 : OPAQUE;
        if (alphaBelow == 0) {
            return share << 24 | solid & 0xFFFFFF;
        }
        int rest = OPAQUE - share;
        if (alphaBelow == OPAQUE) {
            return (alphaKept ? 0xFF000000 : 0) | over255(red * share + (below >> 16 & 0xFF) * rest) << 16
                    | over255(green * share + (below >> 8 & 0xFF) * rest) << 8 | over255(blue * share + (below & 0xFF) * rest);
        }
        int seen = over255(alphaBelow * rest);
        int all = share + seen;
        return all << 24 | (red * share + (below >> 16 & 0xFF) * seen + all / 2) / all << 16
                | (green * share + (below >> 8 & 0xFF) * seen + all / 2) / all << 8 | (blue * share + (below & 0xFF) * seen + all / 2) / all;
    }

    /** A product of two numbers up to 255 divided by 255 and rounded. */
    private static int over255(int product) {
        int biased = product + 128;
        return biased + (biased >> 8) >> 8;
    }
}
