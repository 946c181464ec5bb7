package it.torinometropoli.gis.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.site.PageProblem;

/**
 * A search for actions of the plan.
 *
 * @param text what the reader wrote, at most {@value #LONGEST} characters
 * @param placedOnly whether actions without a place are left out
 */
record PlanSearch(String text, boolean placedOnly) {

    /** The parameter for {@link #text}. */
    static final String TEXT = "q";

    /** The parameter for {@link #placedOnly}. */
    static final String PLACED = "luoghi";

    /** The value of that parameter. */
    static final String YES = "si";

    private static final int LONGEST = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CODE = Pattern.compile("\\d(?:\\.\\d+){0,2}\\.?");

    /**
     * Reads a request.
     *
     * @throws PageProblem when a value is not allowed
     */
    static PlanSearch of(String text, String placed) {
        if (text.length() > LONGEST) {
            throw PageProblem.badParameter(TEXT, text.substring(0, LONGEST) + "…", "≤ " + LONGEST);
        }
        if (!placed.isEmpty() && !placed.equals(YES)) {
            throw PageProblem.badParameter(PLACED, placed, YES);
        }
        return new PlanSearch(text.strip(), placed.equals(YES));
    }

    /** Whether it leaves out anything. */
    public boolean chooses() {
        return placedOnly || !text.isEmpty();
    }

    /** The axes with those actions that are found, and without what then has none. */
    List<PlanPart> in(PlanOutline outline) {
        return chooses() ? outline.axes().stream().map(this::found).filter(Objects::nonNull).toList() : outline.axes();
    }

    /** The part with what is found in it, or null. A strategy that all words are found in is found with all of its actions. */
    private PlanPart found(PlanPart part) {
        if (part.level() == PlanLevel.ACTION) {
            return suits(part) && hasAllWords(part) ? part : null;
        }
        boolean whole = part.level() == PlanLevel.STRATEGY && hasAllWords(part);
        List<PlanPart> parts = part.parts().stream().map(one -> whole ? suits(one) ? one : null : found(one)).filter(Objects::nonNull).toList();
        return parts.isEmpty() ? null : part.with(parts);
    }

    private boolean suits(PlanPart action) {
        return !placedOnly || !action.places().isEmpty();
    }

    private boolean hasAllWords(PlanPart part) {
        String said = folded(Stream.concat(Stream.of(part.title(), part.description()),
                (part.level() == PlanLevel.ACTION ? part.projects() : List.<PlanView.Project>of()).stream().map(PlanView.Project::title))
                .collect(Collectors.joining(" ")));
        return Stream.of(folded(text).split("\\s+")).allMatch(word -> CODE.matcher(word).matches() ? within(part.code(), word) : said.contains(word));
    }

    private static boolean within(String code, String asked) {
        return (code + ".").startsWith(asked.endsWith(".") ? asked : asked + ".");
    }

    /** Without capitals and accents, with one kind of apostrophe. */
    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").replace('’', '\'').toLowerCase(Locale.ITALIAN);
    }
}
