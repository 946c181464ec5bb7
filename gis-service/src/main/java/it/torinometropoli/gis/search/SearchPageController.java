package it.torinometropoli.gis.search;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.site.Crumb;
import it.torinometropoli.gis.site.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of results. */
@SitePage
class SearchPageController {

    private final Search search;
    private final MessageSource messages;

    SearchPageController(Search search, MessageSource messages) {
        this.search = search;
        this.messages = messages;
    }

    /** The best of each kind, or with {@code tipo} all of one kind, page by page. */
    @GetMapping("/cerca")
    String page(@RequestParam(name = SearchQuery.PARAMETER, required = false) String text, @RequestParam(name = "tipo", required = false) String kind,
            @RequestParam(name = "pagina", required = false) String page, Locale locale, Model model) {
        SearchQuery query = SearchQuery.of(text);
        List<SearchEntry> found = search.find(query);
        FoundGroup chosen = kind == null ? null : FoundGroup.only(kind, found, SearchQuery.number("pagina", page, 1, Integer.MAX_VALUE), locale);
        model.addAttribute("crumbs", List.of(Crumb.here(messages.getMessage("search.title", null, locale))));
        model.addAttribute("searchText", query.text());
        model.addAttribute("total", found.size());
        model.addAttribute("groups", chosen == null ? FoundGroup.all(found, locale) : List.of(chosen));
        model.addAttribute("chosen", chosen);
        return "search/results";
    }
}
