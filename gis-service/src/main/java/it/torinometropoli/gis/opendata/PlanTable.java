package it.torinometropoli.gis.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of the plan that is a table of its own. Editions number anew, so a code means something within its edition only. */
enum PlanTable {

    ASSI("published_plan_axis", "code, title, description", List.of("code", "title", "description")),
    STRATEGIE("published_plan_strategy", "axis, code, title, description", List.of("axis", "code", "title", "description")),
    AZIONI("published_plan_action", "strategy, code, title, description", List.of("strategy", "code", "title", "description")),
    PROGETTI("published_plan_project", "id, strategy, (SELECT string_agg(link.action, ';' ORDER BY a.ordinal) FROM published_plan_project_action link "
            + "JOIN published_plan_action a ON a.edition = link.edition AND a.code = link.action WHERE link.edition = t.edition AND link.project = t.id)"
            + ", link_basis, title, description, programme, urls",
            List.of("id", "strategy", "actions", "link_basis", "title", "description", "programme", "urls")),
    INDICATORI("published_plan_indicator", "id, strategy, name, description, source, latest_value, unit, reference_year, note",
            List.of("id", "strategy", "name", "description", "source", "value", "unit", "year", "note")),
    INDAGINE("published_plan_survey_answer", "id, section, question, answer, percentage, respondents",
            List.of("id", "section", "question", "answer", "percent", "base")),
    LUOGHI("published_feature_action", "layer, feature_id, action, relation, basis, created_on",
            List.of("layer", "feature", "action", "relation", "basis", "since"), "layer, length(feature_id), feature_id, action");

    /** What the parts of a list in one field are separated by. */
    static final String SEPARATOR = ";";
    /** The columns that may hold several values. */
    static final List<String> LISTS = List.of("actions", "urls");

    private final String view;
    private final String expressions;
    private final List<String> columns;
    private final String order;

    PlanTable(String view, String expressions, List<String> columns) {
        this(view, expressions, columns, "ordinal");
    }

    PlanTable(String view, String expressions, List<String> columns, String order) {
        this.view = view;
        this.expressions = expressions;
        this.columns = columns;
        this.order = order;
    }

    /** The table of a name, if there is one. */
    static Optional<PlanTable> named(String name) {
        return Arrays.stream(values()).filter(table -> table.fileName().equals(name)).findFirst();
    }

    /** Its name in addresses. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns as files name them. */
    List<String> columns() {
        return columns;
    }

    /** What tells a row from all others. */
    List<String> key() {
        return switch (this) {
            case ASSI, STRATEGIE, AZIONI -> List.of("code");
            case PROGETTI, INDICATORI, INDAGINE -> List.of("id");
            case LUOGHI -> List.of("feature", "action");
        };
    }

    /** A statement with the edition as its parameter that reads the columns in their order. */
    String select() {
        return "SELECT " + expressions + " FROM " + view + " t WHERE t.edition = ? ORDER BY " + order;
    }

    /** A statement with the edition as its parameter that tells whether there are rows. */
    String exists() {
        return "SELECT EXISTS (SELECT 1 FROM " + view + " WHERE edition = ?)";
    }
}
