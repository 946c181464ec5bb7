package it.torinometropoli.gis.loading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How files call the code and the name of a municipality: ISTAT's boundaries of each year since 2001, and what others make of them. Upper and lower
 * case are the same, as GeoPackages and Shapefiles made of one another differ in it.
 *
 * @param code the attribute with the ISTAT code
 * @param name the attribute with the name; null when there is none
 */
record MunicipalityFields(String code, String name) {

    private static final List<String> CODES = List.of("pro_com_t", "pro_com", "procom", "com_istat_code", "com_istat_code_num", "codice_istat", "cod_istat",
            "istat", "cod_com_istat", "comune_istat", "codistat", "natcode");
    private static final List<String> NAMES = List.of("comune", "nome_com", "denominazione", "den_com", "com_name", "comune_nome", "name", "nome");
    private static final int DIGITS = 6;
    private static final double MOST_NUMBER = 1e9;

    /** Those of a layer; empty when none holds a code. */
    static Optional<MunicipalityFields> among(Collection<String> fields) {
        return first(CODES, fields).map(code -> new MunicipalityFields(code, first(NAMES, fields).orElse(null)));
    }

    private static Optional<String> first(List<String> known, Collection<String> fields) {
        return known.stream().flatMap(name -> fields.stream().filter(field -> field.toLowerCase(Locale.ROOT).equals(name))).findFirst();
    }

    /** The six digits of a code that is a number or a text, with or without zeros in front; empty when it is none. */
    static Optional<String> digits(Object value) {
        boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < MOST_NUMBER;
        String text = whole ? String.valueOf(((Double) value).longValue()) : value == null ? "" : value.toString().strip();
        return text.matches("\\d{1,6}") && !text.matches("0*") ? Optional.of("0".repeat(DIGITS - text.length()) + text) : Optional.empty();
    }

    /** Whether a feature may be one of the territory: its code begins with that of the territory, or it has none. */
    static boolean wanted(Map<String, Object> attributes, String territory) {
        return among(attributes.keySet()).map(fields -> digits(attributes.get(fields.code())).map(code -> code.startsWith(territory)).orElse(true)).orElse(false);
    }
}
