package it.torinometropoli.gis.search;

import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import it.torinometropoli.gis.site.MapAddress;

@Schema(description = "Something found; context tells it from others, italian whether title and context are official texts in Italian whatever "
        + "the language; page and map are addresses relative to the service, map null when there is nothing to show on it")
record SearchResult(String group, String kind, String title, String context, boolean italian, String page, String map) {

    static SearchResult of(SearchEntry entry, Locale locale) {
        return new SearchResult(entry.group().id(), entry.group().title().in(locale), entry.titleIn(locale),
                entry.context() == null ? null : entry.context().in(locale), entry.italian(), entry.address().page(), map(entry.address(), locale));
    }

    private static String map(SearchEntry.Address address, Locale locale) {
        if (address.featureId() != null) {
            return MapAddress.ofFeature(address.featureId(), locale);
        }
        return address.plan() == null ? null : MapAddress.ofAction(address.plan(), locale);
    }
}
