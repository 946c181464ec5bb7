package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * At most 256 colours that stand for all of a picture, chosen by cutting the space of its colours where that lowers the error most
 * (median cut with least variance). The commonest keep entries of their own; opaque, translucent and fully transparent colours never share an entry.
 */
final class Palette {

    private static final int MOST_ENTRIES = 256;
    private static final int MOST_SURFACES = 64;
    /** In pixels. */
    private static final int LEAST_SURFACE = 64;

    /** Colours farther from their entry, as a squared distance, look for a nearer one. */
    private static final int FAR = 1_000;

    private final int[] colours;
    private final byte[] entries;

    private Palette(int[] colours, byte[] entries) {
        this.colours = colours;
        this.entries = entries;
    }

    /** The palette of a picture: its own colours when there are few enough. */
    static Palette of(ColourHistogram histogram) {
        int[] order = new int[histogram.size()];
        List<ColourBox> boxes = firstBoxes(histogram, order);
        boxes = histogram.size() <= MOST_ENTRIES ? boxes.stream().flatMap(ColourBox::single).toList() : cut(boxes);
        int[] colours = boxes.stream().mapToInt(ColourBox::colour).toArray();
        byte[] entries = new byte[histogram.size()];
        for (int entry = 0; entry < boxes.size(); entry++) {
            boxes.get(entry).assign(entries, (byte) entry);
        }
        for (int index = 0; index < entries.length; index++) {
            if (distance(histogram.colour(index), colours[entries[index] & 0xFF]) > FAR) {
                entries[index] = nearest(histogram.colour(index), colours);
            }
        }
        return new Palette(colours, entries);
    }

    private static byte nearest(int colour, int[] colours) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int entry = 0; entry < colours.length; entry++) {
            int distance = kind(colours[entry]) == kind(colour) ? distance(colour, colours[entry]) : Integer.MAX_VALUE;
            if (distance < least) {
                least = distance;
                nearest = entry;
            }
        }
        return (byte) nearest;
    }

    /** 0 for what is fully transparent, 2 for what is opaque, 1 for all between. */
    private static int kind(int colour) {
        int alpha = colour >>> 24;
        return alpha == 0 ? 0 : alpha == 255 ? 2 : 1;
    }

    /** The square of how far two colours are apart, their channels multiplied by alpha. */
    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            int level = shift == 24 ? one >>> 24 : (one >> shift & 0xFF) * (one >>> 24) / 255;
            int otherLevel = shift == 24 ? other >>> 24 : (other >> shift & 0xFF) * (other >>> 24) / 255;
            distance += (level - otherLevel) * (level - otherLevel);
        }
        return distance;
    }

    /** The entries as ARGB, those that are not opaque first. */
    int[] colours() {
        return colours;
    }

    /** The entry that stands for a colour of the histogram. */
    byte entry(int index) {
        return entries[index];
    }

    /** Of what is transparent, translucent and opaque: a box for each colour of an even surface, and one for all others. None is empty. */
    private static List<ColourBox> firstBoxes(ColourHistogram histogram, int[] order) {
        Set<Integer> surfaces = surfaces(histogram);
        List<ColourBox> boxes = new ArrayList<>();
        int from = 0;
        for (IntPredicate kind : List.<IntPredicate>of(alpha -> alpha == 0, alpha -> alpha > 0 && alpha < 255, alpha -> alpha == 255)) {
            int[] members = IntStream.range(0, order.length).filter(index -> kind.test(histogram.colour(index) >>> 24)).toArray();
            for (int index : members) {
                if (surfaces.contains(index)) {
                    order[from] = index;
                    boxes.add(new ColourBox(histogram, order, from, ++from));
                }
            }
            int[] others = IntStream.of(members).filter(index -> !surfaces.contains(index)).toArray();
            System.arraycopy(others, 0, order, from, others.length);
            if (others.length > 0) {
                boxes.add(new ColourBox(histogram, order, from, from + others.length));
            }
            from += others.length;
        }
        return boxes;
    }

    /** The commonest colours: a wrong one of these would be seen at once. */
    private static Set<Integer> surfaces(ColourHistogram histogram) {
        Comparator<Integer> commonest = Comparator.<Integer>comparingInt(histogram::count).reversed();
        return IntStream.range(0, histogram.size()).filter(index -> histogram.count(index) >= LEAST_SURFACE).boxed()
                .sorted(commonest.thenComparing(Comparator.naturalOrder())).limit(MOST_SURFACES).collect(Collectors.toSet());
    }

    private static List<ColourBox> cut(List<ColourBox> first) {
        Comparator<ColourBox> largestError = Comparator.comparingDouble(ColourBox::error).reversed();
        PriorityQueue<ColourBox> boxes = new PriorityQueue<>(MOST_ENTRIES, largestError.thenComparingInt(ColourBox::from));
        boxes.addAll(first);
        while (boxes.size() < MOST_ENTRIES && boxes.element().error() > 0) {
            boxes.addAll(boxes.remove().halves());
        }
        return boxes.stream().sorted(Comparator.comparingInt(ColourBox::from)).toList();
    }
}
