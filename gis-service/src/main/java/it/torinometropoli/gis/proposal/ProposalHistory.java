package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What has been of a proposal: its steps and versions. */
@Component
class ProposalHistory {

    private final ProposalAccess access;
    private final VersionTable versions;
    private final TransitionTable transitions;
    private final MessageSource messages;

    ProposalHistory(ProposalAccess access, VersionTable versions, TransitionTable transitions, MessageSource messages) {
        this.access = access;
        this.versions = versions;
        this.transitions = transitions;
        this.messages = messages;
    }

    /** The steps of a proposal, the first one first. */
    List<ProposalView.Step> steps(long id, Locale locale) {
        access.readable(id);
        return transitions.of(id).stream().map(moved -> new ProposalView.Step(moved.version(), moved.from(), moved.to(),
                messages.getMessage(new StateName(moved.to()), locale), side(moved), moved.movedAt(), moved.note())).toList();
    }

    /** The versions of a proposal, the first one first. */
    List<ProposalVersion> versions(long id) {
        access.readable(id);
        return versions.all(id);
    }

    /** A version of a proposal. */
    ProposalVersion version(long id, int version) {
        access.readable(id);
        return versions.of(id, version).orElseThrow(ProposalProblem::notThere);
    }

    /** What has changed between two versions of a proposal. */
    VersionDifferences differences(long id, int from, int to) {
        return VersionDifferences.between(version(id, from), version(id, to));
    }

    private static String side(TransitionTable.Moved moved) {
        boolean office = moved.from() != null && Transition.between(moved.from(), moved.to()).map(step -> step.role() != Role.COMPILER).orElse(false);
        return office ? "office" : "proposer";
    }
}
