package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.util.UUID;

import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.attachment.MadePictures;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The people of the tests, and proposals in any state, brought there through HTTP. */
final class ProposalStage {

    static final String IVREA = "001125";
    static final String CHIVASSO = "001082";
    /** A square of about 150 × 110 m in Ivrea. */
    static final String SQUARE = square(7.893, 45.451);
    static final String CHECKS = "{\"revision\": 0, \"state_of_fact\": \"confermato\", \"suitable_design\": \"adeguato\", \"notes\": \"visto\"}";

    static final byte[] PHOTO = MadePictures.picture("png");

    final Member compilerMember;
    final ScriptClient compiler;
    final ScriptClient other;
    final ScriptClient reviewer;
    final ScriptClient decider;
    private final JdbcClient owner;

    ProposalStage(ApplicationContext service, int port) {
        this.owner = service.getBean(JdbcClient.class);
        this.compilerMember = TestMembers.make(service, "compila@example.org", IVREA, Role.COMPILER);
        TestMembers.make(service, "altrove@example.org", CHIVASSO, Role.COMPILER);
        TestMembers.make(service, "istruisce@example.org", null, Role.REVIEWER);
        TestMembers.make(service, "decide@example.org", null, Role.DECISION_MAKER);
        this.compiler = ScriptClient.of(port, "compila@example.org");
        this.other = ScriptClient.of(port, "altrove@example.org");
        this.reviewer = ScriptClient.of(port, "istruisce@example.org");
        this.decider = ScriptClient.of(port, "decide@example.org");
    }

    /** A square as GeoJSON. */
    static String square(double west, double south) {
        double east = west + 0.002;
        double north = south + 0.001;
        return ("{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}")
                .formatted(west, south, east, north);
    }

    /** All that the form requires. */
    static String fields(String title) {
        return """
                {"tax_id": "00519320014", "contact_name": "Ada Prova", "email": "ada@example.org", "phone": "0125 4101",
                 "title": "%s", "ownership": "pubblica", "availability": "disponibile", "land_use_now": "area_degradata",
                 "description_now": "Un prato incolto lungo la Dora.", "criticality": ["degrado", "specie_invasive"],
                 "aims": ["naturalita"], "intervention_types": ["forestazione", "fascia_riparia"], "main_type": "fascia_riparia",
                 "description": "Piantare alberi lungo la sponda.", "design_level": "idea", "plan_destination": "Area verde",
                 "constraints": ["nessuno"], "psm_actions": ["2.1.1"], "publish_consent": true, "data_consent": true}""".formatted(title);
    }

    /** A draft with nothing missing. */
    long draft(String title) {
        return draft(title, SQUARE);
    }

    long draft(String title, String geometry) {
        Answer begun = compiler.post("/proposte", "{\"key\": \"" + UUID.randomUUID() + "\"}");
        long id = ScriptClient.tree(begun).get("id").asLong();
        ok(compiler.patch("/proposte/" + id + "/bozza", "{\"revision\": 1, \"fields\": " + fields(title) + ", \"geometry\": " + geometry + "}"));
        ok(compiler.upload("/proposte/" + id + "/allegati?tipo=foto&nome=riva.png", PHOTO));
        return id;
    }

    /** A proposal in a state; {@code completamento} is a draft that completes what was submitted. */
    long in(String state) {
        long id = draft("Sponda della Dora");
        switch (state) {
            case "bozza" -> { }
            case "ritirata" -> {
                submit(id);
                ok(compiler.post("/proposte/" + id + "/ritiro", revision(id, "")));
            }
            case "inviata" -> submit(id);
            default -> review(id, state);
        }
        assertThat(state(id)).isEqualTo(state.equals("completamento") ? "bozza" : state);
        return id;
    }

    void submit(long id) {
        ok(compiler.post("/proposte/" + id + "/invio", revision(id, "")));
    }

    private void review(long id, String state) {
        submit(id);
        ok(reviewer.post("/istruttoria/" + id + "/presa-in-carico", revision(id, "")));
        switch (state) {
            case "integrazione_richiesta" -> ask(id);
            case "completamento" -> {
                ask(id);
                ok(compiler.post("/proposte/" + id + "/riapertura", revision(id, "")));
            }
            default -> {
                ok(reviewer.send("PUT", "/istruttoria/" + id + "/verifiche", CHECKS));
                decide(id, state);
            }
        }
    }

    private void decide(long id, String state) {
        if (state.equals("in_istruttoria")) {
            return;
        }
        String outcome = state.equals("non_accolta") ? state : "accolta";
        ok(decider.post("/istruttoria/" + id + "/decisione", revision(id, "\"outcome\": \"" + outcome + "\", \"reason\": \"Valutata.\"")));
        if (state.equals("finanziata") || state.equals("in_corso") || state.equals("conclusa")) {
            ok(reviewer.post("/istruttoria/" + id + "/finanziamento", revision(id, "\"source\": \"FESR\", \"amount_eur\": 1000.5")));
        }
        if (state.equals("in_corso") || state.equals("conclusa")) {
            ok(reviewer.post("/istruttoria/" + id + "/lavori", revision(id, "\"day\": \"2026-01-10\"")));
        }
        if (state.equals("conclusa")) {
            ok(reviewer.post("/istruttoria/" + id + "/conclusione", revision(id, "\"day\": \"2026-02-10\"")));
        }
    }

    void ask(long id) {
        ok(reviewer.post("/istruttoria/" + id + "/integrazione", revision(id, "\"due_on\": \"" + LocalDate.now().plusDays(30)
                + "\", \"questions\": [{\"field\": \"description\", \"question\": \"Quanti alberi?\"}]")));
    }

    /** A document with the revision that a proposal has now. */
    String revision(long id, String more) {
        return "{\"revision\": " + owner.sql("SELECT revision FROM proposal WHERE id = ?").param(id).query(Integer.class).single()
                + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    String state(long id) {
        return owner.sql("SELECT state FROM proposal WHERE id = ?").param(id).query(String.class).single();
    }

    String number(long id) {
        return owner.sql("SELECT number FROM proposal WHERE id = ?").param(id).query(String.class).single();
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
