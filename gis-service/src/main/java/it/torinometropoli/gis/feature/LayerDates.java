package it.torinometropoli.gis.feature;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.InstanceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Since when each layer has the features that it has, as the database remembers it over restarts and for all instances. A change that
 * happens while no instance runs counts from the next start.
 */
@Component
public class LayerDates {

    private final JdbcClient owner;
    private final InstanceLock lock;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    LayerDates(JdbcClient owner, InstanceLock lock) {
        this.owner = owner;
        this.lock = lock;
    }

    /** Notes the features that a layer has now; when they are those noted before, nothing changes. */
    public void note(FeatureSource source) {
        String layer = source.layer().name();
        String version = source.version();
        lock.run(() -> {
            int changed = owner.sql("UPDATE layer_state SET version = ?, since = ? WHERE layer = ? AND version <> ?")
                    .param(version).param(now()).param(layer).param(version).update();
            Optional<Instant> since = since(layer);
            if (changed == 0 && since.isEmpty()) {
                owner.sql("INSERT INTO layer_state (layer, version, since) VALUES (?, ?, ?)").param(layer).param(version).param(now()).update();
                since = since(layer);
            }
            known.put(layer, since.orElseThrow());
        });
    }

    /** Since when the layer has the features that it has; empty before they have been noted. */
    public Optional<Instant> of(Layer layer) {
        return Optional.ofNullable(known.get(layer.name()));
    }

    private Optional<Instant> since(String layer) {
        return owner.sql("SELECT since FROM layer_state WHERE layer = ?").param(layer)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
