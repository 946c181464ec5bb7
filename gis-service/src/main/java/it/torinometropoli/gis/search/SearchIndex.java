package it.torinometropoli.gis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.LocalizedText;

/**
 * The words of all entries in order, so that whatever begins with some letters lies together. An entry is found when it has every word of the
 * query, or words that begin with them or differ in the last vowel only. It ranks by where they are (its name before what goes with it,
 * before its other texts), by whole words before beginnings, and by names that are or begin with the query; then shorter names come first.
 * Never changes.
 */
final class SearchIndex {

    private static final int IN_BODY = 1;
    private static final int IN_CONTEXT = 3;
    private static final int IN_TITLE = 10;
    private static final int WHOLE_WORD = 2;
    private static final String VOWELS = "aeio";
    private static final int LEAST_STEM = 3;
    private static final int TITLE_BEGINS = 100;
    private static final int TITLE_IS = 1000;

    private final List<SearchEntry> entries;
    private final NavigableMap<String, int[]> postings;

    private SearchIndex(List<SearchEntry> entries, NavigableMap<String, int[]> postings) {
        this.entries = entries;
        this.postings = postings;
    }

    /** An entry with how well it matches. */
    private record Match(SearchEntry entry, int score) {
    }

    /** An index of entries; those that match equally well are found in this order. */
    static SearchIndex of(List<SearchEntry> entries) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            for (Map.Entry<String, Integer> word : weights(entries.get(entry)).entrySet()) {
                List<Integer> of = places.computeIfAbsent(word.getKey(), unknown -> new ArrayList<>());
                of.add(entry);
                of.add(word.getValue());
            }
        }
        NavigableMap<String, int[]> postings = new TreeMap<>();
        places.forEach((word, of) -> postings.put(word, of.stream().mapToInt(Integer::intValue).toArray()));
        return new SearchIndex(List.copyOf(entries), postings);
    }

    /** The words of an entry with the best of the places where each is. */
    private static Map<String, Integer> weights(SearchEntry entry) {
        Map<String, Integer> weights = new HashMap<>();
        entry.body().forEach(text -> add(text, IN_BODY, weights));
        texts(entry.context()).forEach(text -> add(text, IN_CONTEXT, weights));
        texts(entry.title()).forEach(text -> add(text, IN_TITLE, weights));
        return weights;
    }

    private static void add(String text, int weight, Map<String, Integer> weights) {
        Words.of(text).forEach(word -> weights.merge(word, weight, Math::max));
    }

    private static Stream<String> texts(LocalizedText text) {
        return Stream.ofNullable(text).flatMap(both -> Stream.of(both.it(), both.en())).filter(Objects::nonNull).distinct();
    }

    /** How many entries there are. */
    int size() {
        return entries.size();
    }

    /**
     * The entries that match, the best first; none when the query has no word.
     *
     * @param query as the reader typed it
     */
    List<SearchEntry> find(String query) {
        List<String> words = Words.sought(query);
        if (words.isEmpty()) {
            return List.of();
        }
        int[] scores = words.stream().map(this::scores).reduce(SearchIndex::both).orElseThrow();
        String whole = Words.joined(query);
        return IntStream.range(0, scores.length).filter(entry -> scores[entry] > 0)
                .mapToObj(entry -> new Match(entries.get(entry), scores[entry] + bonus(entries.get(entry), whole)))
                .sorted(Comparator.comparingInt(Match::score).reversed().thenComparingInt(match -> match.entry().group().rank())
                        .thenComparingInt(match -> match.entry().title().it().length()))
                .map(Match::entry).toList();
    }

    /** What a word of the query is worth in each entry, 0 where it is not. */
    private int[] scores(String word) {
        int[] scores = new int[entries.size()];
        String stem = stem(word);
        postings.subMap(stem, true, stem + Character.MAX_VALUE, true).forEach((found, places) -> {
            int factor = found.equals(word) ? WHOLE_WORD : found.startsWith(word) || found.length() == word.length() ? 1 : 0;
            for (int place = 0; place < places.length; place += 2) {
                scores[places[place]] = Math.max(scores[places[place]], places[place + 1] * factor);
            }
        });
        return scores;
    }

    /** The word without its last vowel, which in Italian changes with the number: zona and zone are the same word to readers. */
    private static String stem(String word) {
        int last = word.length() - 1;
        return last >= LEAST_STEM && VOWELS.indexOf(word.charAt(last)) >= 0 ? word.substring(0, last) : word;
    }

    private static int[] both(int[] one, int[] other) {
        return IntStream.range(0, one.length).map(entry -> one[entry] == 0 || other[entry] == 0 ? 0 : one[entry] + other[entry]).toArray();
    }

    private static int bonus(SearchEntry entry, String query) {
        return texts(entry.title()).map(Words::joined).mapToInt(title -> title.equals(query) ? TITLE_IS : title.startsWith(query) ? TITLE_BEGINS : 0)
                .max().orElse(0);
    }
}
