package it.torinometropoli.gis.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notes each state that a layer publishes, whoever has changed it, within seconds. While no instance runs nobody looks: a change in that time is noted
 * at the next start, and how long nobody looked is noted with it.
 */
@Component
public class HistoryKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryKeeper.class);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMinutes(10);

    private final Catalog catalog;
    private final FeatureSources sources;
    private final StateStore states;
    private final HistorySettings settings;
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private long generation = -1;
    private Instant looked;
    private Instant noted = Instant.MIN;

    HistoryKeeper(Catalog catalog, FeatureSources sources, StateStore states, HistorySettings settings) {
        this.catalog = catalog;
        this.sources = sources;
        this.states = states;
        this.settings = settings;
    }

    /** Looks whether any layer has other features, which costs nothing when none has. */
    @Scheduled(fixedDelay = 5_000)
    void watch() {
        look(Instant.now());
    }

    /** The names of the layers whose state could not be noted when it was last tried. */
    public Set<String> failures() {
        return new TreeSet<>(failures.keySet());
    }

    /** Notes the states that layers have now. */
    synchronized void look(Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        long latest = sources.generation();
        if (latest != generation || !failures.isEmpty() || noted.isBefore(now.minus(BETWEEN_SIGNS_OF_LIFE))) {
            catalog.layers().forEach(layer -> attempt(layer, now));
            generation = latest;
            noted = now;
        }
        looked = now;
    }

    private void attempt(Layer layer, Instant now) {
        try {
            FeatureSource source = sources.of(layer);
            if (source.count(FeatureQuery.ALL) <= settings.maxFeatures()) {
                states.note(source, new StateStore.Sight(shown.get(layer.name()), looked), now);
            }
            shown.put(layer.name(), source.version());
            failures.remove(layer.name());
        } catch (RuntimeException failed) {
            String reason = String.valueOf(failed.getMessage());
            if (!reason.equals(failures.put(layer.name(), reason))) {
                LOG.warn("What {} has become cannot be noted: {}", layer.name(), reason);
            }
        }
    }

    /** Removes what is older than what is to be kept. */
    @Scheduled(cron = "0 45 1 * * *", zone = "Europe/Rome")
    void forget() {
        try {
            states.forget(Instant.now().minus(settings.kept()));
        } catch (RuntimeException failed) {
            LOG.warn("What layers were long ago stays for another day: {}", failed.getMessage());
        }
    }
}
