package it.torinometropoli.gis.format;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.PositionedFeature;
import org.geotools.api.feature.simple.SimpleFeature;

/** Values of features in the form that is quickest to write. */
final class PropertyValue {

    private PropertyValue() {
    }

    /**
     * The value of an attribute or of the geometry, which is x,y in EPSG:32632 and must not be changed.
     *
     * @return null when the feature has none
     */
    static Object of(SimpleFeature feature, String property) {
        return feature instanceof PositionedFeature positioned && property.equals(FeatureSource.GEOMETRY) ? positioned.flatGeometry()
                : feature.getAttribute(property);
    }
}
