package it.torinometropoli.gis.portal;

/** The layers that every place lies in. */
final class TerritoryLayers {

    /** Municipalities; the identifier of a feature is its ISTAT code. */
    static final String MUNICIPALITIES = "comuni";

    /** Zone omogenee; the identifier of a feature is its number. */
    static final String ZONES = "zone_omogenee";

    private TerritoryLayers() {
    }

    static boolean contains(String layer) {
        return layer.equals(MUNICIPALITIES) || layer.equals(ZONES);
    }
}
