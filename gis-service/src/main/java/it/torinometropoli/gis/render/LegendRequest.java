package it.torinometropoli.gis.render;

import java.util.List;
import java.util.Locale;

/**
 * A legend that is wanted.
 *
 * @param layers the layers in the order of the legend; their filters do not count
 * @param rules which rules are shown
 * @param locale English when its language is English, Italian otherwise
 * @param look what it looks like
 */
public record LegendRequest(List<MapLayer> layers, LegendRules rules, Locale locale, LegendLook look) {

    /** Copies the list of layers. */
    public LegendRequest {
        layers = List.copyOf(layers);
    }
}
