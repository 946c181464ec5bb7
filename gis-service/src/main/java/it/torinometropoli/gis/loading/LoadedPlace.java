package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

import org.locationtech.jts.geom.Geometry;

/**
 * A place, as the database has it or as it is to be.
 *
 * @param id its identifier
 * @param municipality the code of its municipality
 * @param facts columns and their values, without identifier, municipality and shape
 * @param shape x,y in EPSG:32632
 */
record LoadedPlace(String id, String municipality, Map<String, Object> facts, Geometry shape) {

    String name() {
        return text("nome");
    }

    /** Square metres; null when not known. */
    BigDecimal area() {
        return (BigDecimal) facts.get(PlaceTable.AREA);
    }

    String text(String column) {
        Object value = facts.get(column);
        return value == null ? null : value.toString();
    }

    /** Whether both say the same, shapes to the last bit. */
    boolean sameAs(LoadedPlace other) {
        return facts.keySet().stream().allMatch(column -> same(facts.get(column), other.facts.get(column))) && shape.equalsExact(other.shape);
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second ? number.compareTo(second) == 0 : Objects.equals(one, other);
    }
}
