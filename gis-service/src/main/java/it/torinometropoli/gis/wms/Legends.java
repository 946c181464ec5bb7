package it.torinometropoli.gis.wms;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.render.Legend;
import it.torinometropoli.gis.render.LegendLook;
import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.LegendRequest;
import it.torinometropoli.gis.render.LegendRules;
import org.springframework.stereotype.Component;

/**
 * Legends laid out. Those that show all rules as usual are laid out once: there are no more than layers and groups times styles times
 * languages.
 */
@Component
class Legends {

    private final LegendPainter painter;
    private final Map<Key, Legend> usual = new ConcurrentHashMap<>();

    Legends(LegendPainter painter) {
        this.painter = painter;
    }

    private record Key(String name, String style, Locale locale) {
    }

    /** The legend of a layer or group with all its rules. */
    Legend whole(LegendSubject subject, Locale locale) {
        return usual.computeIfAbsent(new Key(subject.name(), subject.style(), locale),
                key -> painter.lay(new LegendRequest(subject.layers(), LegendRules.ALL, locale, LegendLook.USUAL)));
    }

    /** The legend of a layer or group as it is asked for. */
    Legend of(LegendSubject subject, LegendRules rules, Locale locale, LegendLook look) {
        return rules == LegendRules.ALL && look.equals(LegendLook.USUAL) ? whole(subject, locale)
                : painter.lay(new LegendRequest(subject.layers(), rules, locale, look));
    }
}
