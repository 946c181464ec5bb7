package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Reads shapes into flat arrays that are used again for every shape, so that drawing makes no objects. Of a collection only the parts of
 * the highest dimension are read. Coordinates are x,y in EPSG:32632. For one thread.
 */
public final class ShapeReader extends ShapeDecoder {

    private final PackedShapes shapes;
    private double[] coordinates = new double[64];
    private int[] ends = new int[4];
    private final BitSet holes = new BitSet();
    private int parts;
    private int points;
    private int dimension;

    ShapeReader(PackedShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Reads the shape at a position.
     *
     * @return false when there is none, or an empty one
     */
    public boolean read(int position) {
        parts = 0;
        points = 0;
        holes.clear();
        if (!shapes.locate(position, this)) {
            return false;
        }
        readNext(-1);
        return points > 0;
    }

    /** 0 for points, 1 for lines, 2 for polygons. */
    public int dimension() {
        return dimension;
    }

    /** x1, y1, x2, y2 … of all parts; rings end where they start. Longer than needed; changes with the next shape. */
    public double[] coordinates() {
        return coordinates;
    }

    /** How many points there are. */
    public int points() {
        return points;
    }

    /** For each part the index of the point after its last. Longer than needed; changes with the next shape. */
    public int[] ends() {
        return ends;
    }

    /** How many points, lines or rings there are. */
    public int parts() {
        return parts;
    }

    /** Which parts are interior rings of a polygon; changes with the next shape. */
    public BitSet holes() {
        return holes;
    }

    private void readNext(int wanted) {
        int head = head();
        int kind = head & ShapeEncoder.KIND;
        int own = head >> ShapeEncoder.DIMENSION_SHIFT;
        int highest = wanted < 0 ? own : wanted;
        dimension = highest;
        int partsBefore = parts;
        int pointsBefore = points;
        if (kind >= ShapeEncoder.MULTI_POINT) {
            for (int rest = count(); rest > 0; rest--) {
                readNext(highest);
            }
        } else if (kind == ShapeEncoder.POLYGON) {
            readRings();
        } else {
            readPart(0);
        }
        if (own < highest) {
            parts = partsBefore;
            points = pointsBefore;
            holes.clear(parts, Math.max(parts, holes.length()));
        }
    }

    private void readRings() {
        int rings = count();
        for (int ring = 0; ring < rings; ring++) {
            if (ring > 0) {
                holes.set(parts);
            }
            readPart(1);
        }
    }

    private void readPart(int closing) {
        int count = count();
        if (count == 0) {
            return;
        }
        int needed = 2 * (points + count + closing);
        if (needed > coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, Math.max(needed, 2 * coordinates.length));
        }
        int from = 2 * points;
        int at = from;
        for (int i = 0; i < count; i++) {
            coordinates[at++] = nextX();
            coordinates[at++] = y();
        }
        if (closing > 0) {
            coordinates[at++] = coordinates[from];
            coordinates[at++] = coordinates[from + 1];
        }
        points = at / 2;
        if (parts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * parts);
        }
        ends[parts++] = points;
    }
}
