package it.torinometropoli.gis.portal;

import java.time.LocalDate;
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
 * @param symbols the legend in words, in the order of the style
 * @param scales the scales at which the layer is drawn
 * @param nameProperty the property with the name of a feature, in the reader's language where there is one; null when there is none
 * @param actions whether its features name actions of the plan
 * @param dataDate since which day, in Italy, the features are as they are; null when it is not known
 */
record LayerDescription(String name, String title, String summary, Kind kind, Layer.GeometryKind geometry, long count, boolean listed,
        @JsonProperty("drawing_order") int drawingOrder, List<Double> bounds, @JsonProperty("schematic_note") String schematicNote,
        @JsonProperty("empty_note") String emptyNote, Source attribution, Layer.Licence licence,
        String style, String legend, List<Symbol> symbols, Scales scales,
        @JsonProperty("name_property") String nameProperty, boolean actions, @JsonProperty("data_date") LocalDate dataDate) {

    /** What a layer is for. */
    enum Kind {
        /** Places. */
        THEME,
        /** The territory that places lie in: municipalities and zones. */
        TERRITORY
    }

    /**
     * A line of the legend.
     *
     * @param rule name of the rule, by which GetLegendGraphic draws its symbol; null when the rule has none
     * @param title what it stands for
     * @param scales the scales at which it is drawn
     */
    record Symbol(String rule, String title, Scales scales) {
    }

    /**
     * Scale denominators for a pixel of 0.28 mm (OGC 05-077r4, clause 10.2).
     *
     * @param least the lowest, included; null when there is no bound
     * @param most the highest, excluded; null when there is no bound
     */
    record Scales(Double least, Double most) {
    }

    /** Who is to be named; {@code url} may be null. */
    record Source(String title, String url) {
    }
}
