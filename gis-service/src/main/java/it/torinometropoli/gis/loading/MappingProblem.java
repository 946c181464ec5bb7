package it.torinometropoli.gis.loading;

import java.util.List;

/** Something that the small file cannot say which tells which fields are which. */
final class MappingProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> values;

    /**
     * A problem.
     *
     * @param code of its finding
     * @param values what its text names beside the file and the line
     */
    MappingProblem(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = List.of(values);
    }

    /** A key with a value that it cannot have. */
    static MappingProblem notAllowed(String key, Object value, String allowed) {
        return new MappingProblem("mapping_not_allowed", key, value, allowed);
    }

    /** A key that is written in another form than it has to be, with an example of that. */
    static MappingProblem form(String key) {
        String example = switch (key.replaceAll("\\..*", "")) {
            case "only" -> "only: {SITECODE: [IT11]}";
            case "covers" -> "covers: [\"*\"]";
            case "table" -> "table: {separator: \";\"}";
            case "position" -> "position: {x: EST, y: NORD}";
            default -> "fields: {nome: {field: DENOMINAZIONE}}";
        };
        return new MappingProblem("mapping_form", key, example);
    }

    String code() {
        return code;
    }

    List<Object> values() {
        return values;
    }
}
