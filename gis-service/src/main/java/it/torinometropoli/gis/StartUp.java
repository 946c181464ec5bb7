package it.torinometropoli.gis;

import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.ingest.TerritoryLoader;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What happens, in this order, before the first request is taken. A failure stops the start. */
@Component
class StartUp implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final TerritoryLoader territory;
    private final FeatureSources features;
    private volatile boolean running;

    StartUp(TerritoryLoader territory, FeatureSources features) {
        this.territory = territory;
        this.features = features;
    }

    @Override
    public void start() {
        territory.load();
        features.load();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
