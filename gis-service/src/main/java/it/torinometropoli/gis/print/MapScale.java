package it.torinometropoli.gis.print;

import java.text.NumberFormat;
import java.util.Locale;

import org.locationtech.jts.geom.Envelope;

/**
 * The scale of a printed map.
 *
 * @param denominator how many metres on the ground a metre on paper is, in the grid of EPSG:32632
 */
record MapScale(int denominator) {

    /** The largest scale that is printed. */
    static final int LEAST = 200;
    /** The smallest scale that is printed. */
    static final int MOST = 5_000_000;

    /** Lengths of drawings are in CSS pixels of 1/96 inch. */
    static final double METRES_PER_PIXEL = 0.0254 / 96;

    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
    private static final double[] BAR = {1, 2, 5};

    /** The largest round scale at which an area fits into a frame, given in pixels; the smallest one that is printed when none does. */
    static MapScale fitting(Envelope area, int width, int height) {
        double needed = Math.max(area.getWidth() / width, area.getHeight() / height) / METRES_PER_PIXEL;
        for (int power = 100; power <= MOST; power *= 10) {
            for (double step : ROUND) {
                int denominator = (int) Math.round(step * power);
                if (denominator >= LEAST && denominator <= MOST && denominator >= needed * (1 - 1e-9)) {
                    return new MapScale(denominator);
                }
            }
        }
        return new MapScale(MOST);
    }

    /** What a frame shows around a point, x,y in EPSG:32632; the frame is given in pixels. */
    Envelope around(double x, double y, int width, int height) {
        double halfWidth = width * METRES_PER_PIXEL * denominator / 2;
        double halfHeight = height * METRES_PER_PIXEL * denominator / 2;
        return new Envelope(x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight);
    }

    /** The scale as a reader writes it: {@code 1:25.000} in Italian. */
    String text(Locale locale) {
        return "1:" + NumberFormat.getIntegerInstance(locale).format(denominator);
    }

    /**
     * A scale bar of four parts.
     *
     * @param longest the most pixels that it may have
     */
    Bar bar(int longest, Locale locale) {
        double most = longest * METRES_PER_PIXEL * denominator / Bar.PARTS;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double part = power;
        for (double step : BAR) {
            part = step * power <= most ? step * power : part;
        }
        boolean kilometres = part * Bar.PARTS >= 1000;
        NumberFormat format = NumberFormat.getInstance(locale);
        return new Bar(part / METRES_PER_PIXEL / denominator, format.format(part * 2 / (kilometres ? 1000 : 1)),
                format.format(part * Bar.PARTS / (kilometres ? 1000 : 1)) + (kilometres ? " km" : " m"));
    }

    /**
     * A scale bar.
     *
     * @param part length of one of its parts in pixels
     * @param middle what it says in the middle
     * @param end what it says at the end, with the unit
     */
    record Bar(double part, String middle, String end) {

        static final int PARTS = 4;
    }
}
