package it.torinometropoli.gis.render;

import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The shapes of one layer's features on one picture. For one thread. */
final class FeatureShapes {

    private final Viewport viewport;
    private final CrsTransform toPicture;
    private final ShapeCache.Table shapes;
    private final AnchorPoints.Table anchors;
    private final double tolerance;

    FeatureShapes(Viewport viewport, CrsTransform toPicture, ShapeCache.Table shapes, AnchorPoints.Table anchors) {
        this.viewport = viewport;
        this.toPicture = toPicture;
        this.shapes = shapes;
        this.anchors = anchors;
        this.tolerance = Math.scalb(1.0, step(viewport) - 1);
    }

    /** The step of zoom of a picture: the power of two that is the largest not above the size of its pixels. */
    static int step(Viewport viewport) {
        return Math.getExponent(Math.min(viewport.pixelWidth(), viewport.pixelHeight()));
    }

    /** The shape of a feature, or null when it has none. */
    ScreenGeometry of(SimpleFeature feature) {
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
            return null;
        }
        return new ScreenGeometry(flat(feature), viewport, () -> anchor(feature));
    }

    /** The shape that an expression makes of a feature, or null when it makes none. */
    ScreenGeometry of(SimpleFeature feature, Expression expression) {
        Geometry geometry = expression.evaluate(feature, Geometry.class);
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        return new ScreenGeometry(flat(geometry), viewport, () -> onPicture(AnchorPoints.of(geometry)));
    }

    /** The point that stands for a feature, in the reference system of the picture; null when it has no shape. */
    Coordinate anchor(SimpleFeature feature) {
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
            return null;
        }
        return onPicture(anchors.get(feature.getID(), geometry));
    }

    /** The point that stands for what an expression makes of a feature; null when it makes nothing. */
    Coordinate anchor(SimpleFeature feature, Expression expression) {
        Geometry geometry = expression.evaluate(feature, Geometry.class);
        return geometry == null || geometry.isEmpty() ? null : onPicture(AnchorPoints.of(geometry));
    }

    /** The shape of a feature in the reference system of the picture, generalised; null when it has none. */
    FlatGeometry flat(SimpleFeature feature) {
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
            return null;
        }
        return shapes.get(feature.getID(), () -> flat(geometry));
    }

    /**
     * A geometry in the reference system of the picture, generalised.
     *
     * @param geometry x,y in EPSG:32632
     */
    FlatGeometry flat(Geometry geometry) {
        return FlatGeometry.generalised(toPicture.apply(geometry), tolerance);
    }

    /**
     * A point in the reference system of the picture.
     *
     * @param point x,y in EPSG:32632
     */
    Coordinate onPicture(Coordinate anchor) {
        double[] at = {anchor.x, anchor.y};
        toPicture.apply(at, at, 1);
        return new Coordinate(at[0], at[1]);
    }
}
