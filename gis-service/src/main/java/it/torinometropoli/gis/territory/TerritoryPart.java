package it.torinometropoli.gis.territory;

import it.torinometropoli.gis.site.PageAddress;

/** A part of the territory that has a page of its own. */
sealed interface TerritoryPart {

    /** What identifies it among its like: the ISTAT code or the number of the zone. */
    String key();

    /** Its name. */
    String name();

    /** The homogeneous zone that it is or belongs to. */
    int zoneNumber();

    /** Area in square kilometres, from the ISTAT limits. */
    double areaKm2();

    /** Where what is said of its zone or its population comes from, in the reader's language. */
    String source();

    /** The layer that holds its shape. */
    String layer();

    /** Address of its page, relative to the service. */
    String path();

    /** Where its places are counted. */
    TerritoryScope scope();

    /** The query that filters lists of places by it, for example {@code comune=001272}. */
    String query();

    /** Its identifier in the map and feature services. */
    default String featureId() {
        return layer() + "." + key();
    }

    /**
     * A municipality.
     *
     * @param code ISTAT code, six digits
     * @param name ISTAT name
     * @param zone the homogeneous zone that it belongs to
     * @param certainty how sure that is: {@code ufficiale}, {@code altra_fonte} or {@code dedotta}
     * @param source where that comes from, in the reader's language
     * @param areaKm2 area in square kilometres
     */
    record Municipality(String code, String name, TerritoryView.ZoneName zone, String certainty, String source, double areaKm2)
            implements TerritoryPart {

        static final String LAYER = "comuni";

        @Override
        public String key() {
            return code;
        }

        @Override
        public int zoneNumber() {
            return zone.code();
        }

        @Override
        public String layer() {
            return LAYER;
        }

        @Override
        public String path() {
            return PageAddress.ofMunicipality(code);
        }

        @Override
        public TerritoryScope scope() {
            return TerritoryScope.municipality(code);
        }

        @Override
        public String query() {
            return "comune=" + code;
        }
    }

    /**
     * A homogeneous zone.
     *
     * @param number from 1
     * @param name its name
     * @param municipalities how many it has
     * @param population the last published figure and where it comes from
     * @param certainty how sure the composition is: {@code ufficiale} or {@code dedotta}
     * @param areaKm2 area in square kilometres
     */
    record Zone(int number, String name, int municipalities, Population population, String certainty, double areaKm2)
            implements TerritoryPart {

        static final String LAYER = "zone_omogenee";

        @Override
        public String key() {
            return Integer.toString(number);
        }

        @Override
        public int zoneNumber() {
            return number;
        }

        @Override
        public String source() {
            return population.source();
        }

        @Override
        public String layer() {
            return LAYER;
        }

        @Override
        public String path() {
            return PageAddress.ofZone(number);
        }

        @Override
        public TerritoryScope scope() {
            return TerritoryScope.zone(number);
        }

        @Override
        public String query() {
            return "zona=" + number;
        }
    }

    /**
     * How many people live in a zone.
     *
     * @param last last published figure for the present composition, or null
     * @param year the year of that figure, or null
     * @param source who published it, or why there is none, in the reader's language
     * @param in2011 residents in the 2011 census
     */
    record Population(Integer last, Integer year, String source, int in2011) {
    }
}
