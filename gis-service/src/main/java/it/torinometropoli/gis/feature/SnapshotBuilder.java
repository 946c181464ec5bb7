package it.torinometropoli.gis.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes the features of a layer one by one, in the layer's order, and makes a source of them that takes little memory: nothing that is
 * added is kept as the object it was. For one thread and one source.
 */
public final class SnapshotBuilder {

    private final Layer layer;
    private final SimpleFeatureType type;
    private final List<Column> columns = new ArrayList<>();
    private final FeatureIds ids = new FeatureIds();
    private final PackedShapes shapes = new PackedShapes();
    private final Digest digest = new Digest();
    private long[] digests = new long[16];

    /**
     * @param layer the layer's description
     * @param type the layer's attributes in order, then {@link FeatureSource#GEOMETRY}
     */
    public SnapshotBuilder(Layer layer, SimpleFeatureType type) {
        this.layer = layer;
        this.type = type;
        for (int i = 0; i < type.getAttributeCount() - 1; i++) {
            columns.add(Column.of(type.getDescriptor(i).getType().getBinding()));
        }
    }

    /** How many features have been added. */
    public int size() {
        return ids.size();
    }

    /**
     * Adds a feature. Lines and polygons of a layer of one kind become multi-part, as its feature type says.
     *
     * @param id the feature's own identifier, which the layer does not hold yet
     * @param values of the layer's attributes in order, of the classes that the type gives, or null
     * @param shape x,y in EPSG:32632, or null when the feature has none
     * @throws IllegalArgumentException when there are too many or too few values
     */
    public void add(String id, Object[] values, Geometry shape) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("%d values for %d attributes of layer %s".formatted(values.length, columns.size(), layer.name()));
        }
        int position = ids.size();
        digest.add(id);
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
            digest.add(values[i] == null ? null : values[i].toString());
        }
        shapes.add(shape == null ? null : FeatureTypes.shape(layer, shape), digest);
        ids.add(id);
        if (position == digests.length) {
            digests = Arrays.copyOf(digests, position + (position >> 1));
        }
        digests[position] = digest.end();
    }

    /** The source of all features added; nothing may be added afterwards. */
    public SnapshotSource build() {
        ids.trim();
        columns.forEach(Column::trim);
        shapes.complete();
        return new SnapshotFeatureSource(layer, new FeatureTable(type, ids, List.copyOf(columns), shapes), Arrays.copyOf(digests, ids.size()));
    }
}
