package it.torinometropoli.gis.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.PageProblem;

/**
 * Results of one kind on the page of results.
 *
 * @param id what addresses call the kind
 * @param title what readers call it
 * @param total how many there are
 * @param results those that are shown
 * @param page the page that is shown, from 1
 * @param pages how many pages there are, at least 1
 */
record FoundGroup(String id, String title, int total, List<SearchResult> results, int page, int pages) {

    private static final int OF_EACH = 5;
    private static final int OF_A_PAGE = 20;

    /** The best of each kind; the kind with the best result first. */
    static List<FoundGroup> all(List<SearchEntry> found, Locale locale) {
        return byGroup(found).entrySet().stream()
                .map(group -> new FoundGroup(group.getKey().id(), group.getKey().title().in(locale), group.getValue().size(),
                        shown(group.getValue(), 0, OF_EACH, locale), 1, pages(group.getValue())))
                .toList();
    }

    /**
     * A page of one kind.
     *
     * @throws PageProblem when nothing of the kind was found, or not so many pages
     */
    static FoundGroup only(String kind, List<SearchEntry> found, int page, Locale locale) {
        Map<SearchGroup, List<SearchEntry>> groups = byGroup(found);
        SearchGroup group = groups.keySet().stream().filter(one -> one.id().equals(kind)).findFirst()
                .orElseThrow(() -> PageProblem.badParameter("tipo", kind, groups.keySet().stream().map(SearchGroup::id).collect(Collectors.joining(", "))));
        List<SearchEntry> all = groups.get(group);
        if (page > pages(all)) {
            throw PageProblem.badParameter("pagina", String.valueOf(page), "1–" + pages(all));
        }
        return new FoundGroup(group.id(), group.title().in(locale), all.size(), shown(all, (page - 1) * OF_A_PAGE, OF_A_PAGE, locale), page, pages(all));
    }

    private static Map<SearchGroup, List<SearchEntry>> byGroup(List<SearchEntry> found) {
        return found.stream().collect(Collectors.groupingBy(SearchEntry::group, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<SearchResult> shown(List<SearchEntry> all, int first, int most, Locale locale) {
        return all.stream().skip(first).limit(most).map(entry -> SearchResult.of(entry, locale)).toList();
    }

    private static int pages(List<SearchEntry> all) {
        return Math.max(1, (all.size() + OF_A_PAGE - 1) / OF_A_PAGE);
    }
}
