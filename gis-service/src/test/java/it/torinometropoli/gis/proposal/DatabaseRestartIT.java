package it.torinometropoli.gis.proposal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import it.torinometropoli.gis.RestartedPostgis;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.StartedService;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Proposals that many submit at once while the database is restarted. On a cluster of its own, as everybody else's would stand still. */
@EnabledIfSystemProperty(named = "gis.test.database", matches = "postgis", disabledReason = "The embedded database lives and dies with the service")
class DatabaseRestartIT {

    private static final int CLIENTS = 20;
    private static final int PROPOSALS_EACH = 10;
    private static final int PROPOSALS = CLIENTS * PROPOSALS_EACH;
    private static final int RESTART_AFTER = PROPOSALS / 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger submitted = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path var;

    @Test
    void twoHundredProposalsAreNeitherLostNorDoubled() throws Exception {
        try (RestartedPostgis database = RestartedPostgis.start();
                ConfigurableApplicationContext service = StartedService.start(var, database.settings())) {
            JdbcClient owner = service.getBean(JdbcClient.class);
            List<Proposer> proposers = proposers(service, owner);
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Future<Void>> work = proposers.stream().map(clients::submit).toList();
                await().atMost(PATIENCE).until(() -> submitted.get() >= RESTART_AFTER);
                database.restart();
                int before = submitted.get();
                for (Future<Void> proposer : work) {
                    proposer.get();
                }
                assertThat(before).as("submitted before the database was there again").isLessThan(PROPOSALS);
            } finally {
                clients.shutdownNow();
            }
            assertThat(failures).as("what clients are told meanwhile").isNotEmpty()
                    .allMatch(failure -> failure.startsWith("503 application/problem+json"));
            assertEverythingIsThereOnce(owner);
        }
    }

    private void assertEverythingIsThereOnce(JdbcClient owner) {
        assertThat(owner.sql("SELECT number FROM proposal WHERE state = 'inviata' AND version = 1").query(String.class).list()).hasSize(PROPOSALS)
                .extracting(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PROPOSALS).boxed().toList());
        assertThat(owner.sql("SELECT title FROM proposal_version").query(String.class).list()).hasSize(PROPOSALS).doesNotHaveDuplicates();
        for (String rows : new String[] {"proposal", "proposal_transition WHERE to_state = 'bozza'", "proposal_transition WHERE to_state = 'inviata'",
            "audit_event WHERE operation = 'proposal.submit'", "outgoing_mail WHERE template = 'proposal.inviata'"}) {
            assertThat(owner.sql("SELECT count(*) FROM " + rows).query(Integer.class).single()).as(rows).isEqualTo(PROPOSALS);
        }
    }

    private List<Proposer> proposers(ConfigurableApplicationContext service, JdbcClient owner) {
        List<String> municipalities = owner.sql("SELECT municipality FROM organisation WHERE kind = 'COMUNE' ORDER BY municipality FETCH FIRST " + CLIENTS
                + " ROWS ONLY").query(String.class).list();
        return IntStream.range(0, CLIENTS).mapToObj(client -> {
            String email = "propone" + client + "@example.org";
            TestMembers.make(service, email, municipalities.get(client), Role.COMPILER);
            return new Proposer(client, ScriptClient.of(StartedService.port(service), email));
        }).toList();
    }

    /** A client that repeats each request until it is answered, as the form's script does. */
    private final class Proposer implements Callable<Void> {

        private final int client;
        private final ScriptClient script;

        private Proposer(int client, ScriptClient script) {
            this.client = client;
            this.script = script;
        }

        @Override
        public Void call() {
            for (int number = 0; number < PROPOSALS_EACH; number++) {
                String start = "{\"key\": \"" + UUID.randomUUID() + "\"}";
                String fields = ProposalStage.fields("Proposta %d di %d".formatted(number, client));
                String shape = ProposalStage.square(7.5 + client * 0.02, 45 + number * 0.02);
                String path = "/proposte/" + answered("POST", "/proposte", start).get("id").asLong();
                answered("PATCH", path + "/bozza", "{\"revision\": 1, \"fields\": " + fields + ", \"geometry\": " + shape + "}");
                answered("photo", () -> script.upload(path + "/allegati?tipo=foto&nome=riva.png", ProposalStage.PHOTO));
                JsonNode frozen = answered("POST", path + "/invio", "{\"revision\": 2}");
                assertThat(frozen.get("state").asString()).isEqualTo("inviata");
                submitted.incrementAndGet();
            }
            return null;
        }

        private JsonNode answered(String method, String path, String document) {
            return answered(method + " " + path, () -> script.send(method, path, document));
        }

        /** Asks again after a refusal, and where the answer has been lost on its way. */
        private JsonNode answered(String what, Supplier<Answer> request) {
            return ScriptClient.tree(await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100))
                    .ignoreException(UncheckedIOException.class).until(() -> {
                        Answer answer = request.get();
                        if (answer.status() >= 300) {
                            failures.add(answer.status() + " " + answer.contentType() + " " + what + " " + answer.text());
                        }
                        return answer;
                    }, answer -> answer.status() < 300));
        }
    }
}
