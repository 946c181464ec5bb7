package it.torinometropoli.gis.loading;

/**
 * A place that lies in another municipality than its sources say.
 *
 * @param layer of the place
 * @param id of the place in the layer
 * @param name of the place
 * @param stated names of the municipalities that its sources name
 * @param found name of the one that it lies in; empty when in none
 * @param metres from its position to the nearest of those stated
 */
public record Discrepancy(String layer, String id, String name, String stated, String found, long metres) {
}
