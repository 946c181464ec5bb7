package it.torinometropoli.gis.register;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.util.MultiValueMap;

/**
 * What somebody has written into the form for an area, as it is.
 *
 * @param values by name of the field, without blanks around
 * @param shape GeoJSON or coordinates; blank for none
 * @param sourceDate as a day of ISO 8601
 * @param note for the register keeper
 */
record FormEntry(Map<String, String> values, String shape, String sourceDate, String note) {

    static final String SHAPE = "forma";
    static final String SOURCE_DATE = "data_fonte";
    static final String NOTE = "nota";

    private static final String ENGLISH_SUFFIX = "_en";

    /** What a form sends. */
    static FormEntry of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        RegisterField.ALL.forEach(field -> values.put(field.name(), text(sent, field.name())));
        return new FormEntry(values, text(sent, SHAPE), text(sent, SOURCE_DATE), text(sent, NOTE));
    }

    /** The form of an area as it is published; source, shape and texts in English are to be given anew. */
    static FormEntry of(AreaState state) {
        Map<String, String> values = new LinkedHashMap<>();
        RegisterField.ALL.forEach(field -> values.put(field.name(), field.kind() == RegisterField.Kind.AREA ? plain(state, field) : state.text(field.name())));
        values.replaceAll((name, value) -> name.endsWith(ENGLISH_SUFFIX) || name.equals(AreaState.SOURCE) || name.equals(AreaState.QUALITY) ? "" : value);
        return new FormEntry(values, "", "", "");
    }

    /** The form as it was sent. */
    static FormEntry of(Submission said) {
        Map<String, String> values = new LinkedHashMap<>();
        RegisterField.ALL.forEach(field -> values.put(field.name(), said.text(field.name())));
        return new FormEntry(values, said.shape() == null ? "" : ShapeText.write(said.shape()), said.sourceDate().toString(),
                said.note() == null ? "" : said.note());
    }

    /** The empty form. */
    static FormEntry empty() {
        Map<String, String> values = new LinkedHashMap<>();
        RegisterField.ALL.forEach(field -> values.put(field.name(), ""));
        return new FormEntry(values, "", "", "");
    }

    private static String plain(AreaState state, RegisterField field) {
        return state.values().get(field.name()) instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : "";
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
