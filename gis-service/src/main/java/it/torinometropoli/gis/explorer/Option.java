package it.torinometropoli.gis.explorer;

/**
 * A choice that a filter offers.
 *
 * @param value the value of the parameter
 * @param words what a reader calls it
 * @param condition which features it means, in ECQL
 */
record Option(String value, String words, String condition) {
}
