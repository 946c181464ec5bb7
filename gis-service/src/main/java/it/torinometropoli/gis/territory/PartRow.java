package it.torinometropoli.gis.territory;

import it.torinometropoli.gis.territory.TerritoryFigures.Figures;

/**
 * A municipality or zone in a table of figures.
 *
 * @param part what the figures are of
 * @param figures what is counted there
 * @param share how much of it is protected; null when that cannot be told
 */
record PartRow(TerritoryPart part, Figures figures, ProtectedShare share) {
}
