package it.torinometropoli.gis.ogcapi;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A collection (OGC 17-069r4, 7.14; OGC 18-058r1, 6.2).
 *
 * @param id the name of the layer in every service
 * @param attribution who is to be named with the data
 * @param extent where its features are; null when there are none
 * @param itemType always {@code feature}
 * @param crs the reference systems in which it can be had, the default first
 * @param storageCrs the one in which no coordinate is transformed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CollectionDocument(String id, String title, String description, List<String> keywords, String attribution, Extent extent,
        String itemType, List<String> crs, String storageCrs, List<ApiLink> links) {

    /** Where features are. */
    record Extent(Spatial spatial) {
    }

    /**
     * A box in degrees.
     *
     * @param bbox one box: west, south, east, north
     * @param crs the reference system of the box
     */
    record Spatial(List<double[]> bbox, String crs) {
    }

    /** The address of the first link of a relation and media type, for pages. */
    String href(String relation, String type) {
        return links.stream().filter(link -> link.rel().equals(relation) && link.type().equals(type)).map(ApiLink::href).findFirst().orElse(null);
    }
}
