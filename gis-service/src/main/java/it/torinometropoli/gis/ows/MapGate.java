package it.torinometropoli.gis.ows;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/** Lets only so many maps be drawn at once; the others wait in order, and whoever finds the queue full is sent away. */
@Component
public class MapGate {

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final OwsProperties limits;

    MapGate(OwsProperties limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.mapsAtOnce(), true);
    }

    /**
     * Does the work when there is a place for it.
     *
     * @throws OwsException {@link ExceptionCode#BUSY} when the queue is full or the wait too long
     */
    public <T> T pass(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        if (places.tryAcquire()) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > limits.mapsWaiting()
                    || !places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OwsException(ExceptionCode.BUSY, null, "The service is drawing as many maps as it can; try again shortly");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OwsException(ExceptionCode.BUSY, null, "The service is stopping");
        } finally {
            waiting.decrementAndGet();
        }
    }
}
