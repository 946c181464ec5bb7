package it.torinometropoli.gis.proposal;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the proposals.
 *
 * @param vincaDistance within how many metres of a Natura 2000 site an assessment of effects is to be expected
 * @param territoryTolerance how many metres a shape may reach beyond the municipalities, whose shapes may be schematic
 * @param maxVertices how many points a shape may have
 * @param contactsKept how long after its end, or after the last change of one that was never submitted, a proposal keeps its contact data
 */
@ConfigurationProperties("gis.proposal")
record ProposalSettings(@DefaultValue("1000") int vincaDistance, @DefaultValue("3000") int territoryTolerance,
        @DefaultValue("20000") int maxVertices, @DefaultValue("365d") Duration contactsKept) {

    /** Refuses to remove contact data of proposals that somebody is writing. */
    ProposalSettings {
        if (contactsKept.toDays() < 1) {
            throw new IllegalArgumentException("gis.proposal.contacts-kept must be at least 1d");
        }
    }
}
