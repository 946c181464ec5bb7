package it.torinometropoli.gis.tiles;

import java.util.List;

import it.torinometropoli.gis.render.MapLayer;

/**
 * What tiles are drawn of: a layer or a group of layers in one style.
 *
 * @param name the name of the layer or group
 * @param style the name of the style
 * @param drawn the layers in drawing order, the lowest first
 */
record TileLayer(String name, String style, List<MapLayer> drawn) {
}
