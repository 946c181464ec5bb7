package it.torinometropoli.gis.format;

import java.time.Instant;
import java.util.List;

import it.torinometropoli.gis.geo.CrsName;

/**
 * What a request for features is answered with, before it has a format.
 *
 * @param sets one per query, in the order of the queries; never empty
 * @param crs the reference system of the coordinates, named as the client did; it decides the order of axes in GML, whereas GeoJSON is always x,y
 * @param links where the neighbouring pages are
 * @param schema address of the GML application schema of the layers
 * @param timeStamp when the answer was made
 */
public record FeatureAnswer(List<FeatureSet> sets, CrsName crs, PageLinks links, String schema, Instant timeStamp) {

    /** Copies the list of sets. */
    public FeatureAnswer {
        sets = List.copyOf(sets);
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
