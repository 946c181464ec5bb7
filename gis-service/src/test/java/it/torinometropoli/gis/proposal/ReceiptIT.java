package it.torinometropoli.gis.proposal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.print.Pdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The receipt of a submission, read as the proposer reads it. */
@IntegrationTest
class ReceiptIT {

    private static final int PROPOSAL_RED = 0xFFB3003B;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    private ProposalStage stage;

    @BeforeEach
    void people() {
        stage = new ProposalStage(service, port);
    }

    @Test
    void theReceiptHoldsWhatWasSubmittedAndNoContacts() {
        long id = stage.in("inviata");
        String number = stage.number(id);

        try (Pdf receipt = receipt(stage.compiler, id, "")) {
            assertThat(receipt.text()).contains("Ricevuta della proposta " + number, "Comune di Ivrea (Comune)", "Versione 1", "(ora di Roma)",
                    "Sponda della Dora", "/pratica/" + number, "Titolo della proposta Sponda della Dora", "Intervento principale fascia riparia",
                    "Criticità degrado specie invasive", "Costo stimato, in euro non indicato", "Piantare alberi lungo la sponda.", "2.1.1", "Comuni Ivrea",
                    "m²", "Scala 1:", "SHA-256");
            assertThat(receipt.text()).doesNotContain("Ada Prova", "ada@example.org", "00519320014", "0125 4101", "Persona di prova", "compila@example.org");
            assertThat(receipt.links()).anyMatch(link -> link.endsWith("/pratica/" + number));
            assertThat(count(receipt.look(72), PROPOSAL_RED)).as("the shape is drawn").isPositive();
        }
        try (Pdf english = receipt(stage.reviewer, id, "?lang=en")) {
            assertThat(english.language()).isEqualTo("en");
            assertThat(english.text()).contains("Receipt of proposal " + number, "Main work riparian strip");
        }
    }

    @Test
    void theCheckValueIsThatOfTheVersionAndStays() throws IOException {
        long id = stage.in("inviata");
        String first = seal(id);
        assertComputedAgain(id, first);

        assertThat(seal(id)).isEqualTo(first);
        ProposalStage.ok(stage.reviewer.post("/istruttoria/" + id + "/presa-in-carico", stage.revision(id, "")));
        stage.ask(id);
        ProposalStage.ok(stage.compiler.post("/proposte/" + id + "/riapertura", stage.revision(id, "")));
        ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", stage.revision(id, "\"fields\": {\"locality\": \"Ponte\"}")));
        assertThat(seal(id)).as("what is being written is not in the receipt").isEqualTo(first);
        stage.submit(id);
        assertThat(seal(id)).isNotEqualTo(first);
    }

    /** The statement of docs/circa.md is for PostgreSQL; the embedded database has other functions. */
    private void assertComputedAgain(long id, String seal) throws IOException {
        if (service.getBean(Dialect.class) == Dialect.POSTGIS) {
            String statement = Files.readString(Path.of("../docs/circa.md")).split("```sql\n|```")[1].replace(";", "").replace("CIRCA-2026-0001", stage.number(id));
            assertThat(service.getBean(JdbcClient.class).sql(statement).query(String.class).single()).isEqualTo(seal);
        }
    }

    @Test
    void theReceiptCanBeReadWithoutSeeingIt() {
        try (Pdf receipt = receipt(stage.compiler, stage.in("inviata"), "")) {
            assertThat(receipt.accessible()).isTrue();
            assertThat(receipt.title()).startsWith("Ricevuta della proposta CIRCA-");
            assertThat(receipt.tags("H1")).hasSize(1);
            assertThat(receipt.tags("TH")).hasSizeGreaterThan(20);
            assertThat(receipt.tags("Link")).hasSize(receipt.links().size());
            assertThat(receipt.pictures()).doesNotContainNull().doesNotContain("").anyMatch(told -> told.startsWith("Mappa in scala 1:"));
        }
    }

    @Test
    void anyTextCanBePrinted() {
        String odd = "Prato \\uFFFF \\uD83C\\uDF33 <b>x</b> &amp; ]]> " + "lungo".repeat(30);
        long id = stage.draft("Prato", "{\"type\":\"LineString\",\"coordinates\":[[7.893,45.451],[7.94,45.46]]}");
        ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", stage.revision(id, "\"fields\": {\"title\": \"" + odd
                + "\", \"description\": \"uno\\ndue\\n" + "parola ".repeat(550) + "\"}")));
        stage.submit(id);

        try (Pdf receipt = receipt(stage.compiler, id, "")) {
            assertThat(receipt.text()).contains("<b>x</b> &amp; ]]>", "Lunghezza");
            assertThat(receipt.pages()).isLessThan(6);
        }
    }

    @Test
    void onlyTheOwnOrganisationAndTheOfficeGetTheReceipt() {
        long id = stage.in("inviata");
        String path = "/proposte/" + id + "/ricevuta.pdf";

        assertThat(stage.other.get(path).status()).isEqualTo(404);
        assertThat(new ServiceClient(port).get(path).status()).isIn(302, 401);
        assertThat(stage.decider.get(path).status()).isEqualTo(200);
        assertThat(stage.compiler.get("/proposte/" + stage.draft("Mai inviata") + "/ricevuta.pdf").status()).isEqualTo(404);
    }

    private String seal(long id) {
        try (Pdf receipt = receipt(stage.compiler, id, "")) {
            return receipt.text().replaceFirst(".*\\b([0-9a-f]{64})\\b.*", "$1");
        }
    }

    private static Pdf receipt(ScriptClient reader, long id, String query) {
        Answer answer = reader.get("/proposte/" + id + "/ricevuta.pdf" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        return Pdf.of(answer.body());
    }

    private static int count(BufferedImage picture, int colour) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
