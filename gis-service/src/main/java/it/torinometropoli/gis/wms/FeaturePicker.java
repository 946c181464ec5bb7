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
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.render.SymbolReach;
import it.torinometropoli.gis.render.SymbolReaches;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Finds the features under a pixel of a map as its reader sees them: an area when the pixel lies in it; points, lines and areas too small to
 * be hit when the pixel lies on their symbol or within a few pixels of them. What the style does not draw at the scale of the map is not
 * found.
 */
@Component
class FeaturePicker {

    private final FeatureSources features;
    private final SymbolReaches reaches;

    FeaturePicker(FeatureSources features, SymbolReaches reaches) {
        this.features = features;
        this.reaches = reaches;
    }

    /**
     * Which pixel is meant and how closely.
     *
     * @param place in the map, x,y in its reference system
     * @param buffer how far from the place features may be, in pixels, whatever their symbols; empty to go by these
     * @param mostPerLayer how many features to take of each layer
     */
    record Aim(Coordinate place, OptionalDouble buffer, int mostPerLayer) {
    }

    /**
     * The features under a pixel, the layer drawn on top first.
     *
     * @param layers in drawing order
     */
    List<LayerHits> pick(MapView view, List<MapLayer> layers, Aim aim) {
        Spot spot = Spot.at(aim.place(), view, aim.buffer());
        MapRequest map = view.map(layers, null);
        List<MapLayer> topmostFirst = new ArrayList<>(layers);
        Collections.reverse(topmostFirst);
        return topmostFirst.stream().map(layer -> LayerHits.whole(layer.layer(), spot == null ? List.of()
                : hits(spot, layer, reaches.of(layer.style(), map)).limit(aim.mostPerLayer()).toList())).toList();
    }

    /** The features of a layer at a spot: points before lines before areas, then the nearest, then the one drawn last. */
    private Stream<SimpleFeature> hits(Spot spot, MapLayer layer, SymbolReach reach) {
        FeatureQuery query = FeatureQuery.ALL.withFilter(layer.filter()).within(spot.surroundings());
        List<Hit> hits = new ArrayList<>();
        try (Stream<SimpleFeature> candidates = features.of(layer.layer()).features(query)) {
            candidates.forEach(feature -> {
                double distance = distance(feature, spot, reach);
                if (distance < Spot.MISSED) {
                    hits.add(new Hit(feature, distance));
                }
            });
        }
        Collections.reverse(hits);
        return hits.stream().sorted(Comparator.comparingInt(Hit::dimension).thenComparingDouble(Hit::distance)).map(Hit::feature);
    }

    /** The shape is looked at first: it decides for most features, and rules may have costly conditions. */
    private static double distance(SimpleFeature feature, Spot spot, SymbolReach reach) {
        return feature.getAttribute(FeatureSource.GEOMETRY) instanceof Geometry shape && spot.mayHit(shape)
                ? reach.of(feature).map(drawn -> spot.distance(shape, drawn)).orElse(Spot.MISSED) : Spot.MISSED;
    }

    private record Hit(SimpleFeature feature, double distance) {

        int dimension() {
            return ((Geometry) feature.getAttribute(FeatureSource.GEOMETRY)).getDimension();
        }
    }
}
