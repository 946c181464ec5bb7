package it.torinometropoli.gis.render;

import java.util.Arrays;

/**
 * The distinct colours of a picture, in the order in which they first appear, and how many pixels have each. Pictures of more than
 * 32,768 colours are taken with fewer bits per channel, so that memory stays small; every colour is then that of its first pixel.
 * Fully transparent pixels are one colour, whatever their red, green and blue.
 */
final class ColourHistogram {

    private static final int MOST_COLOURS = 1 << 15;
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int SPREAD = 0x9E3779B9;
    private static final int OPAQUE = 0xFF;

    private final int always;
    private final int droppedBits;
    /** Open addressing: one more than the index of a colour, 0 where there is none. */
    private int[] slots = new int[2 * FIRST_CAPACITY];
    private int[] keys = new int[FIRST_CAPACITY];
    private int[] colours = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private double[] weights;
    private int[] premultiplied;
    private int size;

    private ColourHistogram(int always, int droppedBits) {
        this.always = always;
        this.droppedBits = droppedBits;
    }

    /**
     * Counts the colours of some pixels.
     *
     * @param pixels ARGB
     * @param always bits that count as set in every pixel: those of alpha for pictures without it
     */
    static ColourHistogram of(int[] pixels, int always) {
        int droppedBits = 0;
        ColourHistogram histogram = new ColourHistogram(always, droppedBits);
        while (!histogram.countAll(pixels)) {
            droppedBits++;
            histogram = new ColourHistogram(always, droppedBits);
        }
        histogram.weigh();
        return histogram;
    }

    private void weigh() {
        weights = new double[size];
        premultiplied = new int[size];
        for (int index = 0; index < size; index++) {
            weights[index] = 1 + Math.log(counts[index]);
            int colour = colours[index];
            int alpha = colour >>> 24;
            premultiplied[index] = alpha << 24 | (colour >> 16 & 0xFF) * alpha / OPAQUE << 16 | (colour >> 8 & 0xFF) * alpha / OPAQUE << 8
                    | (colour & 0xFF) * alpha / OPAQUE;
        }
    }

    /** How many colours there are. */
    int size() {
        return size;
    }

    /** A colour as ARGB. */
    int colour(int index) {
        return colours[index];
    }

    /** How many pixels have a colour. */
    int count(int index) {
        return counts[index];
    }

    /** How much a colour weighs: the logarithm of its pixels, so that small symbols keep their own. */
    double weight(int index) {
        return weights[index];
    }

    /** A colour as alpha, red, green and blue, the latter multiplied by alpha. */
    int premultiplied(int index) {
        return premultiplied[index];
    }

    /** The index of the colour of a pixel of the picture. */
    int indexOf(int pixel) {
        return slots[slot(key(pixel | always))] - 1;
    }

    private boolean countAll(int[] pixels) {
        int index = -1;
        int last = 0;
        for (int pixel : pixels) {
            if (index < 0 || pixel != last) {
                index = indexOrNew(pixel | always);
                last = pixel;
                if (size > MOST_COLOURS) {
                    return false;
                }
            }
            counts[index]++;
        }
        return true;
    }

    private int indexOrNew(int colour) {
        int key = key(colour);
        int slot = slot(key);
        return slots[slot] > 0 ? slots[slot] - 1 : add(slot, key, colour);
    }

    private int add(int slot, int key, int colour) {
        if (size == keys.length) {
            grow();
            return add(slot(key), key, colour);
        }
        keys[size] = key;
        colours[size] = colour >>> 24 == 0 ? 0 : colour;
        slots[slot] = size + 1;
        return size++;
    }

    private void grow() {
        int capacity = 2 * keys.length;
        keys = Arrays.copyOf(keys, capacity);
        colours = Arrays.copyOf(colours, capacity);
        counts = Arrays.copyOf(counts, capacity);
        slots = new int[2 * capacity];
        for (int index = 0; index < size; index++) {
            slots[slot(keys[index])] = index + 1;
        }
    }

    /** Where a key is, or where it belongs. */
    private int slot(int key) {
        int mask = slots.length - 1;
        int hash = key * SPREAD;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] > 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** What colours that count as one have in common. Only what is opaque counts as opaque, only the transparent as transparent. */
    private int key(int colour) {
        int alpha = colour >>> 24;
        if (alpha == 0) {
            return 0;
        }
        int kept = 0xFF << droppedBits & 0xFF;
        int keptAlpha = alpha == OPAQUE ? OPAQUE : Math.max(1, Math.min(OPAQUE - 1, alpha & kept));
        return keptAlpha << 24 | colour & (kept << 16 | kept << 8 | kept);
    }
}
