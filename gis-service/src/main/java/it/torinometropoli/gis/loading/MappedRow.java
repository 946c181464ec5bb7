package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * A row of a file in our terms.
 *
 * @param number in its layer or sheet
 * @param values by our names, those that are there: text, {@link BigDecimal} of square metres, {@link LocalDate}
 * @param shape valid, x,y in EPSG:32632, within the territory; null when the row has none
 */
record MappedRow(int number, Map<String, Object> values, Geometry shape) {

    String text(String column) {
        return (String) values.get(column);
    }

    BigDecimal area(String column) {
        return (BigDecimal) values.get(column);
    }
}
