package it.torinometropoli.gis.render;

import java.util.Arrays;
import java.util.BitSet;

import it.torinometropoli.gis.feature.PositionedFeature;
import it.torinometropoli.gis.feature.ShapeReader;
import it.torinometropoli.gis.feature.ShapeTable;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The shapes of a layer's features on one picture: projected, generalised to half a pixel at most and kept where that was some work. For
 * one thread.
 */
final class FeatureShapes {

    /** Shapes of fewer points are made anew for every picture, which is as fast as looking them up. */
    private static final int LEAST_KEPT = 24;
    private static final BitSet NO_HOLES = new BitSet();

    private final Viewport viewport;
    private final Projection projection;
    private final ShapeTable stored;
    private final ShapeReader reader;
    private final Kept kept;
    private final double tolerance;

    /**
     * What earlier pictures left.
     *
     * @param shapes of this reference system and step of zoom
     */
    record Kept(ShapeCache.Table shapes, AnchorPoints.Table anchors) {
    }

    FeatureShapes(Viewport viewport, Projection projection, ShapeTable stored, Kept kept) {
        this.viewport = viewport;
        this.projection = projection;
        this.stored = stored;
        this.reader = stored.reader();
        this.kept = kept;
        this.tolerance = Math.scalb(1.0, step(viewport) - 1);
    }

    /** The step of zoom of a picture: the power of two that is the largest not above the size of its pixels. */
    static int step(Viewport viewport) {
        return Math.getExponent(Math.min(viewport.pixelWidth(), viewport.pixelHeight()));
    }

    /**
     * Draws the smallest shapes.
     *
     * @param area where the features are, x,y in EPSG:32632
     */
    Dots dots(Envelope area, Canvas canvas) {
        return new Dots(stored, projection, area, canvas);
    }

    /** The shape of a feature, or null when it has none. */
    ScreenGeometry of(SimpleFeature feature) {
        FlatGeometry shape = flat(feature);
        return shape == null ? null : new ScreenGeometry(shape, viewport, () -> anchor(feature));
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
        return onPicture(kept.anchors().get(feature, geometry));
    }

    /** The point that stands for what an expression makes of a feature; null when it makes nothing. */
    Coordinate anchor(SimpleFeature feature, Expression expression) {
        Geometry geometry = expression.evaluate(feature, Geometry.class);
        return geometry == null || geometry.isEmpty() ? null : onPicture(AnchorPoints.of(geometry));
    }

    /** The shape of a feature in the reference system of the picture, generalised; null when it has none. */
    FlatGeometry flat(SimpleFeature feature) {
        if (feature instanceof PositionedFeature positioned) {
            return flat(positioned.position());
        }
        return feature.getDefaultGeometry() instanceof Geometry geometry && !geometry.isEmpty() ? flat(geometry) : null;
    }

    /** The shape of the feature at a position, as {@link #flat(SimpleFeature)} gives it. */
    FlatGeometry flat(int position) {
        FlatGeometry known = kept.shapes().get(position);
        if (known != null) {
            return known;
        }
        if (!reader.read(position)) {
            return null;
        }
        double[] coordinates = Arrays.copyOf(reader.coordinates(), 2 * reader.points());
        projection.draw(coordinates, reader.points());
        BitSet holes = reader.holes().isEmpty() ? NO_HOLES : (BitSet) reader.holes().clone();
        FlatGeometry shape = new FlatGeometry(reader.dimension(), coordinates, Arrays.copyOf(reader.ends(), reader.parts()), holes);
        if (shape.points() >= LEAST_KEPT) {
            shape = shape.generalised(tolerance);
            kept.shapes().keep(position, shape);
        }
        return shape;
    }

    /**
     * A geometry in the reference system of the picture, generalised.
     *
     * @param geometry x,y in EPSG:32632
     */
    FlatGeometry flat(Geometry geometry) {
        return FlatGeometry.generalised(projection.apply(geometry), tolerance);
    }

    /**
     * A point in the reference system of the picture.
     *
     * @param point x,y in EPSG:32632
     */
    Coordinate onPicture(Coordinate point) {
        double[] at = {point.x, point.y};
        projection.exact().apply(at, at, 1);
        return new Coordinate(at[0], at[1]);
    }
}
