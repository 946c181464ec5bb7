package it.torinometropoli.gis.render;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The shapes that stand for features in a legend. */
final class SampleShapes {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Viewport viewport;
    private final Geometry point;
    private final Geometry line;
    private final Geometry surface;

    /**
     * @param width of the place for the symbol, in pixels
     * @param height of the place for the symbol, in pixels
     * @param inset what to leave free at its edges, in pixels
     */
    SampleShapes(int width, int height, int inset) {
        this.viewport = new Viewport(null, new Envelope(0, width, 0, height), width, height);
        this.point = GEOMETRIES.createPoint(new Coordinate(width / 2.0, height / 2.0));
        this.line = GEOMETRIES.createLineString(new Coordinate[] {new Coordinate(inset, height / 2.0),
                new Coordinate(width - inset, height / 2.0)});
        this.surface = GEOMETRIES.toGeometry(new Envelope(inset, width - inset, inset, height - inset));
    }

    /** The place for the symbol. */
    Viewport viewport() {
        return viewport;
    }

    /**
     * What a painter draws in a legend.
     *
     * @param withSurface whether the symbol has a surface, so that lines are its outline
     */
    ScreenGeometry of(SymbolPainter painter, boolean withSurface) {
        Geometry shown = painter instanceof PointPainter ? point : painter instanceof LinePainter && !withSurface ? line : surface;
        return new ScreenGeometry(FlatGeometry.of(shown), viewport, point::getCoordinate);
    }
}
