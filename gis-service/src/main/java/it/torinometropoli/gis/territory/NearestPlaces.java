package it.torinometropoli.gis.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Finds the places nearest to a shape. */
@Component
class NearestPlaces {

    private static final double METRES = 1000;

    private final PlaceLayers layers;
    private final FeatureSources features;

    NearestPlaces(PlaceLayers layers, FeatureSources features) {
        this.layers = layers;
        this.features = features;
    }

    /**
     * A place near a shape.
     *
     * @param name in the reader's language where the layer has one
     * @param layerTitle title of its layer, in the reader's language
     * @param municipalities names of the municipalities that it touches
     * @param km distance of the shapes in kilometres, as the crow flies; 0 where they meet
     * @param path address of its page, relative to the service
     */
    record NearPlace(String name, String layerTitle, List<String> municipalities, double km, String path) {
    }

    /**
     * The places nearest to a shape, of all layers, the nearest first.
     *
     * @param shape x,y in EPSG:32632
     */
    List<NearPlace> to(Geometry shape, int limit, Locale locale) {
        return layers.all().stream().flatMap(layer -> near(layer, shape, locale)).sorted(Comparator.comparing(NearPlace::km))
                .limit(limit).toList();
    }

    private Stream<NearPlace> near(Layer layer, Geometry shape, Locale locale) {
        try (Stream<SimpleFeature> places = features.of(layer).features(FeatureQuery.ALL)) {
            return places.filter(place -> place.getDefaultGeometry() instanceof Geometry geometry && !geometry.isEmpty())
                    .map(place -> new NearPlace(PlaceLayers.name(layer, place, locale), layer.title().in(locale),
                            PlaceLayers.municipalities(layer, place), shape.distance((Geometry) place.getDefaultGeometry()) / METRES,
                            PageAddress.ofFeature(layer.name(), layer.localId(place.getID()).orElse(place.getID()))))
                    .toList().stream();
        }
    }
}
