package it.torinometropoli.gis;

import java.time.Duration;

import it.torinometropoli.gis.catalog.StyleRefresh;
import it.torinometropoli.gis.database.ChangeSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Waits for changes of data and styles, on a thread of its own, from the start of the service to its end. */
@Component
class ChangeWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
    private static final int AFTER_THE_START = StartUp.BEFORE_THE_WEB_SERVER + 1;
    private static final long LONGEST_REST = 60_000;

    private final DataRefresh data;
    private final StyleRefresh styles;
    private final ChangeSignal signal;
    private final Duration interval;
    private volatile Thread thread;

    ChangeWatch(DataRefresh data, StyleRefresh styles, ChangeSignal signal, DataSettings settings) {
        this.styles = styles;
        this.data = data;
        this.signal = signal;
        this.interval = settings.checkInterval();
    }

    @Override
    public void start() {
        thread = new Thread(this::watch, "data-changes");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        Thread ended = thread;
        thread = null;
        if (ended != null) {
            ended.interrupt();
            signal.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_START;
    }

    /** After reading, rests as long as it took, so that a layer that changes all the time costs half a processor at most. */
    private void watch() {
        try {
            while (thread == Thread.currentThread()) {
                signal.await(interval);
                long begun = System.nanoTime();
                look();
                Thread.sleep(Math.min(LONGEST_REST, Duration.ofNanos(System.nanoTime() - begun).toMillis()));
            }
        } catch (InterruptedException stopping) {
            LOG.debug("No longer watching");
        }
    }

    private void look() {
        try {
            styles.run();
            data.run();
        } catch (RuntimeException fault) {
            LOG.error("Changes of data or styles cannot be seen", fault);
        }
    }
}
