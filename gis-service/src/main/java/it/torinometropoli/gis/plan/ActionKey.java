package it.torinometropoli.gis.plan;

/**
 * What names an action for good: its code alone means something else in each edition.
 *
 * @param edition for example {@code 2024-2026}
 * @param code for example {@code 2.1.4}
 */
record ActionKey(String edition, String code) {

    /** The action of an edition and a code that are both null or both there. */
    static ActionKey orNull(String edition, String code) {
        return edition == null ? null : new ActionKey(edition, code);
    }
}
