package it.torinometropoli.gis;

import java.util.Set;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether all layers show the data as they are now: {@code DEGRADED} while one keeps what it had because it cannot be read again. */
@Component("layersHealthIndicator")
class DataHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Some layers show earlier data");

    private final DataRefresh data;

    DataHealth(DataRefresh data) {
        this.data = data;
    }

    @Override
    public Health health() {
        Set<String> failures = data.failures();
        return failures.isEmpty() ? Health.up().build() : Health.status(DEGRADED).withDetail("cannotBeRead", failures).build();
    }
}
