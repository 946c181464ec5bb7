package it.torinometropoli.gis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.LayerStates;
import it.torinometropoli.gis.plan.LinkRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the layers, and those anew whose data have changed, whoever changed them, and has their links to the plan evaluated. A layer that
 * cannot be read again keeps the features that it has. For one thread; what has failed may be asked by any.
 */
@Component
class DataRefresh {

    /** What failures of the work as a whole stand under. */
    static final String DATABASE = "(database)";
    /** What failures of the links stand under. */
    static final String LINKS = "(links)";

    private static final Logger LOG = LoggerFactory.getLogger(DataRefresh.class);

    private final Catalog catalog;
    private final FeatureSources features;
    private final LayerOrigins origins;
    private final LayerStates states;
    private final LinkRules links;
    private final InstanceLock lock;
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    DataRefresh(Catalog catalog, FeatureSources features, LayerOrigins origins, LayerStates states, LinkRules links, InstanceLock lock) {
        this.catalog = catalog;
        this.features = features;
        this.origins = origins;
        this.states = states;
        this.links = links;
        this.lock = lock;
    }

    /**
     * Reads all layers and evaluates their links, for the first time. Layers that this changes are read again, and so are those that another
     * instance has changed meanwhile.
     *
     * @throws RuntimeException when any of it fails
     */
    void begin() {
        states.watch();
        seen.putAll(states.read());
        catalog.layers().forEach(origins::now);
        features.load();
        evaluateLinks();
        Map<String, String> now = states.read();
        catalog.layers().stream().filter(layer -> !now.get(layer.name()).equals(seen.put(layer.name(), now.get(layer.name()))))
                .forEach(features::load);
    }

    /** Reads the layers whose data have changed since they were read. What fails is told by {@link #failures()} and tried again next time. */
    void run() {
        attempt(DATABASE, () -> changed(states.read()));
    }

    /** What has failed when it was last tried: names of layers, {@link #DATABASE} or {@link #LINKS}. */
    Set<String> failures() {
        return new TreeSet<>(failures.keySet());
    }

    private void changed(Map<String, String> now) {
        boolean linked = failures.containsKey(LINKS);
        for (Layer layer : catalog.layers()) {
            String state = now.get(layer.name());
            if (!state.equals(seen.get(layer.name()))) {
                attempt(layer.name(), () -> reload(layer, state));
                linked |= !layer.links().isEmpty();
            }
        }
        if (linked) {
            attempt(LINKS, this::evaluateLinks);
        }
    }

    private void reload(Layer layer, String state) {
        if (features.load(origins.now(layer))) {
            LOG.info("Read the layer {} again, whose data have changed", layer.name());
        }
        seen.put(layer.name(), state);
    }

    private void evaluateLinks() {
        lock.run(links::evaluate);
    }

    private void attempt(String what, Runnable work) {
        try {
            work.run();
            if (failures.remove(what) != null) {
                LOG.info("{} can be read again", what);
            }
        } catch (RuntimeException failed) {
            String reason = String.valueOf(failed.getMessage());
            if (!reason.equals(failures.put(what, reason))) {
                LOG.warn("{} cannot be read again and stays as it is: {}", what, reason);
            }
        }
    }
}
