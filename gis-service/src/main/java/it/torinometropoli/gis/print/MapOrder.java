package it.torinometropoli.gis.print;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import org.locationtech.jts.geom.Envelope;

/**
 * A map sheet that is wanted, checked.
 *
 * @param content what the map shows
 * @param area the part of the world that has to be seen, x,y in EPSG:32632
 * @param scale the scale, or null for the largest round one at which the area fits
 * @param paper what it is printed on
 * @param locale language of the texts
 */
record MapOrder(Content content, Envelope area, MapScale scale, Paper paper, Locale locale) {

    /**
     * What a map shows.
     *
     * @param title its title, or null
     * @param layers in drawing order, the lowest first
     * @param actions the actions whose places stand out
     */
    record Content(String title, List<Layer> layers, ActionChoice actions) {
    }
}
