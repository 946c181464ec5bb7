package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** More clients than the service can draw for: some are served, the others are told to come again, and nothing stays behind. */
@IntegrationTest
class LoadIT {

    private static final int CLIENTS = 64;
    private static final int MAPS_EACH = 2;

    @LocalServerPort
    private int port;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    @Test
    void whoIsNotServedUnderLoadIsToldWhenToComeAgain() throws Exception {
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int number = 0; number < CLIENTS * MAPS_EACH; number++) {
            String map = map(1_200, 300_000 + number * 100);
            requests.add(() -> new ServiceClient(port).get(map));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : clients.invokeAll(requests)) {
            answers.add(answer.get());
        }

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 503).contains(200);
        assertThat(answers).filteredOn(answer -> answer.status() == 503).allSatisfy(busy -> {
            assertThat(busy.header("Retry-After")).isEqualTo("2");
            assertThat(busy.header("Cache-Control")).isEqualTo("no-store");
            assertThat(busy.text()).contains("ServiceExceptionReport", "as many maps as it can");
        });
        assertThat(answers).filteredOn(answer -> answer.status() == 200).allSatisfy(served -> assertThat(served.contentType()).isEqualTo("image/png"));
        assertThat(new ServiceClient(port).get(map(200, 350_000)).status()).isEqualTo(200);
    }

    private static String map(int size, int west) {
        return "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=psm&STYLES=&CRS=EPSG:32632&FORMAT=image/png&WIDTH=%d&HEIGHT=%d&BBOX=%d,4930000,%d,5060000"
                .formatted(size, size, west, west + 130_000);
    }
}
