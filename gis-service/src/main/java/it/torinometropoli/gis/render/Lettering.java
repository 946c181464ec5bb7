package it.torinometropoli.gis.render;

import java.util.List;

import org.locationtech.jts.geom.Envelope;

/** A label's text at its place on the world's grid of pixels, ready to be drawn. Never changes. */
interface Lettering {

    /** What the text covers without its halo, as boxes that leave little of them empty; in pixels of the world. */
    List<Envelope> boxes();

    /** How far halo and smooth edges reach beyond the boxes, in pixels. */
    double margin();

    /** Draws the label on a picture. */
    void draw(Canvas canvas);

    /** Tells where on the world the letters are, to an eighth of a pixel: equal texts with equal places look the same. */
    String place();
}
