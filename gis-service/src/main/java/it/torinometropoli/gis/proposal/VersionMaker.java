package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.identity.Member;
import org.springframework.stereotype.Component;

/** Makes versions of drafts. */
@Component
class VersionMaker {

    private final ProposalDrafts drafts;
    private final ProposalTable proposals;
    private final VersionTable versions;
    private final NumberSeries numbers;
    private final FactFinder facts;

    VersionMaker(ProposalDrafts drafts, ProposalTable proposals, VersionTable versions, NumberSeries numbers, FactFinder facts) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.versions = versions;
        this.numbers = numbers;
        this.facts = facts;
    }

    /**
     * Makes ready that numbers can be given; outside of any transaction.
     *
     * @return the year of the numbers
     */
    int prepare() {
        return numbers.prepare();
    }

    /** The version that was made of a revision of a draft; empty when none was. */
    Optional<ProposalVersion> ofRevision(Proposal proposal, int revision) {
        return versions.ofRevision(proposal.id(), revision);
    }

    /**
     * Freezes a draft that is locked.
     *
     * @param year for its number, if it has none yet
     * @throws ProposalProblem when something is missing (422), or it has been changed (409)
     */
    ProposalVersion make(Proposal proposal, Member member, int year) {
        List<CheckList.Missing> missing = drafts.missing(proposal);
        if (!missing.isEmpty()) {
            throw ProposalProblem.unfit("proposal.problem.missing", missing.size()).with("missing", missing);
        }
        ShapeFacts found = facts.of(proposal.draft().shape(), new FactFinder.Reader(proposal.id(), proposal.organisation(), false, Locale.ITALIAN));
        String number = proposal.number() == null ? numbers.next(year) : proposal.number();
        String publicTitle = proposal.draft().agreed(ProposalForm.PUBLISH_CONSENT) ? proposal.draft().text(ProposalForm.TITLE) : null;
        versions.insert(proposal, found, Proposers.code(member.organisation().kind()), member.accountId());
        if (!proposals.submit(proposal, number, member.accountId(), publicTitle)) {
            throw ProposalMoves.now(ProposalProblem.conflict("proposal.problem.changed"), proposal);
        }
        return versions.of(proposal.id(), proposal.version() + 1).orElseThrow();
    }
}
