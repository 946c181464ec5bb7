package it.torinometropoli.gis.register;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.locationtech.jts.geom.Geometry;

/**
 * All that is published of an area.
 *
 * @param values by column of {@link #COLUMNS}: texts, and a {@link BigDecimal} of {@value #AREA}; null where nothing is known
 * @param shape x,y in EPSG:32632
 */
record AreaState(Map<String, Object> values, Geometry shape) {

    static final String NAME = "nome";
    static final String AREA = "area_m2";
    static final String MUNICIPALITY = "comune_istat";
    static final String SOURCE = "fonte";
    static final String SOURCE_EN = "fonte_en";
    static final String POSITION = "posizione";
    static final String POSITION_NOTE = "nota_posizione";
    static final String POSITION_NOTE_EN = "nota_posizione_en";
    static final String QUALITY = "qualita_geometria";

    /** The columns but for the shape, the same in {@code dismissed_site} and {@code register_version}. */
    static final List<String> COLUMNS = List.of(NAME, "uso_precedente", "uso_precedente_en", "uso_base", "settore", "stato", "stato_en", "stato_codice",
            "contaminazione", AREA, "area_nota", "area_nota_en", MUNICIPALITY, "comuni", POSITION, POSITION_NOTE, POSITION_NOTE_EN, SOURCE, SOURCE_EN,
            QUALITY);

    AreaState {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            kept.put(column, values.get(column));
        }
        values = kept;
    }

    /** The value of a column as text; empty when there is none. */
    String text(String column) {
        return Objects.toString(values.get(column), "");
    }

    /** Whether both say the same, shapes to the last bit. */
    boolean sameAs(AreaState other) {
        return COLUMNS.stream().allMatch(column -> sameValue(values.get(column), other.values.get(column))) && shape.equalsExact(other.shape);
    }

    private static boolean sameValue(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second ? number.compareTo(second) == 0 : Objects.equals(one, other);
    }
}
