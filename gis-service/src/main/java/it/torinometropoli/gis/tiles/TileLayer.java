package it.torinometropoli.gis.tiles;

import java.util.List;

import it.torinometropoli.gis.render.MapLayer;

/**
 * What tiles are drawn of: a layer or a group of layers in one style. Equal when name and style are.
 *
 * @param name the name of the layer or group
 * @param style the name of the style
 * @param drawn the layers in drawing order, the lowest first
 */
record TileLayer(String name, String style, List<MapLayer> drawn) {

    @Override
    public boolean equals(Object other) {
        return other instanceof TileLayer layer && name.equals(layer.name) && style.equals(layer.style);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + style.hashCode();
    }
}
