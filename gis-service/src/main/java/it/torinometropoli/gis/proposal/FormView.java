package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The form of a draft as its page shows it.
 *
 * @param number null before the first submission
 * @param edition of the plan whose actions are offered; null when there is none
 * @param kind code of what proposes, as in the texts {@code identity.kind.*}
 * @param questions of the office about the last version; none before
 * @param missing all that can be missing, in order, with what is now
 * @param document what the page's script begins with, as JSON that is safe within a {@code script} element
 */
record FormView(long id, String number, int revision, String edition, int version, String organisation, String kind, OffsetDateTime changedAt, List<Part> parts,
        List<QuestionTable.Question> questions, List<Item> missing, String document) {

    /** A part of the form; the key is the rest of its title's. */
    record Part(String key, List<Field> fields) {
    }

    /**
     * A field of the form.
     *
     * @param type the name of its {@link FormField.Type}
     * @param label in the reader's language
     * @param hint what helps to fill it in; null for nothing
     * @param longest how many letters a text may have; 0 of other types
     * @param shown what its controls show: a text, or the chosen codes
     * @param problem why what was sent cannot be kept, in words; null when it can
     * @param theirs what somebody else has written meanwhile, in words; null when nobody has
     */
    record Field(String name, String type, String label, String hint, boolean required, int longest, List<Option> options, List<String> shown,
            String problem, String theirs) {

        /** The text of a control of text. */
        public String text() {
            return shown.isEmpty() ? "" : shown.get(0);
        }
    }

    /** A code to choose and its name in the reader's language. */
    record Option(String code, String label) {
    }

    /**
     * Something that can be missing.
     *
     * @param field the field to fill in
     * @param anchor identifier of what takes the focus on the page of the form
     * @param reason the rest of the key of the message that says why
     * @param now whether it is missing
     */
    record Item(String field, String anchor, String label, String reason, boolean now) {
    }

    /** How much is missing. */
    public long missingCount() {
        return missing.stream().filter(Item::now).count();
    }
}
