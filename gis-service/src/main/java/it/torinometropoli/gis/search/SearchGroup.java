package it.torinometropoli.gis.search;

import it.torinometropoli.gis.catalog.LocalizedText;

/**
 * Results of one kind.
 *
 * @param id what addresses call the kind: the name of a layer, or of a part of the plan
 * @param title what readers call it
 * @param rank the place among groups whose best results match equally well, the first first
 */
record SearchGroup(String id, LocalizedText title, int rank) {
}
