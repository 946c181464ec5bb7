package it.torinometropoli.gis.proposal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation that the restricted area has, those of pages and those of scripts, as the service itself lists them: none is done for who has not
 * signed in or has signed out, without the token against forged requests, for the wrong role, or for another organisation's proposal.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedAddressesIT {

    private static final Set<String> RESTRICTED = Set.of("account", "amministrazione", "proposte", "istruttoria", "registro");
    /** All that any of the operations asks for. */
    private static final String WHOLE = "{\"revision\": 1, \"day\": \"2026-01-10\", \"answer\": \"a\", \"text\": \"45.45, 7.89\", "
            + "\"kind\": \"point\", \"geometry\": " + ProposalStage.SQUARE + "}";
    private static final String KEY = "7f0c3f0e-6a53-4c34-9a0f-0f6f6a1d2b11";
    /** Beginnings of paths, and who has nothing to do there. */
    private static final Map<String, Set<Role>> NOT_FOR = Map.of(
            "/amministrazione", Set.of(Role.COMPILER, Role.REVIEWER, Role.DECISION_MAKER, Role.REGISTER_KEEPER),
            "/istruttoria", Set.of(Role.COMPILER, Role.REGISTER_KEEPER, Role.ADMINISTRATOR),
            "/proposte/{id", Set.of(Role.REGISTER_KEEPER, Role.ADMINISTRATOR));

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private ProposalStage stage;
    private List<Long> proposals;
    private String before;
    private Person nobody;
    private Person gone;
    private Person everything;
    private Person elsewhere;
    private Map<Role, Person> people;

    /** Something that can be asked of the service. */
    record Operation(RequestMethod method, String pattern, boolean json) {

        private String path(long proposal) {
            return pattern.replaceFirst("\\{id[^/]*}", String.valueOf(proposal)).replaceAll("\\{[^/]*}+", "1");
        }

        private boolean changes() {
            return method != RequestMethod.GET;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** A browser with the token that its pages hold. */
    private record Person(AreaClient browser, String token) {

        private static Person at(AreaClient browser) {
            return new Person(browser, browser.token());
        }

        private Answer does(Operation operation, long proposal) {
            return send(operation, proposal, token);
        }

        private Answer send(Operation operation, long proposal, String sent) {
            String path = operation.path(proposal) + "?da=1&a=2&nome=a&tipo=documento";
            return switch (operation.method) {
                case GET -> browser.get(path);
                case POST -> operation.json ? document(operation, path, sent)
                        : browser.postAsIs(path, "_csrf", sent, "revision", "1", "revisione", "1", "giorno", "2026-01-10", "chiave", KEY);
                default -> document(operation, path, sent);
            };
        }

        private Answer document(Operation operation, String path, String sent) {
            return browser.sendDocument(operation.method.name(), path, WHOLE, "Accept", "application/json", "X-XSRF-TOKEN", sent);
        }
    }

    @BeforeAll
    void people() {
        stage = new ProposalStage(service, port);
        proposals = List.of(stage.in("bozza"), stage.in("inviata"));
        TestMembers.make(service, "tutto@example.org", null, Role.values());
        everything = Person.at(AreaClient.signedIn(port, "tutto@example.org", TestMembers.PASSWORD));
        elsewhere = Person.at(AreaClient.signedIn(port, "altrove@example.org", TestMembers.PASSWORD));
        nobody = Person.at(new AreaClient(port));
        AreaClient left = AreaClient.signedIn(port, "tutto@example.org", TestMembers.PASSWORD);
        left.post("/esci");
        gone = Person.at(left);
        people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String email = "solo-" + role.name().toLowerCase() + "@example.org";
            TestMembers.make(service, email, role == Role.COMPILER ? ProposalStage.CHIVASSO : null, role);
            people.put(role, Person.at(AreaClient.signedIn(port, email, TestMembers.PASSWORD)));
        }
        before = trace();
    }

    @AfterAll
    void nothingHasBeenDone() {
        assertThat(trace()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isNotDoneForWhoHasNotSignedIn(Operation operation) {
        for (Person person : List.of(nobody, gone)) {
            Answer answer = person.does(operation, proposals.get(1));
            assertThat(answer.status()).as(answer.text()).isIn(302, 401);
            if (answer.status() == 302) {
                assertThat(answer.header("Location")).contains("/accedi");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isNotDoneWithoutTheToken(Operation operation) {
        for (String token : new String[] {"", "x", nobody.token}) {
            assertThat(everything.send(operation, proposals.get(0), token).status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isNotDoneForTheWrongRole(Operation operation) {
        NOT_FOR.forEach((beginning, roles) -> {
            if (operation.pattern.startsWith(beginning)) {
                roles.forEach(role -> assertThat(people.get(role).does(operation, proposals.get(1)).status()).as("%s", role).isIn(403, 404));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operationsOnProposals")
    void isNotDoneForAnotherOrganisation(Operation operation) {
        for (long proposal : proposals) {
            Answer answer = elsewhere.does(operation, proposal);
            assertThat(answer.status()).as("%s: %s", operation, answer.text()).isIn(403, 404);
        }
    }

    Stream<Operation> operations() {
        return service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(RestrictedAddressesIT::operations).filter(operation -> RESTRICTED.contains(operation.pattern.replaceAll("^/|(?<=\\w)/.*", "")));
    }

    private static Stream<Operation> operations(RequestMappingInfo mapping) {
        boolean json = mapping.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.APPLICATION_JSON);
        Collection<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty() ? Arrays.asList(RequestMethod.GET, RequestMethod.POST) : methods)
                .stream().map(method -> new Operation(method, pattern, json)));
    }

    Stream<Operation> changes() {
        return operations().filter(Operation::changes);
    }

    Stream<Operation> operationsOnProposals() {
        return operations().filter(operation -> operation.pattern.startsWith("/proposte/{id") || operation.pattern.startsWith("/istruttoria/{id"));
    }

    /** How many rows each table has that people change, and the revisions of the proposals. */
    private String trace() {
        StringBuilder counts = new StringBuilder("SELECT (SELECT coalesce(sum(revision), 0) FROM proposal)");
        for (String table : new String[] {"account", "account_role", "account_token", "application_password", "attachment", "audit_event", "claim_mapping",
            "circa_entry", "funding_call", "ledger_entry", "load_run", "organisation", "outgoing_mail", "proposal", "proposal_follow_up", "proposal_question",
            "proposal_review", "proposal_transition", "proposal_version"}) {
            counts.append(" || ' ' || (SELECT count(*) FROM ").append(table).append(')');
        }
        return owner.sql(counts.toString()).query(String.class).single();
    }
}
