package it.torinometropoli.gis.identity;

/**
 * An organisation that takes part in the workflows.
 *
 * @param id its number
 * @param kind what it is
 * @param name its official name, in Italian, for example "Comune di Agliè"
 * @param municipality the ISTAT code of the municipality that it governs, six digits; null of all other kinds
 */
public record Organisation(long id, OrganisationKind kind, String name, String municipality) {
}
