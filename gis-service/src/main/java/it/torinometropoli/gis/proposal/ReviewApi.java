package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the office does with one proposal. Every request needs a session of an officer, every change the token against forged requests. */
@RestController
@RequestMapping(path = "/istruttoria" + ProposalApi.ID, produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewApi {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_REASON = 4_000;
    private static final int LINE = 200;
    private static final int LONGEST_CODE = 63;
    private static final int MOST_QUESTIONS = 30;

    private final ProposalReview review;
    private final ProposalDecisions decisions;
    private final ProposalAccess access;
    private final ReviewTable checks;
    private final ProposalReading reading;
    private final Ledger ledger;
    private final DocumentJson json;

    ReviewApi(ProposalReview review, ProposalDecisions decisions, ProposalAccess access, ReviewTable checks, ProposalReading reading, Ledger ledger,
            DocumentJson json) {
        this.review = review;
        this.decisions = decisions;
        this.access = access;
        this.checks = checks;
        this.reading = reading;
        this.ledger = ledger;
        this.json = json;
    }

    @PostMapping(path = "/presa-in-carico", consumes = MediaType.APPLICATION_JSON_VALUE)
    String takeOn(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        review.takeOn(id, RequestDocument.of(request).number("revision"));
        return now(id, locale);
    }

    @PutMapping(path = "/assegnazione", consumes = MediaType.APPLICATION_JSON_VALUE)
    String assign(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        review.assign(id, RequestDocument.of(request).identifier("reviewer"));
        return now(id, locale);
    }

    @GetMapping("/verifiche")
    String checks(@PathVariable long id) {
        access.officer();
        return json.write(checks.of(access.readable(id)));
    }

    @PutMapping(path = "/verifiche", consumes = MediaType.APPLICATION_JSON_VALUE)
    String check(@PathVariable long id, HttpServletRequest request) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        return json.write(review.check(id, new ReviewTable.Checks(result(document, "state_of_fact", ReviewTable.StateOfFact.class),
                result(document, "suitable_design", ReviewTable.SuitableDesign.class),
                document.text("visited_on", LINE) == null ? null : document.day("visited_on"), document.text("notes", LONGEST_REASON),
                document.number("revision"))));
    }

    @PostMapping(path = "/integrazione", consumes = MediaType.APPLICATION_JSON_VALUE)
    String ask(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        List<QuestionTable.Asked> questions = document.objects("questions", MOST_QUESTIONS).stream()
                .map(asked -> new QuestionTable.Asked(field(asked), asked.needed("question", LONGEST))).toList();
        review.ask(id, new ProposalReview.Request(document.number("revision"), questions, document.day("due_on")));
        return now(id, locale);
    }

    @PostMapping(path = "/decisione", consumes = MediaType.APPLICATION_JSON_VALUE)
    String decide(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        String outcome = document.needed("outcome", LINE);
        String reason = document.needed("reason", LONGEST_REASON);
        if (outcome.equals(ProposalState.ACCEPTED.code())) {
            decisions.accept(id, document.number("revision"), reason, actions(document));
        } else if (outcome.equals(ProposalState.REJECTED.code())) {
            decisions.reject(id, document.number("revision"), reason);
        } else {
            throw ProposalProblem.wrong("proposal.problem.code", "outcome", outcome,
                    ProposalState.ACCEPTED.code() + ", " + ProposalState.REJECTED.code()).with("field", "outcome");
        }
        return now(id, locale);
    }

    @PostMapping(path = "/finanziamento", consumes = MediaType.APPLICATION_JSON_VALUE)
    String fund(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        BigDecimal amount = document.amount("amount_eur");
        if (amount != null && amount.signum() < 0) {
            throw ProposalProblem.wrong("proposal.problem.amount", "amount_eur").with("field", "amount_eur");
        }
        decisions.fund(id, document.number("revision"), new FollowUpTable.Funding(document.needed("source", LINE), amount,
                document.text("project_code", LONGEST_CODE), document.identifier("funding_call"), document.text("compensation_procedure", LINE)));
        return now(id, locale);
    }

    @PostMapping(path = "/lavori", consumes = MediaType.APPLICATION_JSON_VALUE)
    String start(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        decisions.start(id, document.number("revision"), document.day("day"));
        return now(id, locale);
    }

    @PostMapping(path = "/conclusione", consumes = MediaType.APPLICATION_JSON_VALUE)
    String complete(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        decisions.complete(id, document.number("revision"), document.day("day"));
        return now(id, locale);
    }

    @GetMapping("/registro")
    String ledger(@PathVariable long id) {
        Proposal proposal = access.examinable(id, access.officer().has(Role.REVIEWER) ? Role.REVIEWER : Role.DECISION_MAKER);
        return json.write(ledger.of(proposal.number()));
    }

    @PostMapping(path = "/registro", consumes = MediaType.APPLICATION_JSON_VALUE)
    String post(@PathVariable long id, HttpServletRequest request) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        BigDecimal squareMetres = document.amount("square_metres");
        Ledger.Kind kind = Optional.ofNullable(document.text("kind", LINE)).flatMap(code -> ReviewTable.result(Ledger.Kind.class, code))
                .orElseThrow(() -> ProposalProblem.wrong("proposal.problem.code", "kind", "", "offerta, impegno, consegna").with("field", "kind"));
        if (squareMetres == null || squareMetres.signum() == 0) {
            throw ProposalProblem.wrong("proposal.problem.amount", "square_metres").with("field", "square_metres");
        }
        String procedure = kind == Ledger.Kind.IMPEGNO ? document.needed("procedure", LINE) : document.text("procedure", LINE);
        return json.write(ledger.post(id, new Ledger.Posting(kind, squareMetres, procedure, document.text("note", LONGEST))));
    }

    private String now(long id, Locale locale) {
        return json.write(reading.view(id, locale));
    }

    private static List<String> actions(RequestDocument document) {
        JsonNode given = document.part(ProposalForm.ACTIONS);
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        Object read = FieldValues.read(ProposalForm.field(ProposalForm.ACTIONS).orElseThrow(), given);
        return read == null ? List.of() : ((List<?>) read).stream().map(String.class::cast).toList();
    }

    private static String field(RequestDocument asked) {
        String field = asked.text("field", LONGEST_CODE);
        boolean known = field == null || field.equals(ProposalForm.GEOMETRY) || field.equals(ProposalForm.PHOTOS)
                || ProposalForm.field(field).isPresent();
        if (!known) {
            throw ProposalProblem.wrong("proposal.problem.field", field).with("field", "field");
        }
        return field;
    }

    private static <E extends Enum<E>> E result(RequestDocument document, String name, Class<E> results) {
        return ReviewTable.result(results, document.needed(name, LINE)).orElseThrow(() -> ProposalProblem.wrong("proposal.problem.code", name,
                document.text(name, LINE), String.join(", ", Arrays.stream(results.getEnumConstants()).map(ReviewTable::code).toList()))
                .with("field", name));
    }
}
