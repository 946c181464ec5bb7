package it.torinometropoli.gis.proposal;

import java.util.Arrays;
import java.util.List;

import it.torinometropoli.gis.site.PageProblem;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of the queue was asked for.
 *
 * @param states of the proposals; those that await something unless others are chosen
 * @param zone number; null for all
 * @param municipality ISTAT code; null for all
 * @param organisation its number; null for all
 * @param reviewer account of who examines; 0 for nobody, null for all
 * @param type code of the main kind of work; null for all
 * @param page from 1
 */
record QueueRequest(List<ProposalState> states, Integer zone, String municipality, Long organisation, Long reviewer, String type, int page) {

    /** States in which a proposal waits for somebody; a draft is one that is completed. */
    static final List<ProposalState> AWAITING = List.of(ProposalState.SUBMITTED, ProposalState.IN_REVIEW, ProposalState.INTEGRATION_REQUESTED,
            ProposalState.DRAFT);

    private static final int MOST_PAGES = 10_000;

    /**
     * Reads the parameters of the page.
     *
     * @throws PageProblem when one has a value that cannot be
     */
    static QueueRequest of(MultiValueMap<String, String> sent) {
        List<ProposalState> states = sent.getOrDefault("stato", List.of()).stream().filter(code -> !code.isEmpty()).map(QueueRequest::state).toList();
        Long page = number(sent, "pagina");
        Long zone = number(sent, "zona");
        if (page != null && (page < 1 || page > MOST_PAGES)) {
            throw PageProblem.badParameter("pagina", page.toString(), "1–" + MOST_PAGES);
        }
        String type = text(sent, "tipo");
        List<String> types = ProposalForm.field(ProposalForm.MAIN_TYPE).orElseThrow().codes();
        if (type != null && !types.contains(type)) {
            throw PageProblem.badParameter("tipo", type, String.join(", ", types));
        }
        return new QueueRequest(states.isEmpty() ? AWAITING : states, zone == null ? null : zone.intValue(), text(sent, "comune"),
                number(sent, "organizzazione"), number(sent, "assegnata"), type, page == null ? 1 : page.intValue());
    }

    ProposalQueue.Filter filter() {
        return new ProposalQueue.Filter(states, zone, municipality, organisation, reviewer, type);
    }

    /** The address of another page of the same. */
    String address(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ReviewDesk.PATH);
        states.forEach(state -> address.queryParam("stato", state.code()));
        add(address, "zona", zone);
        add(address, "comune", municipality);
        add(address, "organizzazione", organisation);
        add(address, "assegnata", reviewer);
        add(address, "tipo", type);
        return address.queryParam("pagina", number).encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.matches("[a-z0-9_]{1,40}")) {
            throw PageProblem.badParameter(name, text.replace("\0", ""), "a–z, 0–9, _");
        }
        return text;
    }

    private static Long number(MultiValueMap<String, String> sent, String name) {
        String text = text(sent, name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw PageProblem.badParameter(name, text, "0–999999999");
        }
        return Long.valueOf(text);
    }

    private static ProposalState state(String code) {
        return Arrays.stream(ProposalState.values()).filter(state -> state.code().equals(code)).findFirst()
                .orElseThrow(() -> PageProblem.badParameter("stato", code.replace("\0", ""),
                        String.join(", ", Arrays.stream(ProposalState.values()).map(ProposalState::code).toList())));
    }
}
