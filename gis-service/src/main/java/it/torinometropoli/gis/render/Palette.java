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
        return new Palette(colours, entries);
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
