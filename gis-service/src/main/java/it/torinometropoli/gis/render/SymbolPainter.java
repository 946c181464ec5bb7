package it.torinometropoli.gis.render;

import org.geotools.api.feature.simple.SimpleFeature;

/** Draws a feature with one symbolizer of a style. Safe for use by many threads. */
interface SymbolPainter {

    /**
     * Draws a feature.
     *
     * @param feature gives values to expressions; null in a legend
     * @param geometry its shape on the picture
     */
    void paint(SimpleFeature feature, ScreenGeometry geometry, Canvas canvas);

    /**
     * What is left of a line or a surface that is smaller than a pixel.
     *
     * @param feature gives values to expressions; may be null where {@link #dotsAlike()}
     * @return null when the shape must be drawn however small
     */
    default Dot dot(SimpleFeature feature, Canvas canvas) {
        return null;
    }

    /** Whether {@link #dot} gives the same for every feature. */
    default boolean dotsAlike() {
        return false;
    }

    /** How far beyond the geometry the symbol may reach, in pixels. */
    double reach();
}
