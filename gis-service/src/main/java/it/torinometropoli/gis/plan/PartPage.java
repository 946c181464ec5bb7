package it.torinometropoli.gis.plan;

import java.util.List;

import it.torinometropoli.gis.plan.Municipalities.Municipality;

/**
 * What the page of an axis, a strategy or an action shows of the territory.
 *
 * @param filter which places it lists
 * @param municipality the municipality of the filter, or null
 * @param zone the zone of the filter, or null
 * @param list the page of the list of places
 * @param map a map of all places that the filter lets pass, or null
 * @param coverage where the part has places, whatever the filter
 * @param reasons why places are linked to an action; none for other levels
 * @param expected the layers whose features a rule would link to the part, while there are none
 */
record PartPage(PlaceFilter filter, Municipality municipality, Coverage.Zone zone, PlaceList list, PartPlaces.PlaceMap map, Coverage coverage,
        List<Reason> reasons, List<Expected> expected) {

    /**
     * A page of the list of places.
     *
     * @param total how many places there are on all pages
     * @param pages how many pages there are, at least 1
     * @param rows the places of this page
     */
    record PlaceList(int total, int pages, List<Row> rows) {
    }

    /**
     * A place.
     *
     * @param municipalities some of the municipalities that it touches
     * @param more how many others it touches
     * @param actions codes of the actions that it serves, of those that the page is about
     */
    record Row(PartPlaces.Place place, List<Municipality> municipalities, int more, List<PlanPart> actions) {
    }

    /**
     * Why places serve an action.
     *
     * @param layer name of their layer
     * @param kind title of that layer
     * @param words the reason
     * @param places how many places there are for it
     */
    record Reason(String layer, String kind, String words, int places) {
    }

    /**
     * A layer that has nothing for the action yet.
     *
     * @param kind its title
     * @param words which of its features serve the action
     * @param note how features come into it, or null
     */
    record Expected(String kind, String words, String note) {
    }
}
