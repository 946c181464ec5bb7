package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.PageFrame;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.MultiValueMap;

/**
 * A form of a page as it was sent. Problems name fields as the page does, in {@code review.input.*}.
 *
 * @param id of the proposal, or of the call, that it is about
 * @param values by name of the field
 * @param frame of the page
 */
record SentForm(long id, MultiValueMap<String, String> values, PageFrame frame, Locale locale) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,11}([.,][0-9]{1,2})?");

    /** A text, stripped; null when there is none. */
    String text(String name, int longest) {
        return clean(name, values.getFirst(name), longest);
    }

    /** A text that has to be there. */
    String needed(String name, int longest) {
        String text = text(name, longest);
        if (text == null) {
            throw wrong(name, "proposal.problem.needed");
        }
        return text;
    }

    /** The texts of fields of the same name, in their order, null for those that are empty. */
    List<String> texts(String name, int longest) {
        return values.getOrDefault(name, List.of()).stream().map(text -> clean(name, text, longest)).collect(Collectors.toList());
    }

    /** The revision that the page was made of. */
    int revision() {
        return Math.toIntExact(identifier("revision"));
    }

    /** A number of something that has to be there. */
    long identifier(String name) {
        String text = needed(name, 18);
        if (!INTEGER.matcher(text).matches()) {
            throw wrong(name, "proposal.problem.number");
        }
        return Long.parseLong(text);
    }

    /** A number of something; null when there is none. */
    Long identifierOrNull(String name) {
        return text(name, 18) == null ? null : Long.valueOf(identifier(name));
    }

    /** An amount with two decimals at most, after a point or a comma; null when there is none. */
    BigDecimal amount(String name) {
        String text = text(name, 20);
        if (text == null) {
            return null;
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw wrong(name, "proposal.problem.amount");
        }
        return new BigDecimal(text.replace(',', '.')).setScale(2);
    }

    /** A date that has to be there. */
    LocalDate day(String name) {
        LocalDate day = dayOrNull(name);
        if (day == null) {
            throw wrong(name, "proposal.problem.needed");
        }
        return day;
    }

    /** A date as ISO 8601 writes it; null when there is none. */
    LocalDate dayOrNull(String name) {
        String text = text(name, 10);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw wrong(name, "proposal.problem.date");
        }
    }

    /** One of some codes, that has to be there. */
    <E extends Enum<E>> E code(String name, Class<E> codes) {
        return ReviewTable.result(codes, needed(name, 40)).orElseThrow(() -> wrong(name, "proposal.problem.needed"));
    }

    /** What is wrong with a field. */
    static ProposalProblem wrong(String name, String key) {
        return ProposalProblem.wrong(key, label(name)).with("field", name);
    }

    private static String clean(String name, String value, int longest) {
        String text = value == null ? "" : value.replace("\r\n", "\n").strip();
        if (CONTROL.matcher(text).find()) {
            throw wrong(name, "proposal.problem.text");
        }
        if (text.length() > longest) {
            throw ProposalProblem.wrong("proposal.problem.long", label(name), longest).with("field", name);
        }
        return text.isEmpty() ? null : text;
    }

    private static DefaultMessageSourceResolvable label(String name) {
        return new DefaultMessageSourceResolvable(new String[] {"review.input." + name}, name);
    }
}
