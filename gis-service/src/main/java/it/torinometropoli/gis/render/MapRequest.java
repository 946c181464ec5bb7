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
 * @param dotsPerInch resolution of the device that shows the picture, above zero: the sizes of symbols and labels grow with it, and scale
 *        denominators are those of its pixels
 */
public record MapRequest(List<MapLayer> layers, Envelope envelope, Crs crs, int width, int height, Color background, double dotsPerInch) {

    /** The resolution of the standard's pixel of 0.28 mm (OGC 06-042, 7.2.4.6.9): about 90.714. */
    public static final double STANDARD_RESOLUTION = 25.4 / 0.28;

    /** A map for the standard resolution. */
    public MapRequest(List<MapLayer> layers, Envelope envelope, Crs crs, int width, int height, Color background) {
        this(layers, envelope, crs, width, height, background, STANDARD_RESOLUTION);
    }

    /** Refuses a picture or an area without extent, and a resolution that is none. */
    public MapRequest {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("width and height must be at least 1");
        }
        if (!(envelope.getWidth() > 0 && envelope.getHeight() > 0)
                || !Double.isFinite(envelope.getWidth()) || !Double.isFinite(envelope.getHeight())) {
            throw new IllegalArgumentException("the envelope must have a width and a height");
        }
        if (!(dotsPerInch > 0 && Double.isFinite(dotsPerInch))) {
            throw new IllegalArgumentException("the resolution must be above zero");
        }
        layers = List.copyOf(layers);
    }
}
