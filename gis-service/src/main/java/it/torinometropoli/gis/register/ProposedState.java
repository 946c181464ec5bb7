package it.torinometropoli.gis.register;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What an area would be once a proposal is accepted. */
final class ProposedState {

    private static final String ENGLISH_SUFFIX = "_en";
    private static final String FORMER_USE = "uso_precedente";
    private static final String USE_BASIS = "uso_base";
    private static final String BY_SOURCE = "fonte";
    private static final String BY_PERIMETER = "perimetro";
    private static final String POSITION_NOTE = "perimetro inviato dal comune";
    private static final String POSITION_NOTE_EN = "perimeter sent by the municipality";

    private ProposedState() {
    }

    /**
     * The state.
     *
     * @param before what is published now; null of a new area
     * @param municipality ISTAT code of the one that proposes
     */
    static AreaState of(AreaState before, Submission said, String municipality) {
        Map<String, Object> values = new HashMap<>(before == null ? Map.of(AreaState.MUNICIPALITY, municipality) : before.values());
        for (RegisterField field : RegisterField.ALL) {
            if (field != RegisterField.QUALITY) {
                values.put(field.name(), value(field, said.text(field.name())));
            }
        }
        AreaState.COLUMNS.stream().filter(column -> column.endsWith(ENGLISH_SUFFIX) && RegisterField.of(column).isPresent())
                .forEach(column -> keepEnglish(column, before, values));
        if (before == null || !before.text(FORMER_USE).equals(values.get(FORMER_USE))) {
            values.put(USE_BASIS, BY_SOURCE);
        }
        if (said.shape() != null) {
            values.put(AreaState.QUALITY, said.text(AreaState.QUALITY));
            values.put(AreaState.POSITION, BY_PERIMETER);
            values.put(AreaState.POSITION_NOTE, POSITION_NOTE);
            values.put(AreaState.POSITION_NOTE_EN, POSITION_NOTE_EN);
        }
        return new AreaState(values, said.shape() == null ? before.shape() : said.shape());
    }

    private static Object value(RegisterField field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return field.kind() == RegisterField.Kind.AREA ? new BigDecimal(text.replace(',', '.')) : text;
    }

    /** Where nobody has said it in English: what there was, as long as the Italian is the same, or else the Italian. */
    private static void keepEnglish(String column, AreaState before, Map<String, Object> values) {
        if (values.get(column) == null) {
            String italian = column.substring(0, column.length() - ENGLISH_SUFFIX.length());
            boolean same = before != null && before.text(italian).equals(values.get(italian));
            values.put(column, same ? before.values().get(column) : values.get(italian));
        }
    }
}
