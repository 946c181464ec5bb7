package it.torinometropoli.gis.qml;

import java.util.Map;

import javax.measure.Unit;
import javax.measure.quantity.Length;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.styling.UomOgcMapping;

/**
 * Lengths of a symbolizer in units of QGIS. A pixel is 0.28 mm, as in the definition of scale denominators (SE 1.1.0, clause 10.2), so that printed maps are as
 * those on the screen.
 *
 * @param factor what lengths of the symbolizer are multiplied by
 * @param unit what QGIS calls the unit of the result
 */
record Lengths(double factor, String unit) {

    private static final double PIXEL_MM = 0.28;
    private static final double METRES_PER_FOOT = 0.3048;
    private static final String METRES = "RenderMetersInMapUnits";

    /** @param unit the unit of the symbolizer; null for pixels */
    static Lengths in(Unit<Length> unit) {
        if (unit == null || UomOgcMapping.PIXEL.getUnit().equals(unit)) {
            return new Lengths(PIXEL_MM, "MM");
        }
        return new Lengths(UomOgcMapping.FOOT.getUnit().equals(unit) ? METRES_PER_FOOT : 1, METRES);
    }

    /** A length of so many units of the symbolizer. */
    String of(double length) {
        return Values.plain(length * factor);
    }

    /**
     * Gives a symbol a length.
     *
     * @param key the property of the symbol, to which {@code _unit} belongs
     * @param defined what QGIS calls the property where it depends on attributes
     * @param fallback in units of the symbolizer, when the style does not say
     */
    void put(Expression length, double fallback, Property key, Symbol symbol, Values values) {
        boolean constant = Values.absent(length) || length instanceof Literal;
        symbol.properties().put(key.name(), of(constant ? Values.number(length, fallback) : fallback));
        symbol.properties().put(key.name() + "_unit", unit);
        if (!constant) {
            symbol.defined().put(key.defined(), "(%s) * %s".formatted(values.of(length), Values.plain(factor)));
        }
    }

    /**
     * A property of a symbol layer.
     *
     * @param name where it has one value
     * @param defined where an expression gives it
     */
    record Property(String name, String defined) {
    }

    /** Some lengths with semicolons between them. */
    void putDashes(float[] dashes, Map<String, String> properties) {
        StringBuilder list = new StringBuilder();
        int count = dashes.length % 2 == 0 ? dashes.length : 2 * dashes.length;
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "" : ";").append(of(dashes[i % dashes.length]));
        }
        properties.put("customdash", list.toString());
        properties.put("customdash_unit", unit);
        properties.put("use_custom_dash", "1");
    }
}
