package it.torinometropoli.gis.render;

import java.awt.Graphics2D;

/**
 * What symbols are drawn on.
 *
 * @param graphics smooth edges, no transform: one unit is a pixel of the screen
 * @param viewport the picture
 * @param output whether pixels are kept or shapes
 */
record Canvas(Graphics2D graphics, Viewport viewport, Output output) {

    /** A picture. */
    Canvas(Graphics2D graphics, Viewport viewport) {
        this(graphics, viewport, Output.picture());
    }
}
