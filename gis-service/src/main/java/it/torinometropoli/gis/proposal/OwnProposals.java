package it.torinometropoli.gis.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import it.torinometropoli.gis.site.PageAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of an organisation's proposals, with what there is to do about each. */
@Component
class OwnProposals {

    private static final int PAGE = 30;

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final OwnTable beside;
    private final MessageSource messages;

    OwnProposals(ProposalAccess access, ProposalTable proposals, OwnTable beside, MessageSource messages) {
        this.access = access;
        this.proposals = proposals;
        this.beside = beside;
        this.messages = messages;
    }

    /** Whose turn it is. */
    enum Turn { PROPOSER, OFFICE, NOBODY }

    /**
     * A proposal in the list.
     *
     * @param title null while there is none
     * @param place locality or municipality; null where neither is known
     * @param days since it came to its state, or a draft was changed
     * @param missing how much a draft still needs
     * @param dueOn by when the office waits for answers; null when it does not
     * @param entry page of the public entry; null while there is none
     * @param copyKey a key for a copy that begins on this page, so that pressing twice makes one
     */
    record Row(long id, String number, String title, String place, ProposalState state, String stateName, Turn turn, long days, OffsetDateTime changedAt,
            int missing, LocalDate dueOn, String entry, UUID copyKey) {
    }

    /**
     * A page of the list.
     *
     * @param number from 1
     * @param pages 1 at least
     */
    record Page(List<Row> rows, int number, int pages, int total) {

        /** The proposals of a turn; none where there are none on this page. */
        public List<Row> of(Turn turn) {
            return rows.stream().filter(row -> row.turn() == turn).toList();
        }
    }

    /**
     * A page of the list of the person's organisation.
     *
     * @param number from 1; the last page when there are fewer
     */
    Page page(int number, Locale locale) {
        long organisation = access.compiler().organisation().id();
        int total = proposals.count(organisation);
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(number, pages));
        List<Proposal> found = proposals.of(organisation, (shown - 1) * PAGE, PAGE);
        Map<Long, OwnTable.Beside> more = beside.of(found.stream().map(Proposal::id).toList());
        return new Page(found.stream().map(proposal -> row(proposal, more.get(proposal.id()), locale)).toList(), shown, pages, total);
    }

    private Row row(Proposal proposal, OwnTable.Beside more, Locale locale) {
        Draft draft = proposal.draft();
        boolean writing = proposal.state() == ProposalState.DRAFT;
        boolean asked = proposal.state() == ProposalState.INTEGRATION_REQUESTED || writing && proposal.version() > 0;
        Instant since = (writing ? proposal.changedAt() : more.stateSince()).toInstant();
        return new Row(proposal.id(), proposal.number(), draft.text(ProposalForm.TITLE),
                Optional.ofNullable(draft.text("locality")).orElse(more.municipality()), proposal.state(),
                messages.getMessage(new StateName(proposal.state()), locale), turn(proposal.state()), Duration.between(since, Instant.now()).toDays(),
                proposal.changedAt(), writing ? CheckList.of(draft, more.photos()).size() : 0, asked ? more.dueOn() : null,
                proposal.state().published() ? PageAddress.ofFeature(LayerShapes.CATALOGUE, proposal.number()) : null, UUID.randomUUID());
    }

    private static Turn turn(ProposalState state) {
        return switch (state) {
            case DRAFT, INTEGRATION_REQUESTED -> Turn.PROPOSER;
            case SUBMITTED, IN_REVIEW -> Turn.OFFICE;
            default -> Turn.NOBODY;
        };
    }
}
