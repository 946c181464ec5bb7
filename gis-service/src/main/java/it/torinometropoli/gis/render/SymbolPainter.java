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

    /** How far beyond the geometry the symbol may reach, in pixels. */
    double reach();
}
