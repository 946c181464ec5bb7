package it.torinometropoli.gis.identity;

/** Where an account stands. */
enum AccountState {
    /** Made, without a password yet. */
    INVITED,
    ACTIVE,
    /** Kept, but nobody signs in with it. */
    DISABLED,
    /** Only its number is left. */
    DELETED
}
