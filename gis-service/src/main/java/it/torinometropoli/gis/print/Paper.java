package it.torinometropoli.gis.print;

import java.util.Locale;

/**
 * The paper of a sheet.
 *
 * @param format its size
 * @param orientation which way up it is
 */
record Paper(Format format, Orientation orientation) {

    /** Width of the margins on the left, at the top and on the right, in millimetres. */
    static final int MARGIN = 10;
    /** Width of the margin at the bottom, which holds the page number, in millimetres. */
    static final int FOOT = 12;

    /** The sizes of ISO 216 that are offered, in millimetres. */
    enum Format {
        A4(210, 297), A3(297, 420);

        private final int shortSide;
        private final int longSide;

        Format(int shortSide, int longSide) {
            this.shortSide = shortSide;
            this.longSide = longSide;
        }

        /** The word for it in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which side is up. */
    enum Orientation {
        ORIZZONTALE, VERTICALE;

        /** The word for it in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean landscape() {
        return orientation == Orientation.ORIZZONTALE;
    }

    /** Width in millimetres. */
    public int width() {
        return landscape() ? format.longSide : format.shortSide;
    }

    /** Height in millimetres. */
    public int height() {
        return landscape() ? format.shortSide : format.longSide;
    }

    /** Width between the margins, in millimetres. */
    int innerWidth() {
        return width() - 2 * MARGIN;
    }

    /** Height between the margins, in millimetres. */
    int innerHeight() {
        return height() - MARGIN - FOOT;
    }
}
