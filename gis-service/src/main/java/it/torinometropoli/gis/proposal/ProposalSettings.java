package it.torinometropoli.gis.proposal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the proposals.
 *
 * @param vincaDistance within how many metres of a Natura 2000 site an assessment of effects is to be expected
 * @param territoryTolerance how many metres a shape may reach beyond the municipalities, whose shapes may be schematic
 * @param maxVertices how many points a shape may have
 */
@ConfigurationProperties("gis.proposal")
record ProposalSettings(@DefaultValue("1000") int vincaDistance, @DefaultValue("3000") int territoryTolerance,
        @DefaultValue("20000") int maxVertices) {
}
