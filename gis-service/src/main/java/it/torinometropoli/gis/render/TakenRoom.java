package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Envelope;

/** Boxes on the world's grid of pixels that are no longer free, found by cells of a coarse grid. For one thread. */
final class TakenRoom {

    private static final double CELL = 64;

    private final Map<Cell, List<Obstacle>> cells = new HashMap<>();

    private record Cell(long column, long row) {
    }

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
                cells.computeIfAbsent(new Cell(column, row), absent -> new ArrayList<>(4)).add(obstacle);
            }
        }
    }

    /** Whether a feature's label may have a box. */
    boolean isFree(Envelope box, String featureId) {
        for (long column = cell(box.getMinX()); column <= cell(box.getMaxX()); column++) {
            for (long row = cell(box.getMinY()); row <= cell(box.getMaxY()); row++) {
                for (Obstacle obstacle : cells.getOrDefault(new Cell(column, row), List.of())) {
                    if (obstacle.box.intersects(box) && !featureId.equals(obstacle.featureId)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long cell(double pixels) {
        return (long) Math.floor(pixels / CELL);
    }
}
