package it.torinometropoli.gis.cql2;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.CrsName;
import org.geotools.api.filter.Filter;

/**
 * Reads conditions in CQL2 about the features of a layer. Properties are the layer's attributes and {@code geom}; functions are those of
 * {@link it.torinometropoli.gis.filter.FilterFunctions}. Not offered: arrays, and intervals whose ends are properties.
 */
public final class Cql2Reader {

    /** The longest condition that is read, in characters. */
    public static final int MAX_LENGTH = 8_000;

    private final ConditionBuilder conditions;

    /**
     * A reader of conditions.
     *
     * @param layer the layer whose attributes may be named
     * @param crs the reference system of coordinates in conditions, with their order of axes ({@code filter-crs} of OGC 19-079r2, 8.4)
     */
    public Cql2Reader(Layer layer, CrsName crs) {
        this.conditions = new ConditionBuilder(new ExpressionBuilder(layer, new Shapes(crs)));
    }

    /**
     * Reads a condition in the text encoding (OGC 21-065r2, 8.3).
     *
     * @return the condition; geometries in it are x,y in EPSG:32632
     * @throws Cql2Exception naming the character at fault
     */
    public Filter text(String condition) {
        return conditions.condition(TextParser.parse(checked(condition)));
    }

    /**
     * Reads a condition in the JSON encoding (OGC 21-065r2, 8.4).
     *
     * @return the condition; geometries in it are x,y in EPSG:32632
     * @throws Cql2Exception naming the part at fault as a JSON pointer
     */
    public Filter json(String condition) {
        return conditions.condition(JsonParser.parse(checked(condition)));
    }

    private static String checked(String condition) {
        if (condition.length() > MAX_LENGTH) {
            throw new Cql2Exception("character " + (MAX_LENGTH + 1), "the condition has %d characters; at most %d are read".formatted(condition.length(), MAX_LENGTH));
        }
        return condition;
    }
}
