package it.torinometropoli.gis.explorer;

/**
 * What a sheet tells of the surroundings of a feature.
 *
 * @param layer name of the layer whose features are looked for
 * @param kilometres how far from the feature, as the crow flies
 */
record Vicinity(String layer, int kilometres) {
}
