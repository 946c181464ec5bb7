package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import it.torinometropoli.gis.geofile.RawFile;
import it.torinometropoli.gis.geofile.RawFiles;
import it.torinometropoli.gis.geofile.RawLayer;
import it.torinometropoli.gis.geofile.TableFormat;
import it.torinometropoli.gis.geofile.UploadRefusedException;
import it.torinometropoli.gis.loading.Change.Kind;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.IndicatorTable.Indicator;
import it.torinometropoli.gis.loading.IndicatorTable.Value;
import it.torinometropoli.gis.plan.PlanTables;
import org.springframework.stereotype.Component;

/** Loads values of indicators of the edition of the plan in force: all values of each indicator that the file names. Those of other indicators stay. */
@Component
class IndicatorLoader implements DatasetLoader {

    private final IndicatorTable table;
    private final PlanTables plan;
    private final RawFiles files;

    IndicatorLoader(IndicatorTable table, PlanTables plan, LoadingSettings settings) {
        this.files = new RawFiles(settings.limits());
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
        CsvTable read = table(request, journal);
        journal.begin(LoadStep.CHECK);
        String edition = plan.inForce().orElseThrow();
        Map<String, Indicator> indicators = table.indicators(edition);
        List<Value> found = new IndicatorFile(edition, indicators, journal).read(read);
        journal.endIfRefused();
        journal.begin(LoadStep.WRITE);
        List<Value> before = table.values(edition);
        TreeSet<String> named = found.stream().map(Value::indicator).collect(Collectors.toCollection(TreeSet::new));
        table.clear(edition, named);
        found.forEach(table::add);
        List<Value> now = table.values(edition);
        named.forEach(indicator -> journal.compared(change(indicators.get(indicator), of(before, indicator), of(now, indicator))));
        journal.countTaken(found.size());
    }

    private CsvTable table(LoadRequest request, LoadJournal journal) throws IOException {
        String name = request.name().substring(request.name().lastIndexOf('/') + 1);
        try {
            RawFile file = files.readTable(request.file(), row -> true, TableFormat.UNKNOWN);
            journal.readFrom(file.kind().title(), "");
            file.notices().forEach(notice -> journal.note(Finding.of(Level.NOTE, notice)));
            RawLayer layer = file.layers().get(0);
            layer.unread().forEach(row -> journal.note(Finding.of(Level.REFUSED, row.problem()).at(row.number())));
            return new CsvTable(name, layer.fields().stream().map(IndicatorLoader::small).toList(), layer.features().stream()
                    .map(row -> new CsvTable.Row(name, row.number(), texts(row.attributes()))).toList());
        } catch (UploadRefusedException refused) {
            refused.problems().forEach(problem -> journal.note(Finding.of(Level.REFUSED, problem)));
            throw new LoadRefusedException();
        }
    }

    private static Map<String, String> texts(Map<String, Object> attributes) {
        Map<String, String> texts = new HashMap<>();
        attributes.forEach((field, value) -> texts.put(small(field), value instanceof Number number && Double.isFinite(number.doubleValue())
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : value == null ? "" : value.toString().strip()));
        return texts;
    }

    private static String small(String field) {
        return field.strip().toLowerCase(Locale.ROOT);
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
