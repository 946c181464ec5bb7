package it.torinometropoli.gis.download;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;

/** A node of an R-tree of SQLite in two dimensions: at most 51 boxes, in single precision, each with the number of a feature or node. */
final class RTreeNode {

    /** How many boxes a node holds. */
    static final int MOST = 51;
    private static final int BYTES = 4 + MOST * (8 + 4 * 4);

    private final long[] children = new long[MOST];
    private final Envelope[] boxes = new Envelope[MOST];
    private int count;

    void add(long child, Envelope box) {
        children[count] = child;
        boxes[count++] = box;
    }

    boolean full() {
        return count == MOST;
    }

    void clear() {
        count = 0;
    }

    long[] children() {
        return Arrays.copyOf(children, count);
    }

    /** The box of all boxes. */
    Envelope box() {
        Envelope all = new Envelope();
        for (int index = 0; index < count; index++) {
            all.expandToInclude(boxes[index]);
        }
        return all;
    }

    /**
     * The node as SQLite keeps it, big-endian.
     *
     * @param depth the height of the tree when it is the root, else 0
     */
    ByteBuffer bytes(int depth) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putShort((short) depth).putShort((short) count);
        for (int index = 0; index < count; index++) {
            Envelope box = boxes[index];
            bytes.putLong(children[index]).putFloat(down(box.getMinX())).putFloat(-down(-box.getMaxX()))
                    .putFloat(down(box.getMinY())).putFloat(-down(-box.getMaxY()));
        }
        return bytes;
    }

    private static float down(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }
}
