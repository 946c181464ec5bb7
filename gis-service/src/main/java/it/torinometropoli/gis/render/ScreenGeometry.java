package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.function.Supplier;

import org.locationtech.jts.geom.Coordinate;

/** A feature's geometry on the picture, in pixels of the screen. For one thread. */
final class ScreenGeometry {

    private final FlatGeometry geometry;
    private final Viewport viewport;
    private final Supplier<Coordinate> anchor;
    private Path2D path;

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
    Shape path() {
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

    private Path2D buildPath() {
        double[] xy = geometry.coordinates();
        double left = viewport.envelope().getMinX();
        double top = viewport.envelope().getMaxY();
        double perX = 1 / viewport.pixelWidth();
        double perY = 1 / viewport.pixelHeight();
        boolean rings = geometry.dimension() == 2;
        Path2D built = new Path2D.Double(Path2D.WIND_EVEN_ODD, geometry.points() + geometry.ends().length);
        int start = 0;
        for (int end : geometry.ends()) {
            built.moveTo((xy[2 * start] - left) * perX, (top - xy[2 * start + 1]) * perY);
            for (int i = start + 1; i < (rings ? end - 1 : end); i++) {
                built.lineTo((xy[2 * i] - left) * perX, (top - xy[2 * i + 1]) * perY);
            }
            if (rings) {
                built.closePath();
            }
            start = end;
        }
        return built;
    }
}
