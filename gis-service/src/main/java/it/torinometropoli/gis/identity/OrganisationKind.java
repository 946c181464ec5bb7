package it.torinometropoli.gis.identity;

/** What an organisation is; who may propose to the CIRCA catalogue are the kinds before the last. */
public enum OrganisationKind {

    /** A municipality. */
    COMUNE,
    /** A union of municipalities. */
    UNIONE,
    /** An association. */
    ASSOCIAZIONE,
    /** A body that manages protected areas. */
    ENTE_AREA_PROTETTA,
    /** Another body. */
    ALTRO_ENTE,
    /** Città metropolitana di Torino. */
    CITTA_METROPOLITANA
}
