package it.torinometropoli.gis.portal;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import it.torinometropoli.gis.catalog.Layer;

/**
 * A layer as the map client lists it, in the reader's language.
 *
 * @param name the name in every service
 * @param title what a reader calls it
 * @param summary what it shows and where it comes from
 * @param kind what it is for
 * @param geometry what its shapes are
 * @param count how many features it has
 * @param listed whether the map shows it when it opens
 * @param drawingOrder rank in a picture with other layers; the lowest is drawn first
 * @param bounds west, south, east, north in degrees (CRS84), or null when there are no features
 * @param schematicNote what to know about shapes that are not surveyed, or null when all are
 * @param emptyNote how features come into the layer, or null when it never is empty
 * @param attribution who is to be named with the data
 * @param licence the licence of the data
 * @param style name of the default style in WMS
 * @param legend address of the legend picture in the reader's language, relative to the service
 */
record LayerDescription(String name, String title, String summary, Kind kind, Layer.GeometryKind geometry, long count, boolean listed,
        @JsonProperty("drawing_order") int drawingOrder, List<Double> bounds, @JsonProperty("schematic_note") String schematicNote,
        @JsonProperty("empty_note") String emptyNote, Source attribution, Layer.Licence licence,
        String style, String legend) {

    /** What a layer is for. */
    enum Kind {
        /** Places. */
        THEME,
        /** The territory that places lie in: municipalities and zones. */
        TERRITORY
    }

    /** Who is to be named; {@code url} may be null. */
    record Source(String title, String url) {
    }
}
