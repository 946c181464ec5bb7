package it.torinometropoli.gis.render;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;

/**
 * Boxes on the world's grid of pixels that are no longer free, found by the cells of a coarse grid that they touch. It is asked for every
 * place that a label tries, hence the plain arrays. For one thread.
 */
final class TakenRoom {

    private static final double CELL = 64;
    private static final int FIRST_SIZE = 256;
    private static final int NONE = -1;

    /** For each slot the cell whose boxes it begins, and the first of its entries. */
    private long[] columns = new long[FIRST_SIZE];
    private long[] rows = new long[FIRST_SIZE];
    private int[] first = filled(FIRST_SIZE);
    private int used;
    /** For each entry a box and the next entry of the same cell. */
    private Obstacle[] boxes = new Obstacle[FIRST_SIZE];
    private int[] next = new int[FIRST_SIZE];
    private int entries;

    /**
     * What labels keep clear of.
     *
     * @param featureId whose own label need not; null for everybody's
     * @param box what it covers, in pixels of the world
     */
    record Obstacle(String featureId, Envelope box) {
    }

    /** Takes a box. */
    void take(Obstacle obstacle) {
        Envelope box = obstacle.box;
        for (long column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
            for (long row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
                add(column, row, obstacle);
            }
        }
    }

    /** Whether a feature's label may have a box. */
    boolean isFree(Envelope box, String featureId) {
        for (long column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
            for (long row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
                for (int entry = first[slot(column, row)]; entry != NONE; entry = next[entry]) {
                    if (boxes[entry].box.intersects(box) && !featureId.equals(boxes[entry].featureId)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void add(long column, long row, Obstacle obstacle) {
        if (2 * used >= first.length) {
            widen();
        }
        if (entries == boxes.length) {
            boxes = Arrays.copyOf(boxes, 2 * entries);
            next = Arrays.copyOf(next, 2 * entries);
        }
        int slot = slot(column, row);
        if (first[slot] == NONE) {
            columns[slot] = column;
            rows[slot] = row;
            used++;
        }
        boxes[entries] = obstacle;
        next[entries] = first[slot];
        first[slot] = entries++;
    }

    /** Where a cell is, or would be. */
    private int slot(long column, long row) {
        long mixed = (column * 0x9E3779B97F4A7C15L + row) * 0xC2B2AE3D27D4EB4FL;
        int slot = (int) (mixed >>> 32) & first.length - 1;
        while (first[slot] != NONE && (columns[slot] != column || rows[slot] != row)) {
            slot = slot + 1 & first.length - 1;
        }
        return slot;
    }

    private void widen() {
        long[] oldColumns = columns;
        long[] oldRows = rows;
        int[] oldFirst = first;
        columns = new long[2 * oldFirst.length];
        rows = new long[2 * oldFirst.length];
        first = filled(2 * oldFirst.length);
        for (int old = 0; old < oldFirst.length; old++) {
            if (oldFirst[old] != NONE) {
                int slot = slot(oldColumns[old], oldRows[old]);
                columns[slot] = oldColumns[old];
                rows[slot] = oldRows[old];
                first[slot] = oldFirst[old];
            }
        }
    }

    private static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NONE);
        return filled;
    }

    private static long cell(double pixels) {
        return (long) Math.floor(pixels / CELL);
    }
}
