package it.torinometropoli.gis.style;

import java.util.List;

/**
 * The layers and styles that a document asks to be drawn (OGC 02-070, clause 7; OGC 05-078r4, clause 8).
 *
 * @param layers the layers from the bottom to the top
 */
public record StyledLayers(List<NamedLayer> layers) {

    /** Takes a copy of the list. */
    public StyledLayers {
        layers = List.copyOf(layers);
    }
}
