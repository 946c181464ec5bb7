package it.torinometropoli.gis;

import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.identity.FirstAccounts;
import it.torinometropoli.gis.identity.MunicipalOrganisations;
import it.torinometropoli.gis.ingest.TerritoryLoader;
import it.torinometropoli.gis.plan.PlanLoader;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What happens, in this order, before the first request is taken. A failure stops the start. */
@Component
class StartUp implements SmartLifecycle {

    static final int BEFORE_THE_WEB_SERVER = 0;

    private final PlanLoader plan;
    private final TerritoryLoader territory;
    private final MunicipalOrganisations organisations;
    private final FirstAccounts accounts;
    private final InstanceLock lock;
    private final DataRefresh data;
    private volatile boolean running;

    StartUp(PlanLoader plan, TerritoryLoader territory, MunicipalOrganisations organisations, FirstAccounts accounts,
            InstanceLock lock, DataRefresh data) {
        this.plan = plan;
        this.territory = territory;
        this.organisations = organisations;
        this.accounts = accounts;
        this.lock = lock;
        this.data = data;
    }

    @Override
    public void start() {
        lock.run(() -> {
            plan.load();
            territory.load();
            organisations.keepInStep();
            accounts.make();
        });
        data.begin();
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
