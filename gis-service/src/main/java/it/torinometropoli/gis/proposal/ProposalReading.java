package it.torinometropoli.gis.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Organisation;
import it.torinometropoli.gis.identity.Organisations;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.site.PageAddress;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What those concerned may read of a proposal. The office sees what was submitted last, never what is being written. */
@Component
class ProposalReading {

    private static final int MOST_OWN = 1_000;

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final ProposalDrafts drafts;
    private final VersionTable versions;
    private final TransitionTable transitions;
    private final QuestionTable questions;
    private final FollowUpTable followUps;
    private final FactFinder facts;
    private final Members members;
    private final Organisations organisations;
    private final MessageSource messages;

    ProposalReading(ProposalAccess access, ProposalTable proposals, ProposalDrafts drafts, VersionTable versions, TransitionTable transitions,
            QuestionTable questions, FollowUpTable followUps, FactFinder facts, Members members, Organisations organisations, MessageSource messages) {
        this.access = access;
        this.proposals = proposals;
        this.drafts = drafts;
        this.versions = versions;
        this.transitions = transitions;
        this.questions = questions;
        this.followUps = followUps;
        this.facts = facts;
        this.members = members;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** The proposals of the person's organisation, those changed last first. */
    List<Proposal> own() {
        return proposals.of(access.compiler().organisation().id(), MOST_OWN);
    }

    /** A proposal. */
    ProposalView view(long id, Locale locale) {
        Proposal proposal = access.readable(id);
        Member member = access.member();
        boolean own = ProposalAccess.own(proposal, member);
        Organisation organisation = organisations.byId(proposal.organisation()).orElseThrow();
        Geometry shape = shape(proposal, own);
        return new ProposalView(id, proposal.number(), proposal.state(), stateName(proposal.state(), locale), proposal.revision(), proposal.version(),
                organisation.name(), Proposers.code(organisation.kind()), fields(proposal, own), shape == null ? null : GeoJsonShapes.write(shape),
                moves(proposal, member, own), own && proposal.state() == ProposalState.DRAFT ? drafts.missing(proposal) : List.of(),
                questions.of(id), own ? null : reviewer(proposal), proposal.startReportedOn(), followUps.of(id).orElse(null),
                proposal.state().published() ? PageAddress.ofFeature(LayerShapes.CATALOGUE, proposal.number()) : null,
                proposal.createdAt(), proposal.changedAt());
    }

    /** What the shape of a proposal tells now; empty while it has none. */
    Optional<ShapeFacts> facts(long id, Locale locale) {
        Proposal proposal = access.readable(id);
        return Optional.ofNullable(shape(proposal, ProposalAccess.own(proposal, access.member()))).map(shape -> facts.of(shape, reader(id, locale)));
    }

    /** What a shape tells that is not saved. */
    ShapeFacts facts(long id, Geometry shape, Locale locale) {
        access.changeable(id);
        return facts.of(shape, reader(id, locale));
    }

    /** The steps of a proposal, the first one first. */
    List<ProposalView.Step> history(long id, Locale locale) {
        access.readable(id);
        return transitions.of(id).stream().map(moved -> new ProposalView.Step(moved.version(), moved.from(), moved.to(), stateName(moved.to(), locale),
                side(moved), moved.movedAt(), moved.note())).toList();
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

    private FactFinder.Reader reader(long id, Locale locale) {
        Member member = access.member();
        return new FactFinder.Reader(id, member.organisation().id(), ProposalAccess.office(member), locale);
    }

    private Geometry shape(Proposal proposal, boolean own) {
        return own || proposal.state() != ProposalState.DRAFT ? proposal.draft().shape()
                : versions.of(proposal.id(), proposal.version()).map(ProposalVersion::shape).orElse(null);
    }

    private Map<String, Object> fields(Proposal proposal, boolean own) {
        if (own || proposal.state() != ProposalState.DRAFT) {
            return proposal.draft().fields();
        }
        Map<String, Object> fields = new LinkedHashMap<>(proposal.draft().fields(FormField::personal));
        versions.of(proposal.id(), proposal.version()).ifPresent(version -> fields.putAll(version.fields()));
        return fields;
    }

    private ProposalView.Person reviewer(Proposal proposal) {
        return Optional.ofNullable(proposal.reviewer()).flatMap(members::byId)
                .map(member -> new ProposalView.Person(member.accountId(), member.name())).orElse(null);
    }

    private static List<String> moves(Proposal proposal, Member member, boolean own) {
        return Transition.from(proposal.state()).stream()
                .filter(transition -> transition.role() == Role.COMPILER ? own : member.has(transition.role()))
                .map(transition -> transition.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static String side(TransitionTable.Moved moved) {
        boolean office = moved.from() != null && Transition.between(moved.from(), moved.to()).map(step -> step.role() != Role.COMPILER).orElse(false);
        return office ? "office" : "proposer";
    }

    private String stateName(ProposalState state, Locale locale) {
        return messages.getMessage(new StateName(state), locale);
    }
}
