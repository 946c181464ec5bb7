package it.torinometropoli.gis.ingest;

import java.util.List;
import java.util.Map;

/**
 * The content of {@code data/territory}, checked.
 *
 * @param zones in the order of the file
 * @param municipalities in the order of the file
 * @param places by theme
 */
record Territory(List<Zone> zones, List<Municipality> municipalities, Map<PlaceTheme, List<Place>> places) {
}
