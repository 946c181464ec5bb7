package it.torinometropoli.gis.search;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.catalog.LocalizedText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchIndexTest {

    private static final SearchGroup TOWNS = new SearchGroup("towns", text("Comuni"), 0);
    private static final SearchGroup PLACES = new SearchGroup("places", text("Luoghi"), 1);

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }

    private static SearchEntry entry(SearchGroup group, String title, String context, String body) {
        return new SearchEntry(group, text(title), context == null ? null : text(context), false, new SearchEntry.Address("/", null, null), List.of(body));
    }

    private static List<String> titles(SearchIndex index, String query) {
        return index.find(query).stream().map(found -> found.title().it()).toList();
    }

    @Test
    void namesComeBeforeWhatGoesWithThemAndThatBeforeOtherTexts() {
        SearchIndex index = SearchIndex.of(List.of(entry(PLACES, "Cava", null, "presso Susa"), entry(PLACES, "Forte", "Susa", ""),
                entry(PLACES, "Parco di Susa", null, ""), entry(TOWNS, "Susa", null, "")));

        assertThat(titles(index, "susa")).containsExactly("Susa", "Parco di Susa", "Forte", "Cava");
    }

    @Test
    void wholeWordsComeBeforeBeginnings() {
        SearchIndex index = SearchIndex.of(List.of(entry(TOWNS, "Via Romana", null, ""), entry(TOWNS, "Via Roma", null, "")));

        assertThat(titles(index, "roma")).containsExactly("Via Roma", "Via Romana");
    }

    @Test
    void singularAndPluralMeet() {
        SearchIndex index = SearchIndex.of(List.of(entry(TOWNS, "Area dismessa", null, ""), entry(TOWNS, "Areata", null, "")));

        assertThat(titles(index, "aree dismesse")).containsExactly("Area dismessa");
    }

    @Test
    void manyEntriesAreSearchedWithinMilliseconds() {
        SearchIndex index = SearchIndex.of(IntStream.range(0, 50_000)
                .mapToObj(number -> entry(PLACES, "Luogo " + number, "Comune " + number % 300, "prato bosco fiume " + number % 1000)).toList());
        index.find("warm up");
        long start = System.nanoTime();

        assertThat(index.find("luogo 4999")).isNotEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
