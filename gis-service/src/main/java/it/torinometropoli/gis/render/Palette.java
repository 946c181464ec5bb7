package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * At most 256 colours that stand for all of a picture, chosen by cutting the space of its colours where that lowers the error most
 * (median cut with least variance). Opaque, translucent and fully transparent colours never share an entry.
 */
final class Palette {

    private static final int MOST_ENTRIES = 256;

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

    /** One box for what is transparent, one for what is translucent, one for what is opaque; none is empty. */
    private static List<ColourBox> firstBoxes(ColourHistogram histogram, int[] order) {
        List<ColourBox> boxes = new ArrayList<>();
        int from = 0;
        for (IntPredicate kind : List.<IntPredicate>of(alpha -> alpha == 0, alpha -> alpha > 0 && alpha < 255, alpha -> alpha == 255)) {
            int[] members = IntStream.range(0, order.length).filter(index -> kind.test(histogram.colour(index) >>> 24)).toArray();
            System.arraycopy(members, 0, order, from, members.length);
            if (members.length > 0) {
                boxes.add(new ColourBox(histogram, order, from, from + members.length));
            }
            from += members.length;
        }
        return boxes;
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
