package it.torinometropoli.gis.explorer;

import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.plan.LinkedActions;
import it.torinometropoli.gis.site.MapPicture;

/**
 * All that the page of a feature tells.
 *
 * @param id its identifier within the layer
 * @param featureId its identifier in every service
 * @param name its name in the reader's language
 * @param glance what the list of the layer tells of it, the place apart
 * @param facts what else is known about it
 * @param position what is known about its position and shape
 * @param unknown titles of what is not known about it
 * @param municipality the municipality that it is listed in; null when not known
 * @param zone the zone that it is listed in; null when not known
 * @param source where the facts come from; null when not stated
 * @param actions the actions of the plan that it serves
 * @param surroundings what is near
 * @param overlaps the features of the layer that it overlaps
 * @param map where it is; null when it has no shape
 * @param mapHref the map page with it
 * @param downloads files of just this feature
 */
record Sheet(Layer layer, String id, String featureId, String name, List<Row.Cell> glance, List<Fact> facts, List<Fact> position, List<String> unknown, Place municipality,
        Place zone, String source, List<LinkedActions.LinkedAction> actions, List<Surroundings> surroundings, OverlapTable overlaps,
        MapPicture map, String mapHref, List<ListPage.Download> downloads) {

    /**
     * A known value.
     *
     * @param title what a reader calls it
     * @param value in words, with its unit
     */
    record Fact(String title, String value) {
    }

    /**
     * A municipality or zone.
     *
     * @param href its page
     */
    record Place(String name, String href) {
    }

    /**
     * Features of a layer near this one.
     *
     * @param layer name of the layer
     * @param kilometres how far has been looked
     * @param count how many have been found
     * @param nearest the nearest of them
     */
    record Surroundings(String layer, int kilometres, int count, List<Near> nearest) {
    }

    /**
     * A feature near this one.
     *
     * @param distance from shape to shape as the crow flies; null when they meet
     */
    record Near(String name, String href, String distance) {
    }
}
