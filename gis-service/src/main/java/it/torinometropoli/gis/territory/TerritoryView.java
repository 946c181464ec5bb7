package it.torinometropoli.gis.territory;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What {@code /api/v1/comuni} and {@code /api/v1/zone} answer. Texts that have two languages are in the reader's. */
final class TerritoryView {

    private TerritoryView() {
    }

    /**
     * A zone by name.
     *
     * @param code its number, 1 to 11
     * @param name its name
     */
    record ZoneName(int code, String name) {
    }

    /**
     * A municipality in a list.
     *
     * @param code ISTAT code, six digits
     * @param name ISTAT name
     * @param zone the homogeneous zone that it belongs to
     */
    record MunicipalityItem(String code, String name, ZoneName zone) {
    }

    /**
     * A municipality.
     *
     * @param code ISTAT code, six digits
     * @param name ISTAT name
     * @param zone the homogeneous zone that it belongs to
     * @param zoneCertainty how sure that is: {@code ufficiale}, {@code altra_fonte} or {@code dedotta}
     * @param zoneSource where that comes from
     * @param areaKm2 area in square kilometres
     * @param featureId its identifier in the map and feature services
     * @param places how many places touch it, by layer; layers without any are left out
     * @param actions the actions of the current plan edition that these places serve, in the order of the plan
     */
    record Municipality(String code, String name, ZoneName zone, @JsonProperty("zone_certainty") String zoneCertainty,
            @JsonProperty("zone_source") String zoneSource, @JsonProperty("area_km2") double areaKm2, @JsonProperty("feature_id") String featureId,
            List<LayerCount> places, List<ActionCount> actions) {
    }

    /**
     * A zone in a list.
     *
     * @param code its number, 1 to 11
     * @param name its name
     * @param municipalities how many municipalities it has
     */
    record ZoneItem(int code, String name, int municipalities) {
    }

    /**
     * A zone.
     *
     * @param code its number, 1 to 11
     * @param name its name
     * @param areaKm2 area in square kilometres
     * @param population last published figure for the present composition, or null
     * @param populationYear the year of that figure, or null
     * @param populationSource who published it, or why there is none
     * @param population2011 residents in the 2011 census
     * @param certainty how sure the composition is: {@code ufficiale} or {@code dedotta}
     * @param featureId its identifier in the map and feature services
     * @param municipalities its municipalities by name
     * @param places how many places touch it, by layer; layers without any are left out
     * @param actions the actions of the current plan edition that these places serve, in the order of the plan
     */
    record Zone(int code, String name, @JsonProperty("area_km2") double areaKm2, Integer population,
            @JsonProperty("population_year") Integer populationYear, @JsonProperty("population_source") String populationSource,
            @JsonProperty("population_2011") int population2011, String certainty, @JsonProperty("feature_id") String featureId,
            List<MunicipalityName> municipalities, List<LayerCount> places, List<ActionCount> actions) {
    }

    /**
     * A municipality by name.
     *
     * @param code ISTAT code, six digits
     * @param name ISTAT name
     */
    record MunicipalityName(String code, String name) {
    }

    /**
     * How many places of a layer.
     *
     * @param layer the layer's name in every service
     * @param title the layer's title
     * @param count number of places, at least 1
     */
    record LayerCount(String layer, String title, int count) {
    }

    /**
     * How many places serve an action.
     *
     * @param edition the plan edition
     * @param code the action's code in that edition
     * @param title the action's title, in Italian as the plan is
     * @param places number of places, at least 1
     */
    record ActionCount(String edition, String code, String title, int places) {
    }
}
