package it.torinometropoli.gis.explorer;

/**
 * What a reader has chosen of one filter.
 *
 * @param by the filter
 * @param ecql which features it leaves
 * @param words what a reader calls it
 */
record Condition(Criterion by, String ecql, String words) {
}
