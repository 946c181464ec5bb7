package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import it.torinometropoli.gis.loading.CsvTable.Row;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.loading.IndicatorTable.Indicator;
import it.torinometropoli.gis.loading.IndicatorTable.Value;

/** Reads values of indicators from a table and checks every row; whatever is wrong is noted with row and column. */
final class IndicatorFile {

    private static final List<String> COLUMNS = List.of("indicatore", "periodo", "valore", "unita", "fonte");
    private static final List<String> POSSIBLE = List.of("tipo", "nota");
    private static final String MEASURED = "misura";
    private static final List<String> KINDS = List.of(MEASURED, "obiettivo");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}([.,]\\d{1,20})?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final String PERCENT = "%";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final double FAR = 10;
    /** As many as the table keeps. */
    private static final int DECIMALS = 4;

    private final String edition;
    private final Map<String, Indicator> indicators;
    private final LoadJournal journal;
    private final Set<List<String>> seen = new HashSet<>();

    IndicatorFile(String edition, Map<String, Indicator> indicators, LoadJournal journal) {
        this.edition = edition;
        this.indicators = indicators;
        this.journal = journal;
    }

    /** The values of a table. */
    List<Value> read(CsvTable table) {
        List<Value> values = new ArrayList<>();
        if (table.has(COLUMNS, POSSIBLE, journal)) {
            journal.countRead(table.rows().size(), 0);
            table.rows().forEach(row -> values.add(value(row)));
        }
        if (table.rows().isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "csv_empty", table.file()).in(table.file()));
        }
        return values;
    }

    private Value value(Row row) {
        Indicator indicator = indicators.get(row.text("indicatore"));
        if (indicator == null) {
            journal.note(row.wrong("indicatore", "indicator_unknown", row.text("indicatore"), edition));
        }
        String kind = row.text("tipo").isEmpty() ? MEASURED : row.text("tipo").toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            journal.note(row.wrong("tipo", "indicator_kind", row.text("tipo"), String.join(", ", KINDS)));
        }
        if (row.text("fonte").isEmpty()) {
            journal.note(row.wrong("fonte", "plan_required", "fonte"));
        }
        String period = period(row, kind);
        if (!seen.add(List.of(row.text("indicatore"), kind, period))) {
            journal.note(row.wrong("periodo", "indicator_twice", row.text("indicatore"), period));
        }
        BigDecimal amount = amount(row);
        if (indicator != null) {
            compare(row, indicator, kind, amount);
        }
        return new Value(edition, row.text("indicatore"), kind, period, amount, orNull(row, "unita"), row.text("fonte"), orNull(row, "nota"));
    }

    private String period(Row row, String kind) {
        String period = row.text("periodo");
        boolean year = YEAR.matcher(period).matches();
        Optional<LocalDate> day = year ? Optional.of(Year.parse(period).atDay(1)) : Days.day(period, null);
        if (day.isEmpty()) {
            journal.note(row.wrong("periodo", "indicator_period", period));
            return period;
        }
        if (day.get().isAfter(LocalDate.now()) && kind.equals(MEASURED)) {
            journal.note(row.wrong("periodo", "indicator_to_come", period));
        }
        return year ? period : day.get().toString();
    }

    private BigDecimal amount(Row row) {
        String text = row.text("valore");
        if (!AMOUNT.matcher(text).matches()) {
            journal.note(row.wrong("valore", "no_number", "valore", text));
            return BigDecimal.ZERO;
        }
        BigDecimal amount = new BigDecimal(text.replace(',', '.'));
        BigDecimal kept = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (kept.compareTo(amount) == 0) {
            return amount;
        }
        journal.note(Finding.of(Level.REPAIRED, "indicator_rounded", text, DECIMALS,
                text.contains(",") ? kept.toPlainString().replace('.', ',') : kept.toPlainString()).at(row.number()).in(row.file() + ": valore"));
        return kept;
    }

    /** A value in another unit is that of another indicator; one that is far from the known one is perhaps in another unit. */
    private void compare(Row row, Indicator indicator, String kind, BigDecimal amount) {
        String unit = row.text("unita");
        if (indicator.unit() != null && !indicator.unit().equals(unit)) {
            journal.note(row.wrong("unita", "indicator_unit", indicator.id(), indicator.unit(), unit));
        }
        if (PERCENT.equals(unit) && amount.abs().compareTo(WHOLE) > 0) {
            journal.note(Finding.of(Level.WARNING, "indicator_percent", indicator.id(), amount).at(row.number()).in(row.file() + ": valore"));
        } else if (kind.equals(MEASURED) && indicator.latest() != null && far(amount.doubleValue(), indicator.latest().doubleValue())) {
            journal.note(Finding.of(Level.WARNING, "indicator_far", indicator.id(), amount, indicator.latest().stripTrailingZeros().toPlainString())
                    .at(row.number()).in(row.file() + ": valore"));
        }
    }

    private static boolean far(double amount, double known) {
        return known != 0 && amount != 0 && (Math.abs(amount / known) > FAR || Math.abs(known / amount) > FAR);
    }

    private static String orNull(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }
}
