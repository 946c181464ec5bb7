package it.torinometropoli.gis.loading;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something that a load has to say of its file. As a {@link MessageSourceResolvable} it has a text in each language.
 *
 * @param level what follows from it
 * @param key of its text
 * @param row number of the row or feature in its layer, from 1; 0 when the file as a whole is meant
 * @param field the attribute at fault; empty when it is the shape or the row
 * @param values what the text names: texts and numbers
 */
public record Finding(Level level, String key, int row, String field, List<Object> values) implements MessageSourceResolvable {

    private static final String PREFIX = "loading.finding.";

    /** What follows from a finding. */
    public enum Level {
        /** Nothing of the file is taken. */
        REFUSED,
        /** The row is not taken. */
        REJECTED,
        /** The row is taken, in another form than the file has it but with the same meaning. */
        REPAIRED,
        /** Everything is taken as it is; somebody should look. */
        WARNING,
        /** What was assumed or left out on purpose. */
        NOTE
    }

    /** A finding about the file. */
    static Finding of(Level level, String code, Object... values) {
        return new Finding(level, PREFIX + code, 0, "", List.of(values));
    }

    /** One with a text of another module. */
    static Finding of(Level level, MessageSourceResolvable told) {
        return new Finding(level, told.getCodes()[0], 0, "", told.getArguments() == null ? List.of() : List.of(told.getArguments()));
    }

    /** The same about a row. */
    Finding at(int number) {
        return new Finding(level, key, number, field, values);
    }

    /** The same about an attribute. */
    Finding in(String attribute) {
        return new Finding(level, key, row, attribute, values);
    }

    /** What it is, without the module that says it. */
    public String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }
}
