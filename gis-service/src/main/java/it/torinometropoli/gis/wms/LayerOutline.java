package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.SnapshotSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** An area around all features of a layer whose outline follows them closely. */
final class LayerOutline {

    /** A layer with a single point gets an area that a client can show. */
    private static final double SMALLEST_SIDE_METRES = 1_000;
    /** Of layers with more features than this, and of those that are not in memory, the envelope is taken. */
    private static final int MOST_FEATURES = 20_000;
    /** Straight sides are bent by reprojection, over this length by less than boxes are rounded. */
    private static final double LONGEST_SIDE_METRES = 2_000;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private LayerOutline() {
    }

    /**
     * The outline of a layer.
     *
     * @param source has at least one shape
     * @return a polygon, x,y in EPSG:32632, with width and height
     */
    static Geometry of(FeatureSource source) {
        Envelope bounds = source.bounds();
        boolean small = bounds.getWidth() < SMALLEST_SIDE_METRES || bounds.getHeight() < SMALLEST_SIDE_METRES;
        boolean few = source instanceof SnapshotSource && source.count(FeatureQuery.ALL) <= MOST_FEATURES;
        return Densifier.densify(few && !small ? hull(source) : atLeast(bounds), LONGEST_SIDE_METRES);
    }

    private static Geometry atLeast(Envelope bounds) {
        bounds.expandBy(Math.max(0, SMALLEST_SIDE_METRES - bounds.getWidth()) / 2, Math.max(0, SMALLEST_SIDE_METRES - bounds.getHeight()) / 2);
        return GEOMETRIES.toGeometry(bounds);
    }

    private static Geometry hull(FeatureSource source) {
        List<Coordinate> corners = new ArrayList<>();
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL)) {
            features.forEach(feature -> {
                if (feature.getAttribute(FeatureSource.GEOMETRY) instanceof Geometry shape && !shape.isEmpty()) {
                    corners.addAll(List.of(shape.convexHull().getCoordinates()));
                }
            });
        }
        return new ConvexHull(corners.toArray(Coordinate[]::new), GEOMETRIES).getConvexHull();
    }
}
