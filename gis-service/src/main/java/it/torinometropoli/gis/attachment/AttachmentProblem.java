package it.torinometropoli.gis.attachment;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;

/**
 * Why a file is not taken. As a {@link MessageSourceResolvable} it has a text in each language that names what is wrong and what is allowed.
 *
 * @param fault what it is
 * @param values what the text names
 */
public record AttachmentProblem(Fault fault, List<Object> values) implements MessageSourceResolvable {

    /** What can be wrong. */
    public enum Fault {
        /** Nothing is in it. */
        EMPTY,
        /** It is larger than allowed; value: megabytes. */
        TOO_LARGE,
        /** It is none of the kinds that are taken. */
        UNKNOWN_KIND,
        /** It is damaged; value: kind. */
        BROKEN,
        /** The picture has more pixels than allowed; value: millions. */
        TOO_MANY_PIXELS,
        /** It is something else as well: an archive, a page, a program. */
        POLYGLOT,
        /** The document holds scripts or starts programs. */
        ACTIVE_CONTENT,
        /** The document is encrypted. */
        ENCRYPTED,
        /** There are as many files as allowed; value: number. */
        TOO_MANY,
        /** All files together are larger than allowed; value: megabytes. */
        TOO_MUCH
    }

    /** As the reason to take the file not. */
    static AttachmentRefusedException refused(Fault fault, Object... values) {
        return new AttachmentRefusedException(new AttachmentProblem(fault, List.of(values)));
    }

    @Override
    public String[] getCodes() {
        return new String[] {"attachment.problem." + fault.name().toLowerCase(Locale.ROOT)};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }
}
