package it.torinometropoli.gis.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import it.torinometropoli.gis.plan.PlanContent.Action;
import it.torinometropoli.gis.plan.PlanContent.Axis;
import it.torinometropoli.gis.plan.PlanContent.Indicator;
import it.torinometropoli.gis.plan.PlanContent.Project;
import it.torinometropoli.gis.plan.PlanContent.Strategy;
import it.torinometropoli.gis.plan.PlanContent.SurveyAnswer;
import it.torinometropoli.gis.tabular.CsvFile;
import it.torinometropoli.gis.tabular.CsvRow;
import it.torinometropoli.gis.tabular.DataFileException;

/** Reads and checks the files of one edition of the plan. */
final class EditionReader {

    private static final List<String> LINK_BASES = List.of("cross_reference", "layout", "wording");
    private static final Pattern PROJECT_ID = Pattern.compile("P\\d{3}");
    private static final Pattern INDICATOR_ID = Pattern.compile("I\\d{2,3}");
    private static final Pattern ANSWER_ID = Pattern.compile("S\\d{2,3}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern URL = Pattern.compile("https?://[^\\s;]+");

    private final Path folder;
    private final EditionRow row;
    private final Keys axes = new Keys("axes.csv");
    private final Keys strategies = new Keys("strategies.csv");
    private final Keys actions = new Keys("actions.csv");
    private final Keys projects = new Keys("projects.csv");
    private final Keys indicators = new Keys("indicators.csv");
    private final Keys answers = new Keys("survey.csv");

    /**
     * Prepares to read an edition.
     *
     * @param plan the folder that holds one folder per edition
     * @param row what {@code editions.csv} says about the edition
     */
    EditionReader(Path plan, EditionRow row) {
        this.folder = plan.resolve(row.edition().code());
        this.row = row;
    }

    /**
     * Reads every file.
     *
     * @throws DataFileException naming file and line of the first row that is wrong, or the file that has another number of rows
     *         than {@code editions.csv} says
     */
    PlanContent read() {
        return new PlanContent(row.edition(),
                rows("axes.csv", "code,title,description", this::axis),
                rows("strategies.csv", "axis,code,title,description", this::strategy),
                rows("actions.csv", "strategy,code,title,description", this::action),
                rows("projects.csv", "id,strategy,actions,link_basis,title,description,programme,url", this::project),
                rows("indicators.csv", "id,strategy,name,description,source,value,unit,year,note", this::indicator),
                rows("survey.csv", "id,section,question,answer,percent,base", this::answer));
    }

    private <T> List<T> rows(String file, String columns, Function<CsvRow, T> reading) {
        int expected = row.rows().get(file);
        if (expected == 0) {
            return List.of();
        }
        List<CsvRow> rows = CsvFile.read(folder.resolve(file), List.of(columns.split(",")));
        List<T> read = rows.stream().map(reading).toList();
        if (read.size() != expected) {
            throw new DataFileException(folder.resolve(file), 0,
                    "%d rows; %s says %d".formatted(read.size(), EditionRow.FILE, expected));
        }
        return read;
    }

    private Axis axis(CsvRow row) {
        return new Axis(axes.claimNext(row, ""), row.required("title"), row.required("description"));
    }

    private Strategy strategy(CsvRow row) {
        String axis = axes.reference(row, "axis");
        return new Strategy(strategies.claimNext(row, axis), axis, row.required("title"), row.required("description"));
    }

    private Action action(CsvRow row) {
        String strategy = strategies.reference(row, "strategy");
        return new Action(actions.claimNext(row, strategy), strategy, row.required("title"), row.required("description"));
    }

    private Project project(CsvRow row) {
        String id = projects.claim(row, "id", PROJECT_ID);
        String strategy = strategies.reference(row, "strategy");
        List<String> served = servedActions(row, strategy);
        return new Project(id, strategy, served, linkBasis(row, served), row.required("title"), row.required("description"),
                row.text("programme").orElse(null), urls(row));
    }

    private List<String> servedActions(CsvRow row, String strategy) {
        List<String> served = parts(row, "actions");
        for (String action : served) {
            actions.reference(row, "actions", action);
            if (!action.startsWith(strategy + ".")) {
                throw row.failure("column 'actions' names '%s', which is not of strategy %s".formatted(action, strategy));
            }
        }
        return served;
    }

    private static String linkBasis(CsvRow row, List<String> served) {
        if (!served.isEmpty()) {
            return row.oneOf("link_basis", LINK_BASES);
        }
        row.text("link_basis").ifPresent(basis -> {
            throw row.failure("column 'link_basis' is '%s', but column 'actions' is empty".formatted(basis));
        });
        return null;
    }

    private static List<String> urls(CsvRow row) {
        List<String> urls = parts(row, "url");
        urls.stream().filter(url -> !URL.matcher(url).matches()).findFirst().ifPresent(wrong -> {
            throw row.failure("column 'url' has '%s'; it must be web addresses joined with ';'".formatted(wrong));
        });
        return urls;
    }

    private Indicator indicator(CsvRow row) {
        String id = indicators.claim(row, "id", INDICATOR_ID);
        String strategy = strategies.reference(row, "strategy");
        BigDecimal value = row.text("value").map(present -> new BigDecimal(row.matching("value", DECIMAL))).orElse(null);
        if (value == null && row.text("note").isEmpty()) {
            throw row.failure("column 'value' is empty, so column 'note' must say why");
        }
        return new Indicator(id, strategy, row.required("name"), row.required("description"), row.required("source"), value,
                row.text("unit").orElse(null), Integer.parseInt(row.matching("year", YEAR)), row.text("note").orElse(null));
    }

    private SurveyAnswer answer(CsvRow row) {
        int percent = row.integer("percent").filter(share -> share >= 0 && share <= 100)
                .orElseThrow(() -> row.failure("column 'percent' must be a whole number from 0 to 100"));
        int base = row.integer("base").filter(count -> count > 0)
                .orElseThrow(() -> row.failure("column 'base' must be a number of respondents"));
        return new SurveyAnswer(answers.claim(row, "id", ANSWER_ID), row.required("section"), row.required("question"),
                row.required("answer"), percent, base);
    }

    private static List<String> parts(CsvRow row, String column) {
        return row.text(column).map(text -> Arrays.stream(text.split(";")).map(String::strip).distinct().toList()).orElse(List.of());
    }
}
