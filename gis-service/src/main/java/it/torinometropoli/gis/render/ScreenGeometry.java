package it.torinometropoli.gis.render;

import java.util.function.Supplier;

import org.locationtech.jts.geom.Coordinate;

/** A feature's geometry on the picture, in pixels of the screen. For one thread. */
final class ScreenGeometry {

    private final FlatGeometry geometry;
    private final Viewport viewport;
    private final Supplier<Coordinate> anchor;
    private ScreenPath path;

    /**
     * @param geometry in the reference system of the picture
     * @param viewport the picture
     * @param anchor the point that stands for the geometry, in the reference system of the picture; asked for only when needed
     */
    ScreenGeometry(FlatGeometry geometry, Viewport viewport, Supplier<Coordinate> anchor) {
        this.geometry = geometry;
        this.viewport = viewport;
        this.anchor = anchor;
    }

    /** 0 for points, 1 for lines, 2 for polygons. */
    int dimension() {
        return geometry.dimension();
    }

    /** How many points there are. */
    int points() {
        return geometry.points();
    }

    /** The lines or rings; rings are closed, holes follow the even-odd rule. */
    ScreenPath path() {
        if (path == null) {
            path = buildPath();
        }
        return path;
    }

    /** The points where a symbol stands: each point, or the one that stands for lines and polygons; x1, y1, x2, y2 …. */
    double[] positions() {
        if (geometry.dimension() > 0) {
            Coordinate at = anchor.get();
            return new double[] {viewport.screenX(at.x), viewport.screenY(at.y)};
        }
        double[] positions = geometry.coordinates().clone();
        for (int i = 0; i < positions.length; i += 2) {
            positions[i] = viewport.screenX(positions[i]);
            positions[i + 1] = viewport.screenY(positions[i + 1]);
        }
        return positions;
    }

    private ScreenPath buildPath() {
        double[] xy = geometry.coordinates();
        double[] screen = new double[xy.length];
        double left = viewport.envelope().getMinX();
        double top = viewport.envelope().getMaxY();
        double perX = 1 / viewport.pixelWidth();
        double perY = 1 / viewport.pixelHeight();
        for (int i = 0; i < xy.length; i += 2) {
            screen[i] = (xy[i] - left) * perX;
            screen[i + 1] = (top - xy[i + 1]) * perY;
        }
        return new ScreenPath(screen, geometry.ends(), geometry.dimension() == 2, geometry.holes());
    }
}
