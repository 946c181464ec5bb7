package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts that are saved while they are typed: nothing is lost or doubled by tabs, repeats and people at the same moment. */
@IntegrationTest
class AutosaveIT {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private ProposalStage stage;

    @BeforeEach
    void people() {
        stage = new ProposalStage(service, port);
    }

    @AfterAll
    static void emptyTheCatalogue(@Autowired ApplicationContext service) throws Exception {
        EmptyCatalogue.again(service);
    }

    @Test
    void tabsThatChangeDifferentFieldsKeepBoth() {
        long id = stage.draft("Due schede");
        ProposalStage.ok(save(id, 2, "\"title\": \"Dalla prima\""));
        Answer second = ProposalStage.ok(save(id, 2, "\"locality\": \"Dalla seconda\""));

        assertThat(ScriptClient.tree(second).get("revision").asInt()).isEqualTo(4);
        JsonNode fields = stage.compiler.json("/proposte/" + id + "/dati").get("fields");
        assertThat(fields.get("title").asString()).isEqualTo("Dalla prima");
        assertThat(fields.get("locality").asString()).isEqualTo("Dalla seconda");
    }

    @Test
    void theSecondOfTwoTabsThatChangeTheSameFieldIsToldWhatIsThere() {
        long id = stage.draft("Due schede");
        ProposalStage.ok(save(id, 2, "\"title\": \"Dalla prima\""));
        Answer second = save(id, 2, "\"title\": \"Dalla seconda\", \"locality\": \"Sponda\"");

        assertThat(second.status()).isEqualTo(409);
        JsonNode problem = ScriptClient.tree(second);
        assertThat(problem.at("/conflicts/title").asString()).isEqualTo("Dalla prima");
        assertThat(problem.get("saved").toString()).isEqualTo("[\"locality\"]");
        int revision = problem.at("/current/revision").asInt();
        ProposalStage.ok(save(id, revision, "\"title\": \"Dalla seconda\""));
        JsonNode fields = stage.compiler.json("/proposte/" + id + "/dati").get("fields");
        assertThat(fields.get("title").asString()).isEqualTo("Dalla seconda");
        assertThat(fields.get("locality").asString()).isEqualTo("Sponda");
    }

    @Test
    void whatIsSentAgainAfterALostAnswerChangesNothing() {
        String key = "{\"key\": \"" + UUID.randomUUID() + "\"}";
        long id = ScriptClient.tree(stage.compiler.post("/proposte", key)).get("id").asLong();
        assertThat(ScriptClient.tree(stage.compiler.post("/proposte", key)).get("id").asLong()).isEqualTo(id);

        String draft = "{\"revision\": 1, \"fields\": " + ProposalStage.fields("Una volta") + ", \"geometry\": " + ProposalStage.SQUARE + "}";
        for (int times = 0; times < 2; times++) {
            assertThat(ScriptClient.tree(ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", draft))).get("revision").asInt()).isEqualTo(2);
        }
        ProposalStage.ok(stage.compiler.upload("/proposte/" + id + "/allegati?tipo=foto", ProposalStage.PHOTO));
        String first = ScriptClient.tree(ProposalStage.ok(stage.compiler.post("/proposte/" + id + "/invio", "{\"revision\": 2}"))).get("number").asString();
        String again = ScriptClient.tree(ProposalStage.ok(stage.compiler.post("/proposte/" + id + "/invio", "{\"revision\": 2}"))).get("number").asString();
        assertThat(again).isEqualTo(first);
        assertThat(owner.sql("SELECT count(*) FROM proposal_version WHERE proposal = ?").param(id).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void proposalsSubmittedAtOnceHaveNumbersOfTheirOwn() {
        List<Long> drafts = IntStream.range(0, 8).mapToObj(number -> stage.draft("Insieme " + number)).toList();
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        drafts.stream().map(id -> CompletableFuture.runAsync(() -> {
            stage.submit(id);
            numbers.add(stage.number(id));
        })).toList().forEach(CompletableFuture::join);

        assertThat(numbers).hasSize(drafts.size());
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() {
        long id = stage.in("in_istruttoria");
        String accept = stage.revision(id, "\"outcome\": \"accolta\", \"reason\": \"Sì.\"");
        String reject = stage.revision(id, "\"outcome\": \"non_accolta\", \"reason\": \"No.\"");
        ScriptClient second = ScriptClient.of(port, "decide@example.org");
        CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> stage.decider.post("/istruttoria/" + id + "/decisione", accept));
        CompletableFuture<Answer> two = CompletableFuture.supplyAsync(() -> second.post("/istruttoria/" + id + "/decisione", reject));

        List<Answer> answers = List.of(one.join(), two.join());
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer told = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
        assertThat(ScriptClient.tree(told).at("/current/state").asString()).isEqualTo(stage.state(id));
        assertThat(owner.sql("SELECT count(*) FROM circa_entry WHERE id = ?").param(stage.number(id)).query(Integer.class).single())
                .isEqualTo(stage.state(id).equals("accolta") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "wrong-values.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 20_000)
    void whatCannotBeIsRefusedWithAReason(String document, int status, String reason) {
        long id = stage.draft("Valori");
        Answer answer = stage.compiler.patch("/proposte/" + id + "/bozza", document.replace("LONG", "x".repeat(5_000)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(ScriptClient.tree(answer).get("detail").asString()).contains(reason);
    }

    @Test
    void scriptsStayText() {
        long id = stage.draft("<script>alert(1)</script>");

        Answer data = stage.compiler.get("/proposte/" + id + "/dati");
        assertThat(data.contentType()).startsWith("application/json");
        assertThat(data.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ScriptClient.tree(data).at("/fields/title").asString()).isEqualTo("<script>alert(1)</script>");
    }

    private Answer save(long id, int revision, String fields) {
        return stage.compiler.patch("/proposte/" + id + "/bozza", "{\"revision\": " + revision + ", \"fields\": {" + fields + "}}");
    }
}
