package it.torinometropoli.gis.register;

/**
 * Something that is wrong in a form.
 *
 * @param field name of the field
 * @param text in the reader's language
 */
record FormProblem(String field, String text) {
}
