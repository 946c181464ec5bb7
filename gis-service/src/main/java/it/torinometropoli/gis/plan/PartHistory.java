package it.torinometropoli.gis.plan;

import java.util.List;

/**
 * What a part of the plan was in the editions before its own, and what becomes of it in the next one.
 *
 * @param next what becomes of an action; null while no edition follows, and of other parts
 * @param origins the actions of the edition before that an action goes on with; none of one that is new, and of other parts
 * @param namesakes parts of earlier editions with the same code that are something else
 */
record PartHistory(Next next, List<Other> origins, List<Other> namesakes) {

    /**
     * What becomes of an action.
     *
     * @param edition code of the edition that follows
     * @param kind {@code invariata}, {@code rinominata}, {@code unita}, {@code divisa} or {@code conclusa}
     * @param note in words, in Italian; null for none
     * @param actions those that go on with it; none of one that has ended
     */
    record Next(String edition, String kind, String note, List<Other> actions) {
    }

    /**
     * A part of another edition.
     *
     * @param kind of an origin what became of it, of any other part empty
     * @param href its page, without a language
     */
    record Other(String edition, String code, String title, String kind, String href) {
    }

    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return next == null && origins.isEmpty() && namesakes.isEmpty();
    }
}
