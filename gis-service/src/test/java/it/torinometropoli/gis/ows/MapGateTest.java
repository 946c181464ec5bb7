package it.torinometropoli.gis.ows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MapGateTest {

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final CountDownLatch drawing = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    @AfterEach
    void stop() {
        finish.countDown();
        clients.shutdownNow();
    }

    @Test
    void sendsAwayWhoFindsTheQueueFull() throws InterruptedException {
        MapGate gate = gate(0, Duration.ofSeconds(10));
        occupy(gate);

        assertThatThrownBy(() -> gate.pass(1, () -> "map")).isInstanceOfSatisfying(OwsException.class,
                refused -> assertThat(refused.code()).isEqualTo(ExceptionCode.BUSY));
    }

    @Test
    void sendsAwayWhoHasWaitedTooLong() throws InterruptedException {
        MapGate gate = gate(1, Duration.ofMillis(20));
        occupy(gate);

        assertThatThrownBy(() -> gate.pass(1, () -> "map")).isInstanceOfSatisfying(OwsException.class,
                refused -> assertThat(refused.code().status()).isEqualTo(503));
    }

    @Test
    void letsInWhoWaitsWhenAPlaceBecomesFreeAlsoAfterAFailure() throws Exception {
        MapGate gate = gate(1, Duration.ofSeconds(10));
        occupy(gate);
        Future<String> waiting = clients.submit(() -> gate.pass(1, () -> "map"));
        finish.countDown();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("map");
        assertThatThrownBy(() -> gate.pass(1, () -> {
            throw new IllegalStateException("drawing failed");
        })).hasMessage("drawing failed");
        assertThat(gate.<String>pass(1, () -> "next")).isEqualTo("next");
    }

    private void occupy(MapGate gate) throws InterruptedException {
        clients.submit(() -> gate.pass(1, () -> {
            drawing.countDown();
            try {
                return finish.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                return false;
            }
        }));
        assertThat(drawing.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static MapGate gate(int waiting, Duration patience) {
        return new MapGate(new OwsProperties(null, DataSize.ofKilobytes(1), 1, waiting, patience));
    }
}
