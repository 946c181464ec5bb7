package it.torinometropoli.gis;

import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.catalog.StyleRefresh;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether all layers show data and styles as they are now: {@code DEGRADED} while one keeps what it had because it cannot be read again. */
@Component("layersHealthIndicator")
class DataHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Some layers show earlier data or styles");

    private final DataRefresh data;
    private final StyleRefresh styles;

    DataHealth(DataRefresh data, StyleRefresh styles) {
        this.data = data;
        this.styles = styles;
    }

    @Override
    public Health health() {
        Set<String> layers = data.failures();
        Map<String, String> wrong = styles.failures();
        return layers.isEmpty() && wrong.isEmpty() ? Health.up().build()
                : Health.status(DEGRADED).withDetail("layers", layers).withDetail("styles", wrong).build();
    }
}
