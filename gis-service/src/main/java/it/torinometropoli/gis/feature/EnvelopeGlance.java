package it.torinometropoli.gis.feature;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Tells of shapes that they meet an area: not when their envelopes do not, surely when they lie in an area that is a rectangle. */
final class EnvelopeGlance implements Glance {

    private final int[] boxes;
    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;
    private final Verdict inside;

    /**
     * @param boxes as {@link ShapeTable#boxes()} gives them
     * @param area x,y in EPSG:32632
     */
    EnvelopeGlance(int[] boxes, Geometry area) {
        Envelope envelope = area.getEnvelopeInternal();
        this.boxes = boxes;
        this.minX = envelope.getMinX() * ShapeTable.UNITS_PER_METRE;
        this.minY = envelope.getMinY() * ShapeTable.UNITS_PER_METRE;
        this.maxX = envelope.getMaxX() * ShapeTable.UNITS_PER_METRE;
        this.maxY = envelope.getMaxY() * ShapeTable.UNITS_PER_METRE;
        this.inside = area.isRectangle() ? Verdict.YES : Verdict.UNKNOWN;
    }

    @Override
    public Verdict at(int position) {
        int at = 4 * position;
        if (boxes[at] > boxes[at + 2]) {
            return Verdict.UNKNOWN;
        }
        if (boxes[at] > maxX || boxes[at + 1] > maxY || boxes[at + 2] < minX || boxes[at + 3] < minY) {
            return Verdict.NO;
        }
        return boxes[at] >= minX && boxes[at + 1] >= minY && boxes[at + 2] <= maxX && boxes[at + 3] <= maxY ? inside : Verdict.UNKNOWN;
    }
}
