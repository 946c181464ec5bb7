package it.torinometropoli.gis.loading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be loaded. */
public enum Dataset {

    /** The municipalities, and with them the zones, which are their unions. */
    MUNICIPALITIES("comuni", "comuni", "zone_omogenee"),
    /** Zones as given, until municipalities are loaded anew. */
    ZONES("zone_omogenee", "zone_omogenee"),
    /** Protected areas: all of them, or those of some types. */
    PROTECTED_AREAS("aree_protette", "aree_protette"),
    /** Dismissed areas, such as those of a survey. */
    DISMISSED_SITES("aree_dismesse", "aree_dismesse"),
    /** Entries of the CIRCA catalogue from before proposals came through the service. */
    CATALOGUE_ENTRIES("catalogo_circa", "catalogo_circa"),
    /** The next edition of the strategic plan, which takes the place of the one in force. */
    PLAN("piano"),
    /** Values of indicators of the plan. */
    INDICATORS("indicatori");

    private final String code;
    private final List<String> layers;

    Dataset(String code, String... layers) {
        this.code = code;
        this.layers = List.of(layers);
    }

    /** The layers that show it. */
    public List<String> layers() {
        return layers;
    }

    /** Whether a load is all of the data set; otherwise the rest of it stays, with its own source and licence. */
    public boolean whole() {
        return this == MUNICIPALITIES || this == ZONES;
    }

    /** The data sets of which no load holds any more once this one is loaded or undone. */
    List<Dataset> ends() {
        return this == MUNICIPALITIES ? List.of(ZONES) : List.of();
    }

    /** The name on the command line and in the database. */
    public String code() {
        return code;
    }

    /** The data set of a name. */
    public static Optional<Dataset> of(String code) {
        return Arrays.stream(values()).filter(dataset -> dataset.code.equals(code)).findFirst();
    }
}
