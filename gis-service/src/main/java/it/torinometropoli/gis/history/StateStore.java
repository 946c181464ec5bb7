package it.torinometropoli.gis.history;

import java.time.Instant;
import java.util.Optional;

import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.feature.FeatureSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The states of layers in the database, each from the first to the last moment at which an instance saw it. */
@Component
class StateStore {

    private final VersionStore versions;
    private final JdbcClient owner;
    private final InstanceLock lock;
    private final TransactionOperations transaction;

    StateStore(VersionStore versions, JdbcClient owner, InstanceLock lock, TransactionOperations transaction) {
        this.versions = versions;
        this.owner = owner;
        this.lock = lock;
        this.transaction = transaction;
    }

    private record Noted(long id, String version) {
    }

    /**
     * What this instance saw of a layer before.
     *
     * @param version the version that it has noted last, or null
     * @param until when it last looked, or null
     */
    record Sight(String version, Instant until) {
    }

    /** Notes what a layer is now, unless another instance has noted something newer than what this one sees. */
    void note(FeatureSource source, Sight before, Instant now) {
        lock.run(() -> transaction.executeWithoutResult(status -> noteLocked(source, before, now)));
    }

    private void noteLocked(FeatureSource source, Sight before, Instant now) {
        Optional<Noted> last = owner.sql("SELECT id, version FROM layer_history WHERE layer = ? ORDER BY seen_from DESC, id DESC FETCH FIRST 1 ROW ONLY")
                .param(source.layer().name()).query(Noted.class).optional();
        if (last.filter(state -> state.version().equals(source.version())).isPresent()) {
            seen(last.get(), now);
        } else if (last.isEmpty() || !source.version().equals(before.version())) {
            last.filter(state -> before.until() != null && state.version().equals(before.version())).ifPresent(state -> seen(state, before.until()));
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

    /** Removes what is older than a moment. */
    void forget(Instant before) {
        transaction.executeWithoutResult(status -> versions.forget(before));
    }
}
