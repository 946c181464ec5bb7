package it.torinometropoli.gis.plan;

/**
 * What names a place of the map.
 *
 * @param layer name of its layer
 * @param id its identifier within the layer
 */
record PlaceKey(String layer, String id) {
}
