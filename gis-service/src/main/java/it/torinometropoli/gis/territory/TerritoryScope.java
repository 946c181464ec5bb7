package it.torinometropoli.gis.territory;

/**
 * The part of the territory that places are counted in.
 *
 * @param condition SQL over {@code published_place_municipality pm} with one parameter
 * @param parameter its value
 */
record TerritoryScope(String condition, Object parameter) {

    static TerritoryScope municipality(String istatCode) {
        return new TerritoryScope("pm.comune_istat = ?", istatCode);
    }

    static TerritoryScope zone(int code) {
        return new TerritoryScope("pm.comune_istat IN (SELECT codice_istat FROM published_comuni WHERE zona = ?)", code);
    }
}
