package it.torinometropoli.gis.territory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import it.torinometropoli.gis.territory.TerritoryPart.Municipality;

/** Finds municipalities and zones by what people type: names without accents, apostrophes or capitals, codes without their zeros. */
final class TerritoryNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SHORT_CODE = Pattern.compile("0{0,5}(1?[0-9]{1,3})");
    private static final int PROVINCE = 1000;
    private static final int LEAST_BEGINNING = 3;

    private TerritoryNames() {
    }

    /** A name in small letters without accents, words parted by one space. */
    static String plain(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The part that has exactly this name, however written. */
    static <T extends TerritoryPart> Optional<T> named(String typed, List<T> parts) {
        String plain = plain(typed);
        return parts.stream().filter(part -> plain(part.name()).equals(plain)).findFirst();
    }

    /** The municipality of a code from which zeros or the digits of the province, 001, were left out. */
    static Optional<Municipality> coded(String typed, List<Municipality> municipalities) {
        return Optional.of(typed).map(SHORT_CODE::matcher).filter(matcher -> matcher.matches())
                .map(matcher -> String.format(Locale.ROOT, "%06d", PROVINCE + Integer.parseInt(matcher.group(1)) % PROVINCE))
                .flatMap(code -> municipalities.stream().filter(municipality -> municipality.code().equals(code)).findFirst());
    }

    /** Whether a part's name has a word that begins with what was typed, or its code begins with it. */
    static boolean matches(TerritoryPart part, String typed) {
        String plain = plain(typed);
        return (" " + plain(part.name())).contains(" " + plain) || part.key().startsWith(plain);
    }

    /** The parts whose names are like what was typed: those that hold it or a word of it, else those that begin alike. */
    static <T extends TerritoryPart> List<T> like(String typed, List<T> parts, int limit) {
        String plain = plain(typed);
        if (plain.length() < LEAST_BEGINNING) {
            return List.of();
        }
        List<T> holding = parts.stream().filter(part -> plain(part.name()).contains(plain) || holdsLongWord(plain, plain(part.name())))
                .limit(limit).toList();
        return !holding.isEmpty() ? holding
                : parts.stream().filter(part -> plain(part.name()).startsWith(plain.substring(0, LEAST_BEGINNING))).limit(limit).toList();
    }

    private static boolean holdsLongWord(String typed, String name) {
        return List.of(typed.split(" ")).stream().filter(word -> word.length() > LEAST_BEGINNING)
                .anyMatch(word -> (" " + name + " ").contains(" " + word + " "));
    }
}
