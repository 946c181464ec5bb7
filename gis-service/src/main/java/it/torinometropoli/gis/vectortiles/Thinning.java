package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.feature.ShapeTable;

/**
 * Chooses the features of a tile that would hold too many. As long as they fit all are kept. Then features that are smaller than a pixel of
 * {@value #PIXEL} units give way to the first of them in the same pixel; while they are still too many, the pixel is doubled. What is
 * chosen depends on the features alone, not on how they come in portions, and at no time more than the limit are held.
 *
 * @param <T> what stands for a feature
 */
final class Thinning<T> {

    /** The side of the first pixel in units of the tile: that of a screen on which a tile is 512 pixels wide. */
    private static final int PIXEL = 8;

    private final int limit;
    private final double unit;
    private final Smallest smallest;
    private final long firstPixel;
    private final long lastPixel;
    private final Set<Cell> cells = new HashSet<>();
    private List<Boxed<T>> kept = new ArrayList<>();
    private long pixel;

    /**
     * Starts with no features.
     *
     * @param limit how many to keep at most
     * @param groundUnit a unit of the tile on the ground, in metres
     * @param smallest what is left out from the start
     */
    Thinning(int limit, double groundUnit, Smallest smallest) {
        this.limit = limit;
        this.unit = groundUnit * ShapeTable.UNITS_PER_METRE;
        this.smallest = smallest;
        this.firstPixel = Math.max(1, Math.round(unit * PIXEL));
        this.lastPixel = Math.max(1, Math.round(unit * TilePlace.EXTENT));
    }

    /** The smallest features that are taken. */
    enum Smallest {
        /** Every feature: symbols and labels show where shapes are too small to. */
        ANY,
        /** Points, and what is at least a unit wide or high: of anything smaller nothing would be left in the tile's grid. */
        A_UNIT
    }

    /** The envelope of a feature, x,y in EPSG:32632, in centimetres. */
    record Box(long leastX, long leastY, long greatestX, long greatestY) {

        /** Envelopes are rounded outwards, so that a point may be a centimetre wide. */
        boolean isPoint() {
            return greatestX - leastX <= 1 && greatestY - leastY <= 1;
        }

        boolean smallerThan(double side) {
            return greatestX - leastX < side && greatestY - leastY < side;
        }
    }

    private record Boxed<T>(T feature, Box box) {
    }

    private record Cell(long column, long row) {
    }

    /** Takes the next feature in the layer's order. */
    void add(T feature, Box box) {
        if (smallest == Smallest.A_UNIT && !box.isPoint() && box.smallerThan(unit)) {
            return;
        }
        keep(new Boxed<>(feature, box));
        while (kept.size() > limit && pixel < lastPixel) {
            coarsen();
        }
        if (kept.size() > limit) {
            kept.remove(limit);
        }
    }

    /** The features that were chosen, in the layer's order. */
    List<T> kept() {
        return kept.stream().map(Boxed::feature).toList();
    }

    private void coarsen() {
        pixel = pixel == 0 ? firstPixel : 2 * pixel;
        cells.clear();
        List<Boxed<T>> before = kept;
        kept = new ArrayList<>(before.size());
        before.forEach(this::keep);
    }

    private void keep(Boxed<T> candidate) {
        Box box = candidate.box;
        if (pixel == 0 || !box.smallerThan(pixel)
                || cells.add(new Cell(Math.floorDiv(box.leastX + box.greatestX, 2 * pixel), Math.floorDiv(box.leastY + box.greatestY, 2 * pixel)))) {
            kept.add(candidate);
        }
    }
}
