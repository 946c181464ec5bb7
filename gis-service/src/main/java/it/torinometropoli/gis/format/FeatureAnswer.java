package it.torinometropoli.gis.format;

import java.time.Instant;
import java.util.List;

import it.torinometropoli.gis.geo.CrsName;

/**
 * What a request for features is answered with, before it has a format.
 *
 * @param sets one per query, in the order of the queries; never empty
 * @param crs the reference system of the coordinates, named as the client did; it decides the order of axes in GML and GeoJSON
 * @param links where the neighbouring pages are and what else belongs to the answer; may be empty
 * @param schema address of the GML application schema of the layers
 * @param timeStamp when the answer was made
 */
public record FeatureAnswer(List<FeatureSet> sets, CrsName crs, List<Link> links, String schema, Instant timeStamp) {

    /** Copies the lists. */
    public FeatureAnswer {
        sets = List.copyOf(sets);
        links = List.copyOf(links);
    }

    /** The address of the first link of a relation, or null when there is none. */
    public String link(String relation) {
        return links.stream().filter(link -> link.relation().equals(relation)).map(Link::address).findFirst().orElse(null);
    }

    /** How many features match in all sets, whatever the page. */
    public long matched() {
        return sets.stream().mapToLong(FeatureSet::matched).sum();
    }

    /** How many features are written. */
    public long returned() {
        return sets.stream().mapToLong(FeatureSet::returned).sum();
    }
}
