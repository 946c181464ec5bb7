package it.torinometropoli.gis.opendata;

import java.util.Set;

import it.torinometropoli.gis.history.HistoryKeeper;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the files of open data could be made when they were last to be, and what changes in layers be noted: {@code DEGRADED} while not. */
@Component("openDataHealthIndicator")
class OpenDataHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Some files of open data are earlier ones, or changes of layers are not noted");

    private final BulkJob files;
    private final HistoryKeeper history;

    OpenDataHealth(BulkJob files, HistoryKeeper history) {
        this.files = files;
        this.history = history;
    }

    @Override
    public Health health() {
        Set<String> old = files.failures();
        Set<String> unnoted = history.failures();
        return old.isEmpty() && unnoted.isEmpty() ? Health.up().build()
                : Health.status(DEGRADED).withDetail("files", old).withDetail("history", unnoted).build();
    }
}
