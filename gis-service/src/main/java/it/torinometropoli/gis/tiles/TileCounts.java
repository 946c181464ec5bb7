package it.torinometropoli.gis.tiles;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/**
 * How many tiles were drawn and how many found since the start: the endpoint {@code /actuator/tiles}, for whoever adds {@code tiles} to
 * {@code management.endpoints.web.exposure.include}.
 */
@Component
@Endpoint(id = "tiles")
public class TileCounts {

    final LongAdder drawn = new LongAdder();
    final LongAdder foundInMemory = new LongAdder();
    final LongAdder foundOnDisk = new LongAdder();

    /** The counts by {@code drawn}, {@code memory} and {@code disk}. */
    @ReadOperation
    public Map<String, Long> counts() {
        return Map.of("drawn", drawn.sum(), "memory", foundInMemory.sum(), "disk", foundOnDisk.sum());
    }
}
