package it.torinometropoli.gis.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

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
    private final VersionStore versions;
    private final JdbcClient owner;
    private final InstanceLock lock;
    private final TransactionOperations transaction;
    private final HistorySettings settings;
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private long generation = -1;
    private Instant looked;
    private Instant noted = Instant.MIN;

    HistoryKeeper(Catalog catalog, FeatureSources sources, VersionStore versions, JdbcClient owner, InstanceLock lock,
            TransactionOperations transaction, HistorySettings settings) {
        this.catalog = catalog;
        this.sources = sources;
        this.versions = versions;
        this.owner = owner;
        this.lock = lock;
        this.transaction = transaction;
        this.settings = settings;
    }

    private record Noted(long id, String version) {
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
                lock.run(() -> transaction.executeWithoutResult(status -> note(source, now)));
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

    private void note(FeatureSource source, Instant now) {
        String layer = source.layer().name();
        Optional<Noted> last = owner.sql("SELECT id, version FROM layer_history WHERE layer = ? ORDER BY seen_from DESC, id DESC FETCH FIRST 1 ROW ONLY")
                .param(layer).query(Noted.class).optional();
        if (last.filter(state -> state.version().equals(source.version())).isPresent()) {
            seen(last.get(), now);
        } else if (last.isEmpty() || !source.version().equals(shown.get(layer))) {
            last.filter(state -> looked != null && state.version().equals(shown.get(layer))).ifPresent(state -> seen(state, looked));
            change(source, last, now);
        }
    }

    /** A version that comes from the changes of tables may be another one although no feature is. */
    private void change(FeatureSource source, Optional<Noted> last, Instant now) {
        if (!versions.note(source, now) && last.isPresent()) {
            owner.sql("UPDATE layer_history SET version = ? WHERE id = ?").param(source.version()).param(last.get().id()).update();
            seen(last.get(), now);
            return;
        }
        owner.sql("INSERT INTO layer_history (layer, version, seen_from, seen_until) VALUES (?, ?, ?, ?)").param(source.layer().name())
                .param(source.version()).param(VersionStore.time(now)).param(VersionStore.time(now)).update();
    }

    private void seen(Noted state, Instant until) {
        owner.sql("UPDATE layer_history SET seen_until = ? WHERE id = ? AND seen_until < ?").param(VersionStore.time(until)).param(state.id())
                .param(VersionStore.time(until)).update();
    }

    /** Removes what is older than what is to be kept. */
    @Scheduled(cron = "0 45 1 * * *", zone = "Europe/Rome")
    void forget() {
        try {
            transaction.executeWithoutResult(status -> versions.forget(Instant.now().minus(settings.kept())));
        } catch (RuntimeException failed) {
            LOG.warn("What layers were long ago stays for another day: {}", failed.getMessage());
        }
    }
}
