package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Pictures with what draws on them, used again for maps of the same size: megabytes that were asked for anew for every map would make the
 * collector move them about and fill the memory that long-lived data need. Safe for use by many threads.
 */
final class PictureMemory {

    /** Pixels of all pictures kept; each takes 8 bytes with what draws on it. */
    private static final int MOST_PIXELS = 3_200_000;

    private final Deque<Blank> spare = new ArrayDeque<>();
    private int pixels;

    /**
     * A picture with what draws flat shapes on it.
     *
     * @param picture of type {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     */
    record Blank(BufferedImage picture, PixelPainter painter) {

        static Blank of(int width, int height, int type) {
            BufferedImage picture = new BufferedImage(width, height, type);
            return new Blank(picture, new PixelPainter(picture));
        }

        private int size() {
            return picture.getWidth() * picture.getHeight();
        }

        private boolean is(int width, int height, int type) {
            return picture.getWidth() == width && picture.getHeight() == height && picture.getType() == type;
        }

        private Blank wiped() {
            Arrays.fill(((DataBufferInt) picture.getRaster().getDataBuffer()).getData(), 0);
            return this;
        }
    }

    /** A picture of zeros, black or transparent by its type, that nobody else has. */
    Blank take(int width, int height, int type) {
        Blank known = known(width, height, type);
        return known == null ? Blank.of(width, height, type) : known.wiped();
    }

    private synchronized Blank known(int width, int height, int type) {
        for (Iterator<Blank> candidates = spare.iterator(); candidates.hasNext();) {
            Blank candidate = candidates.next();
            if (candidate.is(width, height, type)) {
                candidates.remove();
                pixels -= candidate.size();
                return candidate;
            }
        }
        return null;
    }

    /** Keeps a picture that nobody uses any more, in place of those kept longest; not one on which drawing has failed. */
    synchronized void giveBack(Blank used) {
        if (used.size() > MOST_PIXELS) {
            return;
        }
        spare.addFirst(used);
        pixels += used.size();
        while (pixels > MOST_PIXELS) {
            pixels -= spare.removeLast().size();
        }
    }
}
