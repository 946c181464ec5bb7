package it.torinometropoli.gis.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/** Wakes who sends mails when this instance has written one. */
@Component
class OutboxSignal {

    private final Semaphore written = new Semaphore(0);

    void wake() {
        written.release();
    }

    /** Waits for a mail, at most for a time. */
    void await(Duration most) throws InterruptedException {
        if (written.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            written.drainPermits();
        }
    }
}
