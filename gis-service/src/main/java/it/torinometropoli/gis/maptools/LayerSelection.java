package it.torinometropoli.gis.maptools;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a selection takes of a layer: features by identifier, or those of a condition.
 *
 * @param layer name in every service
 * @param ids identifiers in every service, for example {@code comuni.001272}, in order; null when there is a condition
 * @param condition in ECQL, as {@code CQL_FILTER} takes it; null when there are identifiers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LayerSelection(String layer, List<String> ids, String condition) {
}
