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

    private final ProposalAccess access;
    private final ProposalTable proposals;
    private final ProposalDrafts drafts;
    private final VersionTable versions;
    private final QuestionTable questions;
    private final FollowUpTable followUps;
    private final Members members;
    private final Organisations organisations;
    private final MessageSource messages;
    private final NamedActions actions;

    ProposalReading(ProposalAccess access, ProposalTable proposals, ProposalDrafts drafts, VersionTable versions, QuestionTable questions,
            FollowUpTable followUps, Members members, Organisations organisations, MessageSource messages, NamedActions actions) {
        this.actions = actions;
        this.access = access;
        this.proposals = proposals;
        this.drafts = drafts;
        this.versions = versions;
        this.questions = questions;
        this.followUps = followUps;
        this.members = members;
        this.organisations = organisations;
        this.messages = messages;
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

    /** The shape that a person sees, x,y in EPSG:32632; null while there is none. */
    Geometry shape(Proposal proposal) {
        return shape(proposal, ProposalAccess.own(proposal, access.member()));
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
        versions.of(proposal.id(), proposal.version()).ifPresent(version -> fields.putAll(actions.now(version.fields(), version.formerEdition())));
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

    private String stateName(ProposalState state, Locale locale) {
        return messages.getMessage(new StateName(state), locale);
    }
}
