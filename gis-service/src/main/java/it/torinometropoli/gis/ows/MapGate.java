package it.torinometropoli.gis.ows;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Lets only so many maps be drawn at once; the others wait in order, and whoever finds the queue full is sent away. Every
 * {@value #PIXELS_PER_PLACE} pixels take a place, so that memory is bounded whatever the size of the maps.
 */
@Component
public class MapGate {

    private static final long PIXELS_PER_PLACE = 4_000_000;

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final OwsProperties limits;

    MapGate(OwsProperties limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.mapsAtOnce(), true);
    }

    /**
     * Does the work when there is room for it; a picture larger than all places together is drawn alone.
     *
     * @param pixels width times height of the picture
     * @throws OwsException {@link ExceptionCode#BUSY} when the queue is full or the wait too long
     */
    public <T> T pass(long pixels, Supplier<T> work) {
        int needed = (int) Math.min(1 + pixels / PIXELS_PER_PLACE, limits.mapsAtOnce());
        enter(needed);
        try {
            return work.get();
        } finally {
            places.release(needed);
        }
    }

    private void enter(int needed) {
        try {
            // With a wait of nothing it takes its turn; tryAcquire() alone would step before a large map that is waiting
            if (!places.tryAcquire(needed, 0, TimeUnit.MILLISECONDS) && !waited(needed)) {
                throw new OwsException(ExceptionCode.BUSY, null, "The service is drawing as many maps as it can; try again shortly");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OwsException(ExceptionCode.BUSY, null, "The service is stopping");
        }
    }

    private boolean waited(int needed) throws InterruptedException {
        try {
            return waiting.incrementAndGet() <= limits.mapsWaiting()
                    && places.tryAcquire(needed, limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
