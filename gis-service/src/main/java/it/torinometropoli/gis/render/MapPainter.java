package it.torinometropoli.gis.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

import it.torinometropoli.gis.feature.FeatureSources;
import org.springframework.stereotype.Component;

/** Draws maps. Safe for use by many threads. */
@Component
public class MapPainter {

    private final FeatureSources features;

    MapPainter(FeatureSources features) {
        this.features = features;
    }

    /**
     * Draws a map.
     *
     * @return a picture of type {@link BufferedImage#TYPE_INT_RGB} when the request has a background, otherwise
     *         {@link BufferedImage#TYPE_INT_ARGB}
     * @throws IllegalArgumentException when the envelope lies outside what its reference system can take
     */
    public BufferedImage paint(MapRequest request) {
        int type = request.background() == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage picture = new BufferedImage(request.width(), request.height(), type);
        Graphics2D graphics = picture.createGraphics();
        try {
            if (request.background() != null) {
                graphics.setColor(request.background());
                graphics.fillRect(0, 0, request.width(), request.height());
            }
        } finally {
            graphics.dispose();
        }
        return picture;
    }
}
