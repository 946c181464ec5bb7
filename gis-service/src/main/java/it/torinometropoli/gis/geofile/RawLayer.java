package it.torinometropoli.gis.geofile;

import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * Features as a file has them: nothing about their shapes has been checked but that they can be read.
 *
 * @param name of the layer; empty when it has none
 * @param crs null when the file states none
 * @param fields names of all attributes that a feature has, those left out as well
 * @param features those wanted, in the order of the file
 * @param leftOut how many were not wanted
 * @param unread rows of a table that cannot be read
 * @param converted name of the system that the file states, where its coordinates were converted into {@code crs}; null otherwise
 */
public record RawLayer(String name, Crs crs, Set<String> fields, List<RawFeature> features, int leftOut, List<UnreadRow> unread, String converted) {

    /** A layer in the system that it states, or without one. */
    public RawLayer(String name, Crs crs, Set<String> fields, List<RawFeature> features, int leftOut, List<UnreadRow> unread) {
        this(name, crs, fields, features, leftOut, unread, null);
    }

    /**
     * A feature.
     *
     * @param number in its layer, from 1; those that were not wanted count. Of a table the line or row where it begins
     * @param attributes by name in the order of the file: text, number, boolean, {@link java.time.LocalDate} or null
     * @param shape x,y in the system of the layer; null when it has none
     */
    public record RawFeature(int number, Map<String, Object> attributes, Geometry shape) {
    }

    /** A row that cannot be read, and why. */
    public record UnreadRow(int number, UploadProblem problem) {
    }
}
