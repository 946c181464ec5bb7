package it.torinometropoli.gis.catalog;

import java.util.List;

/**
 * Layers that can be asked for under one name in the map services.
 *
 * @param name the name in the map services
 * @param title short title
 * @param summary what the group shows
 * @param layers names of layers in drawing order, the lowest first
 */
public record LayerGroup(String name, LocalizedText title, LocalizedText summary, List<String> layers) {

    /** Refuses a group without layers. */
    public LayerGroup {
        if (name == null || title == null || summary == null || layers == null || layers.isEmpty()) {
            throw new IllegalArgumentException("a group needs 'name', 'title', 'summary' and 'layers'");
        }
        layers = List.copyOf(layers);
    }
}
