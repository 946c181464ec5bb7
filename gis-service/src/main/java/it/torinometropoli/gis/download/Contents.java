package it.torinometropoli.gis.download;

import java.util.Iterator;
import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.format.FeatureSet;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** What of a set of features goes into a file: attributes in the order of the layer, and the shape where it is asked for. For one thread. */
final class Contents {

    private final FeatureSet set;
    private final List<Attribute> attributes;
    private final boolean shapes;
    private final CrsTransform transform;

    Contents(FeatureSet set, Crs crs) {
        this.set = set;
        this.attributes = set.layer().attributes().stream().filter(attribute -> set.properties().contains(attribute.name())).toList();
        this.shapes = set.properties().contains(FeatureSource.GEOMETRY);
        this.transform = CrsTransform.between(Crs.UTM32, crs);
    }

    Layer layer() {
        return set.layer();
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** Whether shapes are written. */
    boolean shapes() {
        return shapes;
    }

    /** How many features there are. */
    long size() {
        return set.returned();
    }

    /** The values of a feature in the order of {@link #attributes()}; null where it has none. */
    Object[] values(SimpleFeature feature) {
        Object[] values = new Object[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = feature.getAttribute(attributes.get(i).name());
        }
        return values;
    }

    /** The shape of a feature, x,y in the reference system of the file; null when it has none or none is asked for. */
    Geometry shape(SimpleFeature feature) {
        Geometry stored = shapes ? (Geometry) feature.getDefaultGeometry() : null;
        return stored == null || stored.isEmpty() ? null : transform.apply(stored);
    }

    /** Hands over each feature once. The stream is left to be closed by who opened it. */
    <E extends Exception> void each(Reader<E> reader) throws E {
        for (Iterator<SimpleFeature> features = set.features().iterator(); features.hasNext();) {
            reader.take(features.next());
        }
    }

    /** Takes one feature after the other. */
    @FunctionalInterface
    interface Reader<E extends Exception> {
        void take(SimpleFeature feature) throws E;
    }
}
