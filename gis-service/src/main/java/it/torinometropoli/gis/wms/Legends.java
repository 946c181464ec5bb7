package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.render.LegendPainter;
import it.torinometropoli.gis.render.PngEncoder;
import org.springframework.stereotype.Component;

/** The legends of all layers, each drawn once: there are no more than layers times styles times languages. */
@Component
class Legends {

    private final Catalog catalog;
    private final LegendPainter painter;
    private final PngEncoder encoder;
    private final Map<Key, Legend> drawn = new ConcurrentHashMap<>();

    Legends(Catalog catalog, LegendPainter painter, PngEncoder encoder) {
        this.catalog = catalog;
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
     * The legend of a layer.
     *
     * @param style one of the layer's styles
     * @param locale Italian or English
     */
    Legend of(Layer layer, String style, Locale locale) {
        return drawn.computeIfAbsent(new Key(layer.name(), style, locale), key -> {
            BufferedImage picture = painter.paint(layer, catalog.style(style).orElseThrow(), locale);
            return new Legend(encoder.encode(picture), picture.getWidth(), picture.getHeight());
        });
    }

    private record Key(String layer, String style, Locale locale) {
    }
}
