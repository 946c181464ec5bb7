package it.torinometropoli.gis;

import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.ingest.TerritoryLoader;
import it.torinometropoli.gis.plan.LinkRules;
import it.torinometropoli.gis.plan.PlanLoader;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What happens, in this order, before the first request is taken. A failure stops the start. */
@Component
class StartUp implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final PlanLoader plan;
    private final TerritoryLoader territory;
    private final FeatureSources features;
    private final LinkRules links;
    private volatile boolean running;

    StartUp(PlanLoader plan, TerritoryLoader territory, FeatureSources features, LinkRules links) {
        this.plan = plan;
        this.territory = territory;
        this.features = features;
        this.links = links;
    }

    @Override
    public void start() {
        plan.load();
        territory.load();
        features.load();
        if (links.evaluate()) {
            features.load();
        }
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
