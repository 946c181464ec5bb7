package it.torinometropoli.gis.plan;

/**
 * What names an action for good: its code alone means something else in each edition.
 *
 * @param edition for example {@code 2024-2026}
 * @param code for example {@code 2.1.4}
 */
record ActionKey(String edition, String code) {
}
