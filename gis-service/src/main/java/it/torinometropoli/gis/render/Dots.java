package it.torinometropoli.gis.render;

import java.util.List;

import it.torinometropoli.gis.feature.ShapeTable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws shapes that are smaller than a pixel as their envelope, without looking at more of them. For one thread.
 */
final class Dots {

    private static final double PROBE = 100;

    private final int[] boxes;
    private final Viewport viewport;
    private final Projection projection;
    private final PixelPainter pixels;
    private final double pixelsPerUnit;
    private final double[] centre = new double[2];
    private double width;
    private double height;
    private double x;
    private double y;

    /**
     * @param area where the shapes are, x,y in EPSG:32632
     */
    Dots(ShapeTable shapes, Projection projection, Envelope area, Canvas canvas) {
        this.boxes = shapes.boxes();
        this.viewport = canvas.viewport();
        this.projection = projection;
        this.pixels = canvas.pixels();
        Coordinate middle = area.centre();
        double[] probe = {middle.x, middle.y, middle.x + PROBE, middle.y, middle.x, middle.y + PROBE};
        projection.draw(probe, 3);
        double across = Math.hypot((probe[2] - probe[0]) / viewport.pixelWidth(), (probe[3] - probe[1]) / viewport.pixelHeight());
        double along = Math.hypot((probe[4] - probe[0]) / viewport.pixelWidth(), (probe[5] - probe[1]) / viewport.pixelHeight());
        this.pixelsPerUnit = Math.max(across, along) / PROBE / ShapeTable.UNITS_PER_METRE;
    }

    /** Turns to the shape at a position; false when it is too large to be a dot, or none. */
    boolean at(int position) {
        int box = 4 * position;
        width = ((long) boxes[box + 2] - boxes[box]) * pixelsPerUnit;
        height = ((long) boxes[box + 3] - boxes[box + 1]) * pixelsPerUnit;
        if (!(width < 1 && height < 1 && width >= 0)) {
            return false;
        }
        centre[0] = (boxes[box] + (double) boxes[box + 2]) / (2 * ShapeTable.UNITS_PER_METRE);
        centre[1] = (boxes[box + 1] + (double) boxes[box + 3]) / (2 * ShapeTable.UNITS_PER_METRE);
        projection.draw(centre, 1);
        x = viewport.screenX(centre[0]);
        y = viewport.screenY(centre[1]);
        return true;
    }

    /** Draws the shape turned to. */
    void paint(List<Dot> dots) {
        for (Dot dot : dots) {
            pixels.box(x, y, width, height, dot.fill());
            if (dot.width() > 0) {
                pixels.box(x, y, width + dot.width(), height + dot.width(), dot.line());
            }
        }
    }
}
