package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A packed R-tree over boxes of whole numbers that never change: sixteen boxes to a node, boxes in the order of their centres along a
 * Hilbert curve (Kamel and Faloutsos 1993). It takes four bytes a box besides the boxes themselves.
 */
final class BoxIndex {

    private static final int NODE = 16;
    private static final int NODE_BITS = 4;
    private static final int CURVE_BITS = 16;

    private final int[] boxes;
    private final int[] order;
    /** For each level, the lowest first, the boxes of its nodes. */
    private final int[][] levels;

    private BoxIndex(int[] boxes, int[] order, int[][] levels) {
        this.boxes = boxes;
        this.order = order;
        this.levels = levels;
    }

    /**
     * Makes the index.
     *
     * @param boxes four to a box: least x and y, greatest x and y; one whose least x is above its greatest is never found
     */
    static BoxIndex of(int[] boxes) {
        int[] order = alongCurve(boxes);
        int depth = 0;
        for (int nodes = order.length; nodes > 1; nodes = above(nodes)) {
            depth++;
        }
        int[][] levels = new int[depth][];
        for (int level = 0; level < depth; level++) {
            levels[level] = level == 0 ? nodes(boxes, order) : nodes(levels[level - 1], null);
        }
        return new BoxIndex(boxes, order, levels);
    }

    private static int above(int count) {
        return count + NODE - 1 >> NODE_BITS;
    }

    private static int[] nodes(int[] below, int[] order) {
        int count = order == null ? below.length / 4 : order.length;
        int[] nodes = new int[4 * above(count)];
        for (int node = 0; node < nodes.length / 4; node++) {
            int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
            for (int i = node * NODE; i < Math.min(count, (node + 1) * NODE); i++) {
                int at = 4 * (order == null ? i : order[i]);
                box[0] = Math.min(box[0], below[at]);
                box[1] = Math.min(box[1], below[at + 1]);
                box[2] = Math.max(box[2], below[at + 2]);
                box[3] = Math.max(box[3], below[at + 3]);
            }
            System.arraycopy(box, 0, nodes, 4 * node, 4);
        }
        return nodes;
    }

    private static int[] alongCurve(int[] boxes) {
        long[] extent = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
        int count = 0;
        for (int at = 0; at < boxes.length; at += 4) {
            if (boxes[at] <= boxes[at + 2]) {
                extent[0] = Math.min(extent[0], boxes[at]);
                extent[1] = Math.min(extent[1], boxes[at + 1]);
                extent[2] = Math.max(extent[2], boxes[at + 2]);
                extent[3] = Math.max(extent[3], boxes[at + 3]);
                count++;
            }
        }
        long[] keys = new long[count];
        double side = Math.max(1, Math.max(extent[2] - extent[0], extent[3] - extent[1]));
        double scale = ((1 << CURVE_BITS) - 1) / side;
        int next = 0;
        for (int at = 0; at < boxes.length; at += 4) {
            if (boxes[at] <= boxes[at + 2]) {
                int x = (int) ((((long) boxes[at] + boxes[at + 2]) / 2 - extent[0]) * scale);
                int y = (int) ((((long) boxes[at + 1] + boxes[at + 3]) / 2 - extent[1]) * scale);
                keys[next++] = (long) distance(x, y) << 32 ^ Long.MIN_VALUE | at / 4;
            }
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** How far along the Hilbert curve through a square of 65,536 cells a side a cell is; as an unsigned number. */
    private static int distance(int column, int row) {
        int x = column;
        int y = row;
        int distance = 0;
        for (int side = 1 << CURVE_BITS - 1; side > 0; side >>= 1) {
            int right = (x & side) == 0 ? 0 : 1;
            int upper = (y & side) == 0 ? 0 : 1;
            distance = distance << 2 | 3 * right ^ upper;
            if (upper == 0) {
                if (right == 1) {
                    x = ~x & 0xFFFF;
                    y = ~y & 0xFFFF;
                }
                int swapped = x;
                x = y;
                y = swapped;
            }
        }
        return distance;
    }

    /** The numbers of the boxes that meet a box, boundaries included, ascending. */
    int[] meeting(int minX, int minY, int maxX, int maxY) {
        Search search = new Search(minX, minY, maxX, maxY);
        if (levels.length == 0) {
            search.boxes(0, order.length);
        } else {
            search.node(levels.length - 1, 0);
        }
        return search.ascending();
    }

    private final class Search {

        private final int minX;
        private final int minY;
        private final int maxX;
        private final int maxY;
        private int[] found = new int[NODE];
        private int size;

        Search(int minX, int minY, int maxX, int maxY) {
            this.minX = minX;
            this.minY = minY;
            this.maxX = maxX;
            this.maxY = maxY;
        }

        void node(int level, int node) {
            int[] nodes = levels[level];
            int at = 4 * node;
            if (!meets(nodes, at)) {
                return;
            }
            if (nodes[at] >= minX && nodes[at + 1] >= minY && nodes[at + 2] <= maxX && nodes[at + 3] <= maxY) {
                int bits = NODE_BITS * (level + 1);
                all((int) ((long) node << bits), (int) Math.min(order.length, (long) node + 1 << bits));
            } else if (level == 0) {
                boxes(node * NODE, Math.min(order.length, (node + 1) * NODE));
            } else {
                int end = Math.min(levels[level - 1].length / 4, (node + 1) * NODE);
                for (int child = node * NODE; child < end; child++) {
                    node(level - 1, child);
                }
            }
        }

        void boxes(int from, int to) {
            for (int i = from; i < to; i++) {
                if (meets(boxes, 4 * order[i])) {
                    room(1);
                    found[size++] = order[i];
                }
            }
        }

        private void all(int from, int to) {
            room(to - from);
            System.arraycopy(order, from, found, size, to - from);
            size += to - from;
        }

        private boolean meets(int[] candidates, int at) {
            return candidates[at] <= maxX && candidates[at + 2] >= minX && candidates[at + 1] <= maxY && candidates[at + 3] >= minY;
        }

        private void room(int more) {
            if (size + more > found.length) {
                found = Arrays.copyOf(found, Math.max(size + more, 2 * found.length));
            }
        }

        /** Many are sorted by marking them, which takes time in proportion to all boxes. */
        int[] ascending() {
            int[] positions = size == found.length ? found : Arrays.copyOf(found, size);
            if (size < boxes.length / 256) {
                Arrays.sort(positions);
                return positions;
            }
            BitSet marked = new BitSet(boxes.length / 4);
            for (int position : positions) {
                marked.set(position);
            }
            int next = 0;
            for (int position = marked.nextSetBit(0); position >= 0; position = marked.nextSetBit(position + 1)) {
                positions[next++] = position;
            }
            return positions;
        }
    }
}
