package it.torinometropoli.gis.loaddesk;

import it.torinometropoli.gis.loading.LoadStep;
import it.torinometropoli.gis.loading.LoadWatch;

/** How far a run is: told by the thread that does it, read by the one that writes it down. */
final class RunProgress implements LoadWatch {

    private final long run;
    private final Long account;
    private volatile LoadStep step = LoadStep.WAIT;
    private volatile double done;

    RunProgress(long run, Long account) {
        this.run = run;
        this.account = account;
    }

    long run() {
        return run;
    }

    LoadStep step() {
        return step;
    }

    /** The share of all that is done, from 0 to 1. */
    double done() {
        return done;
    }

    @Override
    public Long account() {
        return account;
    }

    @Override
    public void at(LoadStep now, double share) {
        step = now;
        done = now.ofAll(share);
    }
}
