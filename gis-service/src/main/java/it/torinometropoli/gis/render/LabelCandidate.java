package it.torinometropoli.gis.render;

import java.util.Comparator;

import org.locationtech.jts.geom.Envelope;

/**
 * A label that looks for room.
 *
 * @param wish what is to be written
 * @param order who goes first
 * @param x of its home on the world's grid of pixels: it may stand elsewhere, but one block of the grid decides about it
 * @param y of its home
 * @param places where the label may stand
 */
record LabelCandidate(LabelWish wish, Order order, double x, double y, Places places) {

    /** Where a label may stand. Safe for use by many threads. */
    interface Places {

        /** The best place that there is room for; null when there is none. */
        Lettering first(Room room);
    }

    /** The room that earlier labels have left for a label. */
    interface Room {

        /** Whether a box of the text, without space about it, may be free: a fast answer that spares setting the text. */
        boolean mayHave(Envelope box);

        /** Whether the label may stand there. */
        boolean has(Lettering lettering);
    }

    /** The same at another home. */
    LabelCandidate at(double homeX, double homeY) {
        return new LabelCandidate(wish, order, homeX, homeY, places);
    }

    /**
     * Which of two labels goes first: the one of higher priority, then of the upper layer, then of the earlier feature, then of the
     * earlier symbolizer. It is the same for every picture.
     *
     * @param level of the layer, 0 for the uppermost
     * @param featureId shorter ones are earlier, so that numbers at their ends count as such
     * @param symbol number of the symbolizer in its style
     * @param part which of the symbolizer's labels for the feature
     */
    record Order(double priority, int level, String featureId, int symbol, int part) implements Comparable<Order> {

        private static final Comparator<Order> FIRST = Comparator.comparingDouble(Order::priority).reversed().thenComparingInt(Order::level)
                .thenComparingInt(order -> order.featureId.length()).thenComparing(Order::featureId).thenComparingInt(Order::symbol)
                .thenComparingInt(Order::part);

        @Override
        public int compareTo(Order other) {
            return FIRST.compare(this, other);
        }
    }
}
