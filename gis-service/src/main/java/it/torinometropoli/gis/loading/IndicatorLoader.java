package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.IndicatorTable.Indicator;
import it.torinometropoli.gis.loading.IndicatorTable.Value;
import it.torinometropoli.gis.plan.PlanTables;
import org.springframework.stereotype.Component;

/** Loads values of indicators of the edition of the plan in force: all values of each indicator that the file names. Those of other indicators stay. */
@Component
class IndicatorLoader implements DatasetLoader {

    private static final int LARGEST_FILE = 10_000_000;

    private final IndicatorTable table;
    private final PlanTables plan;

    IndicatorLoader(IndicatorTable table, PlanTables plan) {
        this.table = table;
        this.plan = plan;
    }

    @Override
    public Dataset dataset() {
        return Dataset.INDICATORS;
    }

    @Override
    public boolean takesMapping() {
        return false;
    }

    @Override
    public List<String> tables() {
        return List.of(IndicatorTable.NAME);
    }

    @Override
    public void load(LoadRequest request, LoadJournal journal) throws IOException {
        if (request.origin().source() == null || request.origin().licence() == null) {
            journal.note(Finding.of(Level.REFUSED, "no_source"));
        }
        byte[] content = content(request.file(), journal);
        journal.endIfRefused();
        journal.readFrom("CSV", "");
        String edition = plan.inForce().orElseThrow();
        Map<String, Indicator> indicators = table.indicators(edition);
        List<Value> found = new IndicatorFile(edition, indicators, journal).read(request.name().substring(request.name().lastIndexOf('/') + 1), content);
        journal.endIfRefused();
        List<Value> before = table.values(edition);
        TreeSet<String> named = found.stream().map(Value::indicator).collect(Collectors.toCollection(TreeSet::new));
        table.clear(edition, named);
        found.forEach(table::add);
        List<Value> now = table.values(edition);
        named.forEach(indicator -> journal.compared(change(indicators.get(indicator), of(before, indicator), of(now, indicator))));
        journal.countTaken(found.size());
    }

    private static byte[] content(Path file, LoadJournal journal) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST_FILE + 1);
            if (content.length > LARGEST_FILE) {
                journal.note(Finding.of(Level.REFUSED, "plan_too_large", file.getFileName().toString(), LARGEST_FILE / 1_000_000));
            }
            if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
                journal.note(Finding.of(Level.REFUSED, "indicator_no_csv"));
            }
            return content;
        }
    }

    private static List<Value> of(List<Value> values, String indicator) {
        return values.stream().filter(value -> value.indicator().equals(indicator)).toList();
    }

    private static Change change(Indicator indicator, List<Value> before, List<Value> now) {
        Kind kind = before.isEmpty() ? Kind.NEW : same(before, now) ? Kind.SAME : Kind.CHANGED;
        return new Change(indicator.id(), indicator.name(), kind, last(before), last(now), now.stream().map(Value::period).collect(Collectors.joining(", ")));
    }

    private static boolean same(List<Value> before, List<Value> now) {
        return before.stream().map(IndicatorLoader::plain).toList().equals(now.stream().map(IndicatorLoader::plain).toList());
    }

    /** Without the zeros that the column adds. */
    private static Value plain(Value value) {
        return new Value(value.edition(), value.indicator(), value.kind(), value.period(), value.amount().stripTrailingZeros(), value.unit(), value.source(),
                value.note());
    }

    private static BigDecimal last(List<Value> values) {
        return values.stream().filter(value -> value.kind().equals("misura")).reduce((one, next) -> next)
                .map(value -> new BigDecimal(value.amount().stripTrailingZeros().toPlainString())).orElse(null);
    }

    @Override
    public void restore(PreviousRows rows, LoadJournal journal) {
        table.clear();
        List<PreviousRows.Row> then = rows.rows(IndicatorTable.NAME);
        then.forEach(row -> table.add(IndicatorTable.value(row)));
        journal.countTaken(then.size());
    }
}
