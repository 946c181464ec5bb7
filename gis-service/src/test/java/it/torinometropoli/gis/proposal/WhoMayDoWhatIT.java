package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every cell of the table role × state × operation, through HTTP: who gets which answer, and that a refusal leaves everything as it was.
 * {@code completamento} is a draft that completes what was submitted; {@code other} compiles for another organisation; {@code keeper} keeps the
 * register and has nothing to do with proposals; {@code nobody} has not signed in.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayDoWhatIT {

    private static final Set<String> READING = Set.of("read", "facts", "history", "versions");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private ProposalStage stage;
    private Map<String, ScriptClient> people;
    private final Map<String, Long> ready = new HashMap<>();

    private record Request(String method, String path, String document) {
    }

    @BeforeAll
    void people() {
        stage = new ProposalStage(service, port);
        TestMembers.make(service, "registro@example.org", null, Role.REGISTER_KEEPER);
        people = Map.of("compiler", stage.compiler, "other", stage.other, "reviewer", stage.reviewer, "decider", stage.decider,
                "keeper", ScriptClient.of(port, "registro@example.org"), "nobody", ScriptClient.ofNobody(port));
    }

    @AfterAll
    void emptyTheCatalogue() throws Exception {
        EmptyCatalogue.again(service);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("rows")
    void isAnsweredAsTheTableSays(String operation, String who, Map<String, Integer> states) {
        states.forEach((state, expected) -> {
            long id = ready.computeIfAbsent(state, stage::in);
            String before = trace(id);
            Answer answer = send(people.get(who), request(operation, id));

            assertThat(answer.status()).as("%s by %s in %s: %s", operation, who, state, answer.text()).isEqualTo(expected);
            if (expected >= 400) {
                assertThat(trace(id)).as("%s by %s in %s", operation, who, state).isEqualTo(before);
                assertThat(answer.contentType()).startsWith("application/problem+json");
            } else if (!READING.contains(operation)) {
                ready.remove(state);
            }
        });
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("changes")
    void nothingIsChangedWithoutTheToken(String operation, String who, String state) {
        long id = ready.computeIfAbsent(state, stage::in);
        String before = trace(id);
        Request request = request(operation, id);

        assertThat(people.get(who).withoutToken(request.method(), request.path(), request.document()).status()).isEqualTo(403);
        assertThat(trace(id)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("changes")
    void nothingIsChangedAfterSigningOut(String operation, String who, String state) {
        long id = ready.computeIfAbsent(state, stage::in);
        String before = trace(id);
        ScriptClient gone = ScriptClient.of(port, Map.of("compiler", "compila@example.org", "reviewer", "istruisce@example.org",
                "decider", "decide@example.org").get(who));
        gone.signOut();
        Request request = request(operation, id);

        assertThat(gone.send(request.method(), request.path(), request.document()).status()).isEqualTo(401);
        assertThat(trace(id)).isEqualTo(before);
    }

    @Test
    void nobodyFromTheMetropolitanCityProposes() {
        TestMembers.make(service, "interno@example.org", null, Role.COMPILER);

        assertThat(ScriptClient.of(port, "interno@example.org").post("/proposte", "{}").status()).isEqualTo(403);
        assertThat(stage.reviewer.post("/proposte", "{}").status()).isEqualTo(403);
    }

    static Stream<Arguments> rows() {
        return table().stream().map(row -> {
            Map<String, Integer> states = new HashMap<>();
            row.toMap().forEach((column, cell) -> {
                if (!column.equals("operation") && !column.equals("who")) {
                    states.put(column, Integer.valueOf(cell));
                }
            });
            return Arguments.of(row.get("operation"), row.get("who"), states);
        });
    }

    /** Every operation that changes something, by one who may and in a state where it is possible. */
    static Stream<Arguments> changes() {
        List<Arguments> changes = new ArrayList<>();
        for (CSVRecord row : table()) {
            row.toMap().entrySet().stream().filter(cell -> cell.getValue().startsWith("20") && !READING.contains(row.get("operation"))).findFirst()
                    .ifPresent(cell -> changes.add(Arguments.of(row.get("operation"), row.get("who"), cell.getKey())));
        }
        return changes.stream();
    }

    private static List<CSVRecord> table() {
        try (Reader csv = new InputStreamReader(WhoMayDoWhatIT.class.getResourceAsStream("who-may-do-what.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Answer send(ScriptClient person, Request request) {
        return request.method().equals("GET") ? person.get(request.path()) : person.send(request.method(), request.path(), request.document());
    }

    private Request request(String operation, long id) {
        String own = "/proposte/" + id;
        String office = "/istruttoria/" + id;
        return switch (operation) {
            case "read" -> new Request("GET", own + "/dati", "");
            case "facts" -> new Request("GET", own + "/fatti", "");
            case "history" -> new Request("GET", own + "/storia", "");
            case "versions" -> new Request("GET", own + "/versioni", "");
            case "try_shape" -> new Request("POST", own + "/fatti", "{\"geometry\": " + ProposalStage.SQUARE + "}");
            case "copy" -> new Request("POST", own + "/copia", "{}");
            case "save" -> new Request("PATCH", own + "/bozza", stage.revision(id, "\"fields\": {\"locality\": \"Riva\"}"));
            case "submit" -> new Request("POST", own + "/invio", stage.revision(id, ""));
            case "reopen" -> new Request("POST", own + "/riapertura", stage.revision(id, ""));
            case "withdraw" -> new Request("POST", own + "/ritiro", stage.revision(id, "\"note\": \"Ripensata\""));
            case "report_start" -> new Request("POST", own + "/avvio", "{\"day\": \"2026-01-10\"}");
            case "answer" -> new Request("PUT", own + "/domande/" + question(id), "{\"answer\": \"Trecento\"}");
            case "take_on" -> new Request("POST", office + "/presa-in-carico", stage.revision(id, ""));
            case "assign" -> new Request("PUT", office + "/assegnazione", "{\"reviewer\": null}");
            case "check" -> new Request("PUT", office + "/verifiche", ProposalStage.CHECKS.replace("0", String.valueOf(checks(id))));
            case "ask" -> new Request("POST", office + "/integrazione", stage.revision(id, "\"due_on\": \"" + LocalDate.now().plusDays(9)
                    + "\", \"questions\": [{\"question\": \"Perché?\"}]"));
            case "accept" -> new Request("POST", office + "/decisione", stage.revision(id, "\"outcome\": \"accolta\", \"reason\": \"Bene.\""));
            case "reject" -> new Request("POST", office + "/decisione", stage.revision(id, "\"outcome\": \"non_accolta\", \"reason\": \"No.\""));
            case "fund" -> new Request("POST", office + "/finanziamento", stage.revision(id, "\"source\": \"PNRR\""));
            case "start" -> new Request("POST", office + "/lavori", stage.revision(id, "\"day\": \"2026-01-10\""));
            case "complete" -> new Request("POST", office + "/conclusione", stage.revision(id, "\"day\": \"2026-03-10\""));
            case "ledger" -> new Request("POST", office + "/registro", "{\"kind\": \"offerta\", \"square_metres\": 10}");
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private long question(long id) {
        return owner.sql("SELECT coalesce(max(id), 0) FROM proposal_question WHERE proposal = ?").param(id).query(Long.class).single();
    }

    private int checks(long id) {
        return owner.sql("SELECT coalesce(max(revision), 0) FROM proposal_review WHERE proposal = ?").param(id).query(Integer.class).single();
    }

    /** Everything that a refused request could have left behind. */
    private String trace(long id) {
        return owner.sql("SELECT state || ' ' || revision || ' ' || version || ' ' || content FROM proposal WHERE id = ?").param(id)
                .query(String.class).single()
                + owner.sql("SELECT count(*) FROM proposal_transition WHERE proposal = ?").param(id).query(Integer.class).single()
                + ' ' + owner.sql("SELECT count(*) FROM audit_event WHERE subject = ?").param("proposal:" + id).query(Integer.class).single()
                + ' ' + checks(id);
    }
}
