package it.torinometropoli.gis.proposal;

import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.identity.Member;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What shapes tell those concerned. */
@Component
class ProposalFacts {

    private final ProposalAccess access;
    private final ProposalReading reading;
    private final FactFinder facts;

    ProposalFacts(ProposalAccess access, ProposalReading reading, FactFinder facts) {
        this.access = access;
        this.reading = reading;
        this.facts = facts;
    }

    /** What the shape of a proposal tells now; empty while it has none. */
    Optional<ShapeFacts> of(long id, Locale locale) {
        Proposal proposal = access.readable(id);
        return Optional.ofNullable(reading.shape(proposal)).map(shape -> facts.of(shape, reader(id, locale)));
    }

    /** What a shape tells that is not saved. */
    ShapeFacts of(long id, Geometry shape, Locale locale) {
        access.changeable(id);
        return facts.of(shape, reader(id, locale));
    }

    private FactFinder.Reader reader(long id, Locale locale) {
        Member member = access.member();
        return new FactFinder.Reader(id, member.organisation().id(), ProposalAccess.office(member), locale);
    }
}
