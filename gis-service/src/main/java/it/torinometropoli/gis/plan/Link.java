package it.torinometropoli.gis.plan;

/**
 * A place serves an action.
 *
 * @param key what is linked to what
 * @param relation how the place serves the action, a short code
 * @param basis why: the condition of the rule, or the words of the author
 * @param author {@link LinkRules#AUTHOR} or a person
 * @param from the action of the edition before whose link it carries on; null when it was made for its own edition
 */
record Link(Key key, String relation, String basis, String author, ActionKey from) {

    /**
     * What a link ties together; there is one link at most with the same key.
     *
     * @param layer name of the layer
     * @param featureId identifier of the feature within the layer
     * @param action the action
     */
    record Key(String layer, String featureId, ActionKey action) {
    }
}
