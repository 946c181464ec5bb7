package it.torinometropoli.gis.proposal;

import java.util.List;

/**
 * A field of the form.
 *
 * @param name its name, which is that of the JSON documents and the rest of its texts' keys ({@code proposal.field.<name>})
 * @param group the part of the form
 * @param type what its value is
 * @param need whether a proposal can be submitted without it
 * @param longest how many letters a text may have; 0 of other types
 * @param codes the allowed values of codes, in the order of the form; texts in {@code proposal.code.<name>.<code>}
 */
record FormField(String name, Group group, Type type, Need need, int longest, List<String> codes) {

    /** The parts of the form, in order. */
    enum Group { PROPOSER, PLACE, AVAILABILITY, STATE, PROPOSAL, PLANNING, COSTS, CONSENT }

    /** What a value is, and how JSON writes it. */
    enum Type {
        /** A line of text. */
        TEXT,
        /** Paragraphs of text. */
        LONG_TEXT,
        /** Some lines of text, as an array. */
        TEXTS,
        /** One of the codes. */
        CODE,
        /** Several of the codes, as an array. */
        CODES,
        /** Codes of actions of the plan in force, as an array. */
        ACTIONS,
        /** An amount of euro, not negative, with two decimals at most, as a number. */
        EURO,
        /** A date, as ISO 8601 writes it. */
        DATE,
        /** Yes or no. */
        FLAG
    }

    /** Whether there has to be a value. */
    enum Need { REQUIRED, OPTIONAL }

    FormField {
        codes = List.copyOf(codes);
    }

    boolean required() {
        return need == Need.REQUIRED;
    }

    /** Whether its values are personal data: kept apart from versions, never published, removed when the person asks. */
    boolean personal() {
        return group == Group.PROPOSER && type != Type.TEXTS;
    }
}
