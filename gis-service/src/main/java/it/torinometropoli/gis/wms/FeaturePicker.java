package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.render.SymbolReach;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/**
 * Finds the features under a pixel of a map as its reader sees them: an area when the pixel lies in it, points, lines and areas too small
 * to be hit when the pixel lies within {@value #TOLERANCE_PIXELS} pixels of them or on their symbol. What the style does not draw at the
 * scale of the map is not found.
 */
@Component
class FeaturePicker {

    private static final double TOLERANCE_PIXELS = 5;
    private static final double LARGEST_REACH_PIXELS = 32;
    private static final double MISSED = Double.POSITIVE_INFINITY;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final FeatureSources features;

    FeaturePicker(FeatureSources features) {
        this.features = features;
    }

    /**
     * The features under a pixel, the layer drawn on top first.
     *
     * @param place in the map, x,y in its reference system
     * @param layers in drawing order
     * @param mostPerLayer how many to take of each layer
     */
    List<LayerHits> pick(MapView view, Coordinate place, List<MapLayer> layers, int mostPerLayer) {
        Spot spot = Spot.at(place, view);
        List<MapLayer> topmostFirst = new ArrayList<>(layers);
        Collections.reverse(topmostFirst);
        return topmostFirst.stream().map(layer -> new LayerHits(layer.layer(), spot == null ? List.of()
                : hits(spot, layer, new SymbolReach(layer.style(), view.map(layers, null))).limit(mostPerLayer).toList())).toList();
    }

    /** The features of a layer at a spot: points before lines before areas, then the nearest, then the one drawn last. */
    private Stream<SimpleFeature> hits(Spot spot, MapLayer layer, SymbolReach reach) {
        FeatureQuery query = FeatureQuery.ALL.withFilter(layer.filter()).within(spot.surroundings());
        List<SimpleFeature> candidates = new ArrayList<>(features.of(layer.layer()).features(query).toList());
        Collections.reverse(candidates);
        return candidates.stream().map(feature -> new Hit(feature, distance(feature, spot, reach))).filter(hit -> hit.distance() < MISSED)
                .sorted(Comparator.comparingInt(Hit::dimension).thenComparingDouble(Hit::distance)).map(Hit::feature);
    }

    private static double distance(SimpleFeature feature, Spot spot, SymbolReach reach) {
        OptionalDouble drawn = reach.of(feature);
        return drawn.isPresent() ? spot.distance(feature, drawn.getAsDouble()) : MISSED;
    }

    private record Hit(SimpleFeature feature, double distance) {

        int dimension() {
            return ((Geometry) feature.getAttribute(FeatureSource.GEOMETRY)).getDimension();
        }
    }

    /**
     * A place of the map in EPSG:32632.
     *
     * @param point the place
     * @param metresPerPixel the longer side of a pixel there
     * @param surroundings the area around it that symbols can reach from
     */
    private record Spot(Point point, double metresPerPixel, Envelope surroundings) {

        /** The spot of a place of the map, or null when it is so far away that it has no coordinates in EPSG:32632. */
        static Spot at(Coordinate place, MapView view) {
            double[] corners = {place.x, place.y, place.x + view.pixelWidth(), place.y, place.x, place.y + view.pixelHeight()};
            try {
                CrsTransform.between(view.crs(), Crs.UTM32).apply(corners, corners, 3);
            } catch (IllegalArgumentException outside) {
                return null;
            }
            double pixel = Math.max(Math.hypot(corners[2] - corners[0], corners[3] - corners[1]),
                    Math.hypot(corners[4] - corners[0], corners[5] - corners[1]));
            Point point = GEOMETRIES.createPoint(new Coordinate(corners[0], corners[1]));
            Envelope surroundings = new Envelope(point.getCoordinate());
            surroundings.expandBy(LARGEST_REACH_PIXELS * pixel);
            return Double.isFinite(surroundings.getWidth()) && surroundings.getWidth() > 0 ? new Spot(point, pixel, surroundings) : null;
        }

        /**
         * How far a feature that is drawn is from the place.
         *
         * @param reach of the feature's symbols in pixels
         * @return pixels, {@link #MISSED} when the feature is not hit
         */
        double distance(SimpleFeature feature, double reach) {
            if (!(feature.getAttribute(FeatureSource.GEOMETRY) instanceof Geometry shape) || shape.isEmpty()) {
                return MISSED;
            }
            double tolerance = Math.min(LARGEST_REACH_PIXELS, Math.max(TOLERANCE_PIXELS, reach));
            boolean areaToBeHit = shape.getDimension() == 2 && !small(shape);
            double toShape = hit(pixels(shape.distance(point)), areaToBeHit ? 0 : tolerance);
            double toSymbol = areaToBeHit && reach > 0 ? hit(pixels(shape.getInteriorPoint().distance(point)), tolerance) : MISSED;
            return Math.min(toShape, toSymbol);
        }

        private static double hit(double distance, double tolerance) {
            return distance <= tolerance ? distance : MISSED;
        }

        private boolean small(Geometry shape) {
            return pixels(Math.max(shape.getEnvelopeInternal().getWidth(), shape.getEnvelopeInternal().getHeight())) < 2 * TOLERANCE_PIXELS;
        }

        private double pixels(double metres) {
            return metres / metresPerPixel;
        }
    }
}
