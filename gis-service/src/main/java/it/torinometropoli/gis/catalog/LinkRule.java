package it.torinometropoli.gis.catalog;

/**
 * A rule that links features of a layer to an action of the plan by default.
 *
 * @param edition the plan edition, for example {@code 2024-2026}
 * @param action the action code, for example {@code 2.2.2}
 * @param when ECQL over the layer's attributes; {@code INCLUDE} for every feature
 * @param relation how the feature serves the action, a short code
 * @param description the rule in words
 */
public record LinkRule(String edition, String action, String when, String relation, LocalizedText description) {

    /** Refuses a rule with a missing part. */
    public LinkRule {
        if (edition == null || action == null || when == null || relation == null || description == null) {
            throw new IllegalArgumentException("a link needs 'edition', 'action', 'when', 'relation' and 'description'");
        }
    }
}
