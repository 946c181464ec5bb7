package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.render.Legend;
import it.torinometropoli.gis.render.LegendLook;
import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.LegendRequest;
import it.torinometropoli.gis.render.LegendRules;
import it.torinometropoli.gis.settings.Caches;
import org.springframework.stereotype.Component;

/**
 * Legends laid out. Those of published styles that show all rules as usual are kept until the style becomes another, unless
 * {@code gis.cache.enabled} is false: there are no more than layers and groups times styles times languages.
 */
@Component
class Legends {

    private final LegendPainter painter;
    private final Catalog catalog;
    private final boolean keeps;
    private final Map<Key, Kept> usual = new ConcurrentHashMap<>();

    Legends(LegendPainter painter, Catalog catalog, Caches caches) {
        this.painter = painter;
        this.catalog = catalog;
        this.keeps = caches.enabled();
    }

    private record Key(String name, String style, Locale locale) {
    }

    private record Kept(List<String> versions, Legend legend) {
    }

    /** The legend of a layer or group with all its rules. */
    Legend whole(LegendSubject subject, Locale locale) {
        List<String> versions = subject.layers().stream().map(layer -> catalog.styleVersion(layer.style())).toList();
        if (!keeps || versions.contains("")) {
            return lay(subject, LegendRules.ALL, locale, LegendLook.USUAL);
        }
        return usual.compute(new Key(subject.name(), subject.style(), locale), (key, kept) -> kept != null && kept.versions().equals(versions) ? kept
                : new Kept(versions, lay(subject, LegendRules.ALL, locale, LegendLook.USUAL))).legend();
    }

    /** The legend of a layer or group as it is asked for. */
    Legend of(LegendSubject subject, LegendRules rules, Locale locale, LegendLook look) {
        return rules == LegendRules.ALL && look.equals(LegendLook.USUAL) ? whole(subject, locale) : lay(subject, rules, locale, look);
    }

    private Legend lay(LegendSubject subject, LegendRules rules, Locale locale, LegendLook look) {
        return painter.lay(new LegendRequest(subject.layers(), rules, locale, look));
    }
}
