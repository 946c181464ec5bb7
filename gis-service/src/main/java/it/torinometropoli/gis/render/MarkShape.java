package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * The shape of a mark.
 *
 * @param outline about the origin, y downwards; within a box of one unit unless the mark is known to be smaller
 * @param surface whether it can be filled
 * @param points how many points it has
 */
record MarkShape(Shape outline, boolean surface, int points) {

    /** A mark that can be filled. */
    static MarkShape closed(Shape outline) {
        return new MarkShape(outline, true, count(outline));
    }

    /** A mark that is made of lines only. */
    static MarkShape open(Shape outline) {
        return new MarkShape(outline, false, count(outline));
    }

    private static int count(Shape outline) {
        int points = 0;
        for (PathIterator at = outline.getPathIterator(null); !at.isDone(); at.next()) {
            points++;
        }
        return points;
    }
}
