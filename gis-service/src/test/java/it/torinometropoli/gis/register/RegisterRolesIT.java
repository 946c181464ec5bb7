package it.torinometropoli.gis.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
 * Every cell of the table role × state × operation of the register, through HTTP: who gets which answer, and that a refusal leaves everything as it
 * was. Proposals and areas are Torino's; {@code other} compiles for another municipality; {@code accedi} is the way to the sign-in page.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterRolesIT {

    private static final String AREA = "AD-003";
    private static final Set<String> READING = Set.of("overview", "form_new", "form_correction", "area", "read", "form_again");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private RegisterStage stage;
    private final Map<String, Long> ready = new HashMap<>();

    @BeforeAll
    void people() {
        stage = new RegisterStage(service, port);
    }

    @AfterAll
    void restore() {
        stage.restore();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("rows")
    void isAnsweredAsTheTableSays(String operation, String who, Map<String, String> states) {
        states.forEach((state, expected) -> {
            Object[] request = request(operation, state);
            String before = trace();
            Answer answer = READING.contains(operation) ? stage.person(who).get((String) request[0])
                    : stage.person(who).post((String) request[0], (String[]) request[1]);

            String found = answer.status() == 302 && answer.header("Location").contains("/accedi") ? "accedi" : String.valueOf(answer.status());
            assertThat(found).as("%s by %s in %s: %s", operation, who, state, answer.text()).isEqualTo(expected);
            if (!expected.equals("302")) {
                assertThat(trace()).as("%s by %s in %s", operation, who, state).isEqualTo(before);
            } else {
                ready.remove(state);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void nothingIsChangedWithoutTheTokenOrAfterSigningOut(String operation, String who, String state) {
        Object[] request = request(operation, state);
        String before = trace();

        assertThat(stage.person(who).postAsIs((String) request[0], (String[]) request[1]).status()).isEqualTo(403);
        AreaClient gone = AreaClient.signedIn(port, who.equals("keeper") ? "custode@example.org" : "registra.torino@example.org", TestMembers.PASSWORD);
        gone.post("/esci");
        assertThat(gone.post((String) request[0], (String[]) request[1]).header("Location")).contains("/accedi");
        assertThat(trace()).isEqualTo(before);
    }

    static Stream<Arguments> rows() {
        return table().stream().map(row -> {
            Map<String, String> states = new HashMap<>();
            Stream.of("inviata", "restituita", "accolta", "ritirata").filter(state -> !row.get(state).isEmpty())
                    .forEach(state -> states.put(state, row.get(state)));
            return Arguments.of(row.get("operation"), row.get("who"), states);
        });
    }

    /** Every operation that changes something, by one who may and in a state where it is possible. */
    static Stream<Arguments> changes() {
        Map<String, Arguments> changes = new HashMap<>();
        table().forEach(row -> row.toMap().forEach((column, cell) -> {
            if (cell.equals("302")) {
                changes.putIfAbsent(row.get("operation"), Arguments.of(row.get("operation"), row.get("who"), column));
            }
        }));
        return changes.values().stream();
    }

    private static List<CSVRecord> table() {
        try (Reader csv = new InputStreamReader(RegisterRolesIT.class.getResourceAsStream("who-may-do-what.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The address and the fields of an operation. */
    private Object[] request(String operation, String state) {
        String area = "/registro/aree/" + AREA;
        return switch (operation) {
            case "overview" -> of("/registro");
            case "form_new" -> of("/registro/nuova");
            case "send_new" -> of("/registro/nuova", RegisterStage.newArea());
            case "form_correction" -> of(area + "/correzione");
            case "send_correction" -> of(area + "/correzione", RegisterStage.fields("nome", ""));
            case "area" -> of(area);
            case "confirm" -> of(area + "/conferma");
            case "owners" -> of(area + "/proprietari", "interesse", "interessato", "contatto", "tel. 011", "revisione", ownersRevision());
            case "asco" -> of(area + "/asco", "sito", "01-00123", "verificata", "2026-11-01");
            case "asco_remove" -> of(area + "/asco/togli", "sito", asco());
            case "pass_on" -> of("/registro/segnalazioni/" + report("nuova") + "/inoltro");
            case "set_aside" -> of("/registro/segnalazioni/" + report("nuova") + "/scarto");
            case "close" -> of("/registro/segnalazioni/" + report("inoltrata") + "/chiusura");
            default -> ofProposal(operation, ready.computeIfAbsent(state, stage::in));
        };
    }

    private Object[] ofProposal(String operation, long id) {
        String path = RegisterStage.path(id);
        return switch (operation) {
            case "read" -> of(path);
            case "accept" -> of(path + "/accolta", stage.decision(id));
            case "return" -> of(path + "/restituzione", stage.decision(id, "motivo", "Manca la data."));
            case "withdraw" -> of(path + "/ritiro", stage.decision(id));
            case "form_again" -> of(path + "/modifica");
            case "send_again" -> of(path + "/modifica", RegisterStage.newArea("revisione", stage.decision(id)[1]));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Object[] of(String path, String... fields) {
        return new Object[] {path, fields};
    }

    private String asco() {
        service.getBean(AreaDesk.class).link(AREA, "01-00999", RegisterDay.today(),
                service.getBean(Members.class).with(Role.REGISTER_KEEPER).get(0));
        return "01-00999";
    }

    private long report(String state) {
        return ready.compute("report " + state, (key, id) -> id == null || !owner.sql("SELECT state FROM register_report WHERE id = ?").param(id)
                .query(String.class).single().equals(state) ? stage.report(AREA, state) : id);
    }

    private String ownersRevision() {
        return owner.sql("SELECT coalesce(max(revision), 0) FROM register_restricted WHERE area = ?").param(AREA).query(String.class).single();
    }

    /** Everything that a refused request could have left behind. */
    private String trace() {
        return Stream.of("register_proposal", "register_step", "register_version", "register_confirmation", "register_asco", "register_restricted",
                "audit_event WHERE operation LIKE 'register.%'", "dismissed_site").map(table -> owner.sql("SELECT count(*) FROM " + table).query(String.class).single()).toList()
                + owner.sql("SELECT sum(revision) FROM register_proposal").query(String.class).optional().orElse("")
                + owner.sql("SELECT count(*) FROM register_report WHERE state = 'nuova'").query(String.class).single() + ownersRevision();
    }
}
