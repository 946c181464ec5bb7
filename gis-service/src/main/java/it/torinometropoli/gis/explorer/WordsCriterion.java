package it.torinometropoli.gis.explorer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.site.PageProblem;

/**
 * A filter by words: every word is in one of the attributes, whatever its case and accents.
 *
 * @param group see {@link Criterion#group}
 * @param attributes names of attributes
 */
record WordsCriterion(String group, List<String> attributes) implements Criterion {

    /** The parameter of the address. */
    static final String PARAMETER = "testo";

    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_WORDS = 6;

    @Override
    public List<String> parameters() {
        return List.of(PARAMETER);
    }

    @Override
    public Look look() {
        return Look.WORDS;
    }

    @Override
    public String title(Scope scope) {
        return scope.text("explorer.words");
    }

    @Override
    public Optional<Condition> condition(Parameters parameters, Scope scope) {
        Optional<String> sent = parameters.one(PARAMETER);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        String text = sent.get();
        List<String> words = Arrays.stream(plain(text).split("\\s+")).toList();
        if (text.length() > MOST_CHARACTERS || words.size() > MOST_WORDS || text.chars().anyMatch(Character::isISOControl)) {
            throw PageProblem.badParameter(PARAMETER, text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text,
                    scope.text("explorer.allowed.words", MOST_WORDS, MOST_CHARACTERS));
        }
        return Optional.of(new Condition(this, Ecql.all(words.stream().map(word -> Ecql.any(attributes.stream()
                .map(attribute -> Ecql.mentions(attribute, word)).toList())).toList()), "“" + text + "”"));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }
}
