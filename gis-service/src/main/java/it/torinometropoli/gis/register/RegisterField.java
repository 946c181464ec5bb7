package it.torinometropoli.gis.register;

import java.util.List;
import java.util.Optional;

/**
 * A field of the form for an area. Its name is the column that it fills.
 *
 * @param name of the column, and of the parameter
 * @param kind what it takes
 * @param longest how many characters
 * @param required whether it must be filled
 */
record RegisterField(String name, Kind kind, int longest, boolean required) {

    /** What a field takes. */
    enum Kind {
        /** A line of text. */
        LINE,
        /** A text of several lines. */
        TEXT,
        /** A code of the layer's description. */
        CODE,
        /** Square metres. */
        AREA
    }

    /** How the perimeter is known: filled where a shape is given. */
    static final RegisterField QUALITY = new RegisterField(AreaState.QUALITY, Kind.CODE, 16, false);

    /** Where a perimeter can come from, as codes of the layer. */
    static final List<String> QUALITIES = List.of("catastale", "ortofoto", "indicativa");

    /** The fields in the order of the form. */
    static final List<RegisterField> ALL = List.of(
            line(AreaState.NAME, 200, true), line("uso_precedente", 300, true), line("uso_precedente_en", 300, false),
            new RegisterField("settore", Kind.CODE, 32, true), new RegisterField("stato_codice", Kind.CODE, 32, true),
            new RegisterField("stato", Kind.TEXT, 1_000, true), new RegisterField("stato_en", Kind.TEXT, 1_000, false),
            new RegisterField("contaminazione", Kind.CODE, 32, true), new RegisterField(AreaState.AREA, Kind.AREA, 15, false),
            line("area_nota", 300, false), line("area_nota_en", 300, false), line(AreaState.SOURCE, 300, true), line(AreaState.SOURCE_EN, 300, false),
            QUALITY);

    private static RegisterField line(String name, int longest, boolean required) {
        return new RegisterField(name, Kind.LINE, longest, required);
    }

    /** The field of a name. */
    static Optional<RegisterField> of(String name) {
        return ALL.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
