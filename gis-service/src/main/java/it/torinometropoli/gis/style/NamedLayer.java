package it.torinometropoli.gis.style;

import java.util.List;

import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;

/**
 * A layer of the service and how it is to be drawn.
 *
 * @param name the layer's name; not looked up yet
 * @param constraint the condition on the features that are drawn; {@link Filter#INCLUDE} when there is none
 * @param styles one after the other; none when the document names none, which means the layer's default style or, where the document is a
 *        library of styles, that it is of no use
 */
public record NamedLayer(String name, Filter constraint, List<LayerStyle> styles) {

    /** Takes a copy of the list. */
    public NamedLayer {
        styles = List.copyOf(styles);
    }

    /** A style of a layer. */
    public sealed interface LayerStyle {
    }

    /**
     * A style that the service knows by its name; not looked up yet.
     *
     * @param name what the style is called
     */
    public record NamedStyle(String name) implements LayerStyle {
    }

    /**
     * A style that the document holds.
     *
     * @param style the style, checked against the layer's properties as far as they were known to the reader
     */
    public record UserStyle(Style style) implements LayerStyle {
    }
}
