package it.torinometropoli.gis.portal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * All that a reader is told about a feature, in the reader's language.
 *
 * @param id the feature identifier in every service, for example {@code aree_dismesse.AD-001}
 * @param layer name of its layer
 * @param layerTitle title of its layer
 * @param name the feature's name
 * @param attributes what is known about it, in the order of the layer; unknown values are left out
 * @param municipality the municipality that it lies in, or null
 * @param zone the Zona omogenea that it lies in, or null
 * @param actions the actions of the plan in force that it serves
 * @param envelope west, south, east, north in degrees (CRS84), or null when it has no shape
 * @param geometryQuality how good its shape is, in words, or null when not stated
 * @param source where its facts come from, or null
 * @param page address of its own page, relative to the service
 */
public record FeatureCard(String id, String layer, @JsonProperty("layer_title") String layerTitle, String name,
        List<Fact> attributes, Place municipality, Place zone, List<Link> actions, List<Double> envelope,
        @JsonProperty("geometry_quality") String geometryQuality, String source, String page) {

    /**
     * A known value.
     *
     * @param name the attribute's name in every service
     * @param title what a reader calls it
     * @param value the value as text: codes in words, numbers and days as the language writes them
     * @param unit symbol of the unit of measure, or null
     */
    record Fact(String name, String title, String value, String unit) {
    }

    /**
     * A municipality or zone.
     *
     * @param code ISTAT code of the municipality or number of the zone
     * @param name its name
     * @param href address of its card on the map, relative to the service
     * @param page address of its own page, relative to the service
     */
    record Place(String code, String name, String href, String page) {
    }

    /**
     * An action that the feature serves.
     *
     * @param code code of the action
     * @param title short title of the action
     * @param relation how the feature serves it, a short code
     * @param basis why the two are linked, in words
     * @param href address of the action on the map, relative to the service
     * @param page address of its own page, relative to the service
     */
    record Link(String code, String title, String relation, String basis, String href, String page) {
    }
}
