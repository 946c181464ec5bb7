package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import it.torinometropoli.gis.loading.CsvTable.Row;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.plan.PlanContent;

/** Reads the files of an edition of the plan and checks every row; whatever is wrong is noted with file, row and column. */
final class PlanEditionFile {

    /** The file with what the edition is called and since when it holds. */
    static final String FACTS = "edizione.csv";

    private static final String AXES = "axes.csv";
    private static final String STRATEGIES = "strategies.csv";
    private static final String ACTIONS = "actions.csv";
    private static final String PROJECTS = "projects.csv";
    private static final String INDICATORS = "indicators.csv";
    private static final String SURVEY = "survey.csv";
    /** All that an edition consists of. */
    static final List<String> FILES = List.of(FACTS, AXES, STRATEGIES, ACTIONS, PROJECTS, INDICATORS, SURVEY);

    private static final Pattern EDITION = Pattern.compile("20\\d\\d-20\\d\\d");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.,]\\d{1,4})?");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern URL = Pattern.compile("https?://[^\\s;]{1,500}");
    private static final List<String> BASES = List.of("cross_reference", "layout", "wording");
    private static final int WHOLE = 100;

    private final PlanArchive archive;
    private final LoadJournal journal;
    private final Set<String> axes = new HashSet<>();
    private final Set<String> strategies = new HashSet<>();
    private final Set<String> actions = new HashSet<>();

    PlanEditionFile(PlanArchive archive, LoadJournal journal) {
        this.archive = archive;
        this.journal = journal;
    }

    /** An edition and since when it is in force. */
    record Read(PlanContent content, LocalDate inForceFrom) {
    }

    /** Reads everything; a row that is wrong is left out, and refuses the load. */
    Read read() {
        List<Facts> facts = rows(FACTS, "code,title,approved_on,in_force_from", (row, ids) -> facts(row));
        if (facts.size() != 1) {
            journal.note(Finding.of(Level.REFUSED, "plan_one_edition", FACTS, facts.size()).in(FACTS));
        }
        List<PlanContent.Axis> readAxes = rows(AXES, "code,title,description", (row, ids) -> new PlanContent.Axis(
                code(row, "", axes), required(row, "title"), required(row, "description")));
        List<PlanContent.Strategy> readStrategies = rows(STRATEGIES, "axis,code,title,description", (row, ids) -> new PlanContent.Strategy(
                code(row, reference(row, "axis", axes, AXES), strategies), row.text("axis"), required(row, "title"), required(row, "description")));
        List<PlanContent.Action> readActions = rows(ACTIONS, "strategy,code,title,description", (row, ids) -> new PlanContent.Action(
                code(row, reference(row, "strategy", strategies, STRATEGIES), actions), row.text("strategy"), required(row, "title"),
                required(row, "description")));
        warnOfEmpty(readStrategies, readActions);
        Facts edition = facts.isEmpty() ? new Facts("", "", null, null) : facts.get(0);
        return new Read(new PlanContent(new PlanContent.Edition(edition.code, edition.title, edition.approvedOn, true), readAxes, readStrategies, readActions,
                optional(PROJECTS, "id,strategy,actions,link_basis,title,description,programme,url", this::project),
                optional(INDICATORS, "id,strategy,name,description,source,value,unit,year,note", this::indicator),
                optional(SURVEY, "id,section,question,answer,percent,base", this::answer)), edition.inForceFrom);
    }

    private record Facts(String code, String title, LocalDate approvedOn, LocalDate inForceFrom) {
    }

    private <T> List<T> optional(String file, String columns, BiFunction<Row, Set<String>, T> reading) {
        return archive.has(file) ? rows(file, columns, reading) : List.of();
    }

    private <T> List<T> rows(String file, String columns, BiFunction<Row, Set<String>, T> reading) {
        List<T> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        archive.table(file).ifPresentOrElse(table -> {
            if (table.has(List.of(columns.split(",")), List.of(), journal)) {
                table.rows().forEach(row -> read.add(reading.apply(row, ids)));
                journal.countRead(table.rows().size(), 0);
                if (table.rows().isEmpty()) {
                    journal.note(Finding.of(Level.REFUSED, "csv_empty", file).in(file));
                }
            }
        }, () -> journal.note(Finding.of(Level.REFUSED, "plan_no_file", file).in(file)));
        return read;
    }

    private Facts facts(Row row) {
        String code = required(row, "code");
        if (!EDITION.matcher(code).matches() || code.substring(0, 4).compareTo(code.substring(5)) > 0) {
            journal.note(row.wrong("code", "plan_years", code));
        }
        LocalDate approved = row.text("approved_on").isEmpty() ? null : day(row, "approved_on");
        LocalDate inForce = day(row, "in_force_from");
        if (approved != null && inForce != null && inForce.isBefore(approved)) {
            journal.note(row.wrong("in_force_from", "plan_before_approval", inForce, approved));
        }
        return new Facts(code, required(row, "title"), approved, inForce);
    }

    private LocalDate day(Row row, String column) {
        Optional<LocalDate> day = Days.day(row.text(column), null);
        if (day.isEmpty()) {
            journal.note(row.wrong(column, "plan_day", row.text(column)));
        }
        return day.orElse(null);
    }

    private String required(Row row, String column) {
        if (row.text(column).isEmpty()) {
            journal.note(row.wrong(column, "plan_required", column));
        }
        return row.text(column);
    }

    /** The code of a part: that of what it belongs to and a number. */
    private String code(Row row, String parent, Set<String> known) {
        String code = required(row, "code");
        String prefix = parent.isEmpty() ? "" : parent + ".";
        Pattern form = Pattern.compile(Pattern.quote(prefix) + (parent.isEmpty() ? "[1-9]" : "[1-9]\\d?"));
        if (!form.matcher(code).matches()) {
            journal.note(row.wrong("code", parent.isEmpty() ? "plan_axis_code" : "plan_code", code, parent));
        } else if (!known.add(code)) {
            journal.note(row.wrong("code", "plan_twice_code", code));
        }
        return code;
    }

    private String reference(Row row, String column, Set<String> known, String file) {
        return reference(row, column, row.text(column), new Named(known, file));
    }

    private record Named(Set<String> codes, String file) {
    }

    private String reference(Row row, String column, String code, Named known) {
        if (!known.codes().contains(code)) {
            journal.note(row.wrong(column, "plan_reference", code, known.file()));
        }
        return code;
    }

    private String id(Row row, String letter, Set<String> ids) {
        String id = required(row, "id");
        if (!id.matches(letter + "\\d{2,4}")) {
            journal.note(row.wrong("id", "plan_id", id, letter));
        } else if (!ids.add(id)) {
            journal.note(row.wrong("id", "plan_twice_code", id));
        }
        return id;
    }

    private PlanContent.Project project(Row row, Set<String> ids) {
        String strategy = reference(row, "strategy", strategies, STRATEGIES);
        List<String> served = parts(row, "actions");
        for (String action : served) {
            reference(row, "actions", action, new Named(actions, ACTIONS));
            if (!action.startsWith(strategy + ".")) {
                journal.note(row.wrong("actions", "plan_other_strategy", action, strategy));
            }
        }
        String basis = row.text("link_basis");
        if (served.isEmpty() ? !basis.isEmpty() : !BASES.contains(basis)) {
            journal.note(row.wrong("link_basis", "plan_basis", basis, String.join(", ", BASES)));
        }
        List<String> urls = parts(row, "url");
        urls.stream().filter(url -> !URL.matcher(url).matches()).forEach(url -> journal.note(row.wrong("url", "plan_url", url)));
        return new PlanContent.Project(id(row, "P", ids), strategy, served, basis.isEmpty() ? null : basis, required(row, "title"),
                required(row, "description"), orNull(row, "programme"), urls);
    }

    private PlanContent.Indicator indicator(Row row, Set<String> ids) {
        String value = row.text("value");
        if (!value.isEmpty() && !DECIMAL.matcher(value).matches()) {
            journal.note(row.wrong("value", "no_number", "value", value));
        }
        if (value.isEmpty() && row.text("note").isEmpty()) {
            journal.note(row.wrong("note", "plan_why_no_value"));
        }
        String year = row.text("year");
        if (!YEAR.matcher(year).matches()) {
            journal.note(row.wrong("year", "plan_year", year));
        }
        return new PlanContent.Indicator(id(row, "I", ids), reference(row, "strategy", strategies, STRATEGIES), required(row, "name"),
                required(row, "description"), required(row, "source"), DECIMAL.matcher(value).matches() ? new BigDecimal(value.replace(',', '.')) : null,
                orNull(row, "unit"), YEAR.matcher(year).matches() ? Integer.parseInt(year) : 0, orNull(row, "note"));
    }

    private PlanContent.SurveyAnswer answer(Row row, Set<String> ids) {
        return new PlanContent.SurveyAnswer(id(row, "S", ids), required(row, "section"), required(row, "question"), required(row, "answer"),
                number(row, "percent", 0, WHOLE), number(row, "base", 1, Integer.MAX_VALUE));
    }

    private int number(Row row, String column, int least, int most) {
        String text = row.text(column);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            journal.note(row.wrong(column, "no_number", column, text));
            return least;
        }
        return Integer.parseInt(text);
    }

    private static String orNull(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }

    private static List<String> parts(Row row, String column) {
        return Arrays.stream(row.text(column).split(";")).map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
    }

    private void warnOfEmpty(List<PlanContent.Strategy> readStrategies, List<PlanContent.Action> readActions) {
        axes.stream().filter(axis -> readStrategies.stream().noneMatch(strategy -> strategy.axis().equals(axis))).sorted()
                .forEach(axis -> journal.note(Finding.of(Level.WARNING, "plan_empty_axis", axis).in(AXES)));
        strategies.stream().filter(strategy -> readActions.stream().noneMatch(action -> action.strategy().equals(strategy))).sorted()
                .forEach(strategy -> journal.note(Finding.of(Level.WARNING, "plan_empty_strategy", strategy).in(STRATEGIES)));
    }
}
