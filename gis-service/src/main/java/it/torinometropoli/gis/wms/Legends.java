package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.LegendRules;
import it.torinometropoli.gis.render.PngEncoder;
import org.springframework.stereotype.Component;

/** Legends. Those that show all rules are drawn once: there are no more than layers and groups times styles times languages. */
@Component
class Legends {

    private final LegendPainter painter;
    private final PngEncoder encoder;
    private final Map<Key, Legend> drawn = new ConcurrentHashMap<>();

    Legends(LegendPainter painter, PngEncoder encoder) {
        this.painter = painter;
        this.encoder = encoder;
    }

    /**
     * A legend.
     *
     * @param png the picture
     * @param width in pixels
     * @param height in pixels
     */
    record Legend(byte[] png, int width, int height) {
    }

    /**
     * The legend of a layer or group.
     *
     * @param rules which rules are shown
     * @param locale Italian or English
     */
    Legend of(LegendSubject subject, LegendRules rules, Locale locale) {
        return rules == LegendRules.ALL ? drawn.computeIfAbsent(new Key(subject.name(), subject.style(), locale), key -> draw(subject, rules, locale))
                : draw(subject, rules, locale);
    }

    /** The legend of a layer or group with all its rules. */
    Legend whole(LegendSubject subject, Locale locale) {
        return of(subject, LegendRules.ALL, locale);
    }

    private Legend draw(LegendSubject subject, LegendRules rules, Locale locale) {
        BufferedImage picture = painter.paint(subject.layers(), rules, locale);
        return new Legend(encoder.encode(picture), picture.getWidth(), picture.getHeight());
    }

    private record Key(String name, String style, Locale locale) {
    }
}
