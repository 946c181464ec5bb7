package it.torinometropoli.gis.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts taken apart into words that compare equal whatever their accents and capitals. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Full stops stay within codes such as 2.2.2, hyphens within identifiers such as AD-001. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.-]+|\\.(?!\\p{N})|(?<!\\p{N})\\.|-(?!\\p{N})|(?<!\\p{L})-");

    /** Words of Italian and English that nobody searches for. */
    private static final Set<String> SMALL = Set.of("a", "ad", "ai", "al", "alla", "alle", "agli", "allo", "and", "con", "d", "da", "dal", "dalla", "de",
            "dei", "del", "dell", "della", "delle", "dello", "degli", "di", "e", "ed", "for", "gli", "i", "il", "in", "l", "la", "le", "lo",
            "nei", "nel", "nella", "nelle", "of", "per", "su", "sul", "sulla", "the", "to", "un", "una", "uno");

    private Words() {
    }

    /** The words of a text in order. */
    static List<String> of(String text) {
        return BETWEEN.splitAsStream(folded(text)).filter(word -> !word.isEmpty()).toList();
    }

    /** The words that a query is about: without articles and the like, unless there is nothing else. */
    static List<String> sought(String query) {
        List<String> all = of(query).stream().distinct().toList();
        List<String> telling = all.stream().filter(word -> !SMALL.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** A text for comparing as a whole: its words with single spaces. */
    static String joined(String text) {
        return String.join(" ", of(text));
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
