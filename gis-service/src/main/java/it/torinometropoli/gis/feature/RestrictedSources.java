package it.torinometropoli.gis.feature;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;

/**
 * The features of layers that only some people may see, beside those of everybody, which stay in the one place where they are kept. Nothing of
 * the restricted layers is found through the other.
 */
public final class RestrictedSources extends FeatureSources {

    /** What awaits a decision at one time is far less. */
    private static final int MOST_FEATURES = 100_000;

    private final Catalog restricted;
    private final FeatureSources everybody;

    /**
     * Makes sources whose restricted layers are to be loaded.
     *
     * @param restricted the restricted layers alone
     * @param everybody the features of all others
     * @param login reads the restricted layers
     */
    public RestrictedSources(Catalog restricted, FeatureSources everybody, DataSource login, Reading reading) {
        super(restricted, new SourceLoader(List.of(new DatabaseLayerReader(login, reading.dialect())), (limit, layer) -> Optional.empty(),
                new FeatureProperties(MOST_FEATURES)), reading.dates());
        this.restricted = restricted;
        this.everybody = everybody;
    }

    /** What reading needs besides. */
    public record Reading(Dialect dialect, LayerDates dates) {
    }

    @Override
    public FeatureSource of(Layer layer) {
        return mine(layer) ? super.of(layer) : everybody.of(layer);
    }

    @Override
    public boolean drawable(Layer layer) {
        return mine(layer) ? super.drawable(layer) : everybody.drawable(layer);
    }

    @Override
    public long generation() {
        return super.generation() + everybody.generation();
    }

    private boolean mine(Layer layer) {
        return restricted.layer(layer.name()).isPresent();
    }
}
