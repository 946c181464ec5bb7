package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the form's script asks for those who propose. Every request needs a session, every change the token against forged requests. */
@RestController
@RequestMapping(path = "/proposte", produces = MediaType.APPLICATION_JSON_VALUE)
class ProposalApi {

    /** Numbers of proposals in addresses. */
    static final String ID = "/{id:[0-9]{1,18}}";

    private static final int LONGEST_NOTE = 2_000;

    private final ProposalDrafts drafts;
    private final ProposalSubmission submission;
    private final ProposalReading reading;
    private final ProposalFacts facts;
    private final ProposalHistory history;
    private final ProposalAnswers answers;
    private final DraftRequest requests;
    private final ShapeCheck shapes;
    private final DocumentJson json;

    ProposalApi(ProposalDrafts drafts, ProposalSubmission submission, ProposalReading reading, ProposalFacts facts, ProposalHistory history,
            ProposalAnswers answers, DraftRequest requests, ShapeCheck shapes, DocumentJson json) {
        this.drafts = drafts;
        this.submission = submission;
        this.reading = reading;
        this.facts = facts;
        this.history = history;
        this.answers = answers;
        this.requests = requests;
        this.shapes = shapes;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> begin(HttpServletRequest request, Locale locale) throws IOException {
        return begun(drafts.begin(RequestDocument.of(request).key()), locale);
    }

    @PostMapping(path = ID + "/copia", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> copy(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        return begun(drafts.copy(id, RequestDocument.of(request).key()), locale);
    }

    @GetMapping(ID + "/dati")
    String data(@PathVariable long id, Locale locale) {
        return json.write(reading.view(id, locale));
    }

    @PatchMapping(path = ID + "/bozza", consumes = MediaType.APPLICATION_JSON_VALUE)
    String save(@PathVariable long id, HttpServletRequest request) throws IOException {
        ProposalDrafts.Saved saved = drafts.save(id, requests.read(RequestDocument.of(request)));
        if (!saved.conflicts().isEmpty()) {
            throw conflict(saved);
        }
        return json.write(new Autosave(saved.proposal().revision(), saved.proposal().changedAt(), saved.saved(), drafts.missing(saved.proposal())));
    }

    /** What a saved draft is now. */
    private record Autosave(int revision, OffsetDateTime changedAt, List<String> saved, List<CheckList.Missing> missing) {
    }

    @GetMapping(ID + "/fatti")
    ResponseEntity<String> facts(@PathVariable long id, Locale locale) {
        return facts.of(id, locale).map(found -> ResponseEntity.ok(json.write(found))).orElse(ResponseEntity.noContent().build());
    }

    @PostMapping(path = ID + "/fatti", consumes = MediaType.APPLICATION_JSON_VALUE)
    String factsOf(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        return json.write(facts.of(id, shapes.read(RequestDocument.of(request).part(ProposalForm.GEOMETRY)), locale));
    }

    @PostMapping(path = ID + "/invio", consumes = MediaType.APPLICATION_JSON_VALUE)
    String submit(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        submission.submit(id, RequestDocument.of(request).number("revision"));
        return data(id, locale);
    }

    @PostMapping(path = ID + "/riapertura", consumes = MediaType.APPLICATION_JSON_VALUE)
    String reopen(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        submission.reopen(id, RequestDocument.of(request).number("revision"));
        return data(id, locale);
    }

    @PostMapping(path = ID + "/ritiro", consumes = MediaType.APPLICATION_JSON_VALUE)
    String withdraw(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        submission.withdraw(id, document.number("revision"), document.text("note", LONGEST_NOTE));
        return data(id, locale);
    }

    @PostMapping(path = ID + "/avvio", consumes = MediaType.APPLICATION_JSON_VALUE)
    String reportStart(@PathVariable long id, HttpServletRequest request, Locale locale) throws IOException {
        submission.reportStart(id, RequestDocument.of(request).day("day"));
        return data(id, locale);
    }

    @PutMapping(path = ID + "/domande/{question:[0-9]{1,18}}", consumes = MediaType.APPLICATION_JSON_VALUE)
    String answer(@PathVariable long id, @PathVariable long question, HttpServletRequest request, Locale locale) throws IOException {
        answers.answer(id, question, RequestDocument.of(request).text("answer", LONGEST_NOTE));
        return data(id, locale);
    }

    @GetMapping(ID + "/storia")
    String history(@PathVariable long id, Locale locale) {
        return json.write(history.steps(id, locale));
    }

    @GetMapping(ID + "/versioni")
    String versions(@PathVariable long id) {
        return json.write(history.versions(id).stream().map(ProposalView.Version::of).toList());
    }

    @GetMapping(ID + "/versioni/{version:[0-9]{1,6}}")
    String version(@PathVariable long id, @PathVariable int version) {
        return json.write(ProposalView.Version.of(history.version(id, version)));
    }

    @GetMapping(ID + "/differenze")
    String differences(@PathVariable long id, @RequestParam("da") int from, @RequestParam("a") int to) {
        return json.write(history.differences(id, from, to));
    }

    private ResponseEntity<String> begun(Proposal proposal, Locale locale) {
        return ResponseEntity.created(URI.create("/proposte/" + proposal.id())).body(data(proposal.id(), locale));
    }

    /** What could be saved has been; of the rest the client is told what others have made of it, and still has its own. */
    private static ProposalProblem conflict(ProposalDrafts.Saved saved) {
        Map<String, Object> theirs = new LinkedHashMap<>();
        Draft draft = saved.proposal().draft();
        List<String> conflicts = saved.conflicts();
        conflicts.forEach(name -> theirs.put(name, !name.equals(ProposalForm.GEOMETRY) ? draft.fields().get(name)
                : draft.shape() == null ? null : GeoJsonShapes.write(draft.shape())));
        return ProposalMoves.now(ProposalProblem.conflict("proposal.problem.conflict", conflicts.size()), saved.proposal())
                .with("saved", saved.saved()).with("conflicts", theirs);
    }
}
