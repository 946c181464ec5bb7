package it.torinometropoli.gis.territory;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.site.MapPicture;

/**
 * What the pages of a municipality and of a zone tell alike.
 *
 * @param part the municipality or zone
 * @param edition code of the edition of the plan in force, or null when there is none
 * @param axes the actions that places here serve
 * @param groups the places here, all layers
 * @param chosen the action whose places alone are shown, or null
 * @param share how much is protected; null when that cannot be told
 * @param picture a map of it, or null
 * @param schematic whether its shape was not surveyed
 * @param mapHref address of the map that shows it, relative to the service
 */
record PlanHere(TerritoryPart part, String edition, List<ActionsHere.Axis> axes, List<PlaceGroup> groups, ActionsHere.PlanRow chosen,
        ProtectedShare share, MapPicture picture, boolean schematic, String mapHref) {

    private static final Map<String, String> LISTS = Map.of(PlaceLayers.DISMISSED, "/aree-dismesse?%s", PlaceLayers.CIRCA, "/catalogo-circa?%s",
            PlaceLayers.RESTORATION, "/catalogo-circa?%s#luoghi", PlaceLayers.PROTECTED, "/aree-protette?%s");

    /** Whether protected areas are published, so that something can be said of their share. */
    public boolean hasProtectedAreas() {
        return groups.stream().anyMatch(group -> group.name().equals(PlaceLayers.PROTECTED));
    }

    /** The layers of the places. */
    public List<Layer> layers() {
        return groups.stream().map(PlaceGroup::layer).toList();
    }

    /** The places that are shown: those of the chosen action, or all. */
    public List<PlaceGroup> shown() {
        return chosen == null ? groups : groups.stream().map(group -> group.serving(chosen.code())).toList();
    }

    /** How many places there are. */
    public int places() {
        return groups.stream().mapToInt(PlaceGroup::size).sum();
    }

    /** How many places are shown. */
    public int placesShown() {
        return shown().stream().mapToInt(PlaceGroup::size).sum();
    }

    /** How many actions the places serve. */
    public int actions() {
        return axes.stream().flatMap(axis -> axis.strategies().stream()).mapToInt(strategy -> strategy.actions().size()).sum();
    }

    /** Address of the page that lists the places shown of a layer with all its filters, relative to the service. */
    public String listOf(PlaceGroup group) {
        return LISTS.get(group.name()).formatted(part.query() + (chosen == null ? "" : "&azione=" + chosen.code()));
    }

    /** Files of all that is here. */
    public List<TerritoryDownloads.Download> downloads() {
        return TerritoryDownloads.of(part);
    }

    /** The places of a layer here as a table. */
    public TerritoryDownloads.Download tableOf(PlaceGroup group) {
        return TerritoryDownloads.table(part, group.name());
    }
}
