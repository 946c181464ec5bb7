package it.torinometropoli.gis.render;

import java.awt.Color;
import java.util.List;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Envelope;

/**
 * A map to be drawn.
 *
 * @param layers in drawing order, the lowest first
 * @param envelope what the picture shows, x,y in {@code crs}; width and height above zero
 * @param crs the reference system of the picture
 * @param width in pixels, from 1
 * @param height in pixels, from 1
 * @param background colour of the ground, or null for a transparent picture
 */
public record MapRequest(List<MapLayer> layers, Envelope envelope, Crs crs, int width, int height, Color background) {

    /** Refuses a picture or an area without extent. */
    public MapRequest {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("width and height must be at least 1");
        }
        if (!(envelope.getWidth() > 0 && envelope.getHeight() > 0)
                || !Double.isFinite(envelope.getWidth()) || !Double.isFinite(envelope.getHeight())) {
            throw new IllegalArgumentException("the envelope must have a width and a height");
        }
        layers = List.copyOf(layers);
    }
}
