package it.torinometropoli.gis.print;

import java.awt.Color;
import java.util.List;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.render.MapRequest;
import org.locationtech.jts.geom.Envelope;

/**
 * A map on a sheet.
 *
 * @param below what it shows, the lowest layer first
 * @param above what is drawn over all below, names among it
 * @param area what it shows, x,y in EPSG:32632
 * @param width in pixels of 1/96 inch
 * @param height in these pixels
 */
record SheetMap(List<MapLayer> below, Above above, Envelope area, int width, int height) {

    /** The resolution of the pixels that lengths on pages are in. */
    static final double PAGE_RESOLUTION = 96;

    /** Copies the list. */
    SheetMap {
        below = List.copyOf(below);
    }

    /**
     * What is drawn last.
     *
     * @param layers the lowest first; empty for nothing
     * @param veil what lies between them and all below, so that they stand out; clear for nothing
     */
    record Above(List<MapLayer> layers, Color veil) {

        /** Nothing. */
        static final Above NONE = new Above(List.of(), Color.WHITE);

        /** Copies the list. */
        Above {
            layers = List.copyOf(layers);
        }
    }

    /** The request for some of its layers without a ground, in a finer resolution. */
    MapRequest request(List<MapLayer> layers, double magnification) {
        return new MapRequest(layers, area, Crs.UTM32, (int) Math.round(width * magnification), (int) Math.round(height * magnification), null,
                PAGE_RESOLUTION * magnification);
    }
}
