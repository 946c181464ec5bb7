package it.torinometropoli.gis.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Members;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The steps of proposals in words. The office reads who made each; proposers read which side did. */
@Component
class StepNames {

    private final ProposalAccess access;
    private final TransitionTable transitions;
    private final ProposalHistory history;
    private final Members members;
    private final MessageSource messages;

    StepNames(ProposalAccess access, TransitionTable transitions, ProposalHistory history, Members members, MessageSource messages) {
        this.access = access;
        this.transitions = transitions;
        this.history = history;
        this.members = members;
        this.messages = messages;
    }

    /** The steps of a proposal that the person may read, the first one first. */
    List<SheetView.Step> of(Proposal proposal, Locale locale) {
        List<ProposalView.Step> steps = history.steps(proposal.id(), locale);
        List<TransitionTable.Moved> moved = ProposalAccess.office(access.member()) ? transitions.of(proposal.id()) : List.of();
        Map<Long, String> names = new HashMap<>();
        moved.stream().map(TransitionTable.Moved::movedBy).distinct()
                .forEach(account -> members.byId(account).map(Member::name).ifPresent(name -> names.put(account, name)));
        return IntStream.range(0, steps.size()).mapToObj(i -> {
            ProposalView.Step step = steps.get(i);
            String who = i < moved.size() ? names.get(moved.get(i).movedBy()) : null;
            return new SheetView.Step(step.stateName(), step.side(), who, step.movedAt(), step.note());
        }).toList();
    }

    /** Where a proposal stands. What a proposer is completing is no draft to the office. */
    String stateName(Proposal proposal, Locale locale) {
        return stateName(proposal.state().code(), proposal.version(), locale);
    }

    /**
     * The same of a code.
     *
     * @param version the last one that was submitted; 0 before
     */
    String stateName(String state, int version, Locale locale) {
        boolean completing = state.equals(ProposalState.DRAFT.code()) && version > 0;
        return messages.getMessage(completing ? "review.completing" : "proposal.state." + state, null, locale);
    }
}
