package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * A protected area, as the database has it or as it is to be.
 *
 * @param id its identifier
 * @param facts columns and their values, without identifier, municipality and shape
 * @param shape x,y in EPSG:32632
 */
record ProtectedArea(String id, Map<String, Object> facts, Geometry shape) {

    String text(String column) {
        Object value = facts.get(column);
        return value == null ? null : value.toString();
    }

    BigDecimal hectares() {
        return (BigDecimal) facts.get(ProtectedAreaTable.HECTARES);
    }
}
