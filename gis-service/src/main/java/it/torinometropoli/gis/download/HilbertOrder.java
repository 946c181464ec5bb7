package it.torinometropoli.gis.download;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Puts boxes into an order in which neighbours in the file are neighbours in space. */
final class HilbertOrder {

    private static final int LEVEL = 16;
    private static final int LAST_CELL = (1 << LEVEL) - 1;

    private HilbertOrder() {
    }

    /**
     * The positions of boxes by the place of their middle on a Hilbert curve; boxes that are nowhere come first.
     *
     * @param boxes whose first {@code count} are ordered; they stay as they are
     */
    static int[] of(Envelope[] boxes, int count) {
        Envelope all = new Envelope();
        for (int index = 0; index < count; index++) {
            all.expandToInclude(boxes[index]);
        }
        long[] places = new long[count];
        for (int index = 0; index < count; index++) {
            places[index] = Integer.toUnsignedLong(code(boxes[index], all)) << Integer.SIZE | index;
        }
        Arrays.sort(places);
        return Arrays.stream(places).mapToInt(place -> (int) place).toArray();
    }

    private static int code(Envelope box, Envelope all) {
        return box.isNull() ? 0 : HilbertCode.encode(LEVEL, cell(box.getMinX() + box.getMaxX(), all.getMinX(), all.getWidth()),
                cell(box.getMinY() + box.getMaxY(), all.getMinY(), all.getHeight()));
    }

    private static int cell(double twiceTheMiddle, double start, double extent) {
        return extent == 0 ? 0 : (int) ((twiceTheMiddle / 2 - start) / extent * LAST_CELL);
    }
}
