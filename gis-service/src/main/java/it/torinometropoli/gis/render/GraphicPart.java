package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;

import org.geotools.api.feature.simple.SimpleFeature;

/** What a graphic shows. */
interface GraphicPart {

    /** Width divided by height. */
    double aspect();

    /** Height in pixels where the style gives none. */
    double defaultHeight();

    /** Whether it is the same for every feature. */
    boolean isConstant();

    /**
     * Draws it.
     *
     * @param place takes its middle, y downwards, one unit to a pixel, to the screen
     * @param height in pixels
     */
    void draw(AffineTransform place, double height, SimpleFeature feature, Canvas canvas);

    /** How far its lines reach beyond its box, in pixels. */
    double lineReach();
}
