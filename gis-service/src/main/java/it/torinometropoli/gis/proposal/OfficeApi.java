package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the office has before it: the queue, figures, calls for funding. */
@RestController
@RequestMapping(path = "/istruttoria", produces = MediaType.APPLICATION_JSON_VALUE)
class OfficeApi {

    private static final int LINE = 200;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_TYPES = 20;

    private final ProposalQueue queue;
    private final ProposalStatistics statistics;
    private final FundingCalls calls;
    private final DocumentJson json;

    OfficeApi(ProposalQueue queue, ProposalStatistics statistics, FundingCalls calls, DocumentJson json) {
        this.queue = queue;
        this.statistics = statistics;
        this.calls = calls;
        this.json = json;
    }

    @GetMapping("/coda")
    String queue(@RequestParam(name = "stato", defaultValue = "") List<String> states, @RequestParam(name = "zona", required = false) Integer zone,
            @RequestParam(name = "comune", required = false) String municipality,
            @RequestParam(name = "organizzazione", required = false) Long organisation,
            @RequestParam(name = "assegnata", required = false) Long reviewer, @RequestParam(name = "tipo", required = false) String type,
            @RequestParam(name = "da", defaultValue = "0") int offset) {
        ProposalQueue.Filter filter = new ProposalQueue.Filter(states.stream().map(OfficeApi::state).toList(), zone, municipality, organisation, reviewer,
                type);
        return json.write(queue.page(filter, Math.max(0, offset)));
    }

    @GetMapping("/statistiche")
    String statistics() {
        return json.write(Map.of("stays", statistics.stays(), "counts", statistics.counts(), "silent", statistics.silent()));
    }

    @PostMapping(path = "/bandi", consumes = MediaType.APPLICATION_JSON_VALUE)
    String addCall(HttpServletRequest request) throws IOException {
        return json.write(calls.add(call(RequestDocument.of(request))));
    }

    @PutMapping(path = "/bandi/{call:[0-9]{1,18}}", consumes = MediaType.APPLICATION_JSON_VALUE)
    String changeCall(@PathVariable long call, HttpServletRequest request) throws IOException {
        RequestDocument document = RequestDocument.of(request);
        return json.write(calls.change(call, document.number("revision"), call(document)));
    }

    private static FundingCalls.Text call(RequestDocument document) {
        List<String> types = Optional.ofNullable(document.list("types", MOST_TYPES)).orElse(List.of()).stream().map(JsonNode::asString).distinct().toList();
        return new FundingCalls.Text(document.needed("title", LINE), document.needed("description", LONGEST), document.text("address", LONGEST_ADDRESS),
                document.day("opens_on"), document.day("closes_on"), types);
    }

    private static ProposalState state(String code) {
        try {
            return ProposalState.of(code);
        } catch (IllegalArgumentException none) {
            throw ProposalProblem.wrong("proposal.problem.code", "stato", code, String.join(", ",
                    Arrays.stream(ProposalState.values()).map(ProposalState::code).toList())).with("field", "stato");
        }
    }
}
