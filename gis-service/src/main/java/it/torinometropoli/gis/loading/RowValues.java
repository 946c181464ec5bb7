package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.loading.Finding.Level;

/** Takes the values of rows as a mapping says; a row with a wrong one is rejected with all that is wrong in it. */
final class RowValues {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_CODE = 63;
    /** More than any area of the territory has. */
    static final BigDecimal MOST_SQUARE_METRES = new BigDecimal("6000000000");
    private static final int DECIMALS = 2;

    private final FieldMapping mapping;
    private final List<Column> columns;
    private final Numerals numerals;
    private final LoadJournal journal;

    RowValues(FieldMapping mapping, List<Column> columns, Numerals numerals, LoadJournal journal) {
        this.mapping = mapping;
        this.columns = columns;
        this.numerals = numerals;
        this.journal = journal;
    }

    /** The values that a row has; empty when it was rejected. */
    Optional<Map<String, Object>> of(RawFeature row) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean whole = true;
        for (Column column : columns) {
            try {
                Object value = value(column, row);
                if (value != null) {
                    values.put(column.name(), value);
                } else if (column.needed()) {
                    throw new Wrong(Finding.of(Level.REJECTED, "no_value", column.name()));
                }
            } catch (Wrong wrong) {
                journal.note(wrong.finding.at(row.number()).in(mapping.field(column.name())));
                whole = false;
            }
        }
        return whole ? Optional.of(values) : Optional.empty();
    }

    private Object value(Column column, RawFeature row) throws Wrong {
        FieldMapping.Rule rule = mapping.fields().get(column.name());
        if (rule == null) {
            return null;
        }
        String text;
        try {
            text = mapping.value(column.name(), row.attributes());
        } catch (IllegalArgumentException unknown) {
            throw new Wrong(Finding.of(Level.REJECTED, "not_allowed", unknown.getMessage(), column.name(), String.join(", ", new TreeSet<>(rule.values().keySet()))));
        }
        if (text == null) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT, CODE -> text(column, text, row);
            case AREA -> area(column, rule, written(rule, row, text));
            case DATE -> day(column, rule, written(rule, row, text));
        };
    }

    /** What the file has; what the mapping has where that is blank. */
    static Object written(FieldMapping.Rule rule, RawFeature row, String text) {
        Object raw = rule.field() == null || !rule.values().isEmpty() ? null : FieldMapping.raw(row.attributes(), rule.field());
        return raw == null || raw.toString().isBlank() ? text : raw;
    }

    /** A text; an identifier without the layer that the service puts before it in its files. */
    private String text(Column column, String text, RawFeature row) throws Wrong {
        Optional<String> mended = Misreading.mended(text);
        mended.ifPresent(good -> journal.note(Finding.of(Level.REPAIRED, "encoding", text, good).at(row.number()).in(mapping.field(column.name()))));
        String clean = Misreading.clean(mended.orElse(text));
        if (!clean.equals(mended.orElse(text))) {
            journal.note(Finding.of(Level.REPAIRED, "control_characters", column.name()).at(row.number()).in(mapping.field(column.name())));
        }
        String value = "id".equals(column.name()) ? clean.substring(clean.indexOf('.') + 1) : clean;
        if (Misreading.lossy(value)) {
            throw new Wrong(Finding.of(Level.REJECTED, "lost_characters", value, column.name()));
        }
        int longest = column.kind() == Column.Kind.CODE ? LONGEST_CODE : LONGEST_TEXT;
        if (value.length() > longest) {
            throw new Wrong(Finding.of(Level.REJECTED, "too_long", column.name(), value.length(), longest));
        }
        if (!column.allowed().isEmpty() && !column.allowed().contains(value)) {
            throw new Wrong(Finding.of(Level.REJECTED, "not_allowed", value, column.name(), String.join(", ", column.allowed())));
        }
        return value;
    }

    private BigDecimal area(Column column, FieldMapping.Rule rule, Object written) throws Wrong {
        String field = rule.field() == null ? "" : rule.field();
        BigDecimal number = numerals.number(field, written).orElseThrow(() -> new Wrong(Finding.of(Level.REJECTED, "no_number", column.name(), String.valueOf(written))));
        BigDecimal area = number.multiply(rule.squareMetres()).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (area.compareTo(BigDecimal.ONE) < 0 || area.compareTo(MOST_SQUARE_METRES) > 0) {
            throw new Wrong(Finding.of(Level.REJECTED, "no_such_area", String.valueOf(written), column.name()));
        }
        return area;
    }

    private LocalDate day(Column column, FieldMapping.Rule rule, Object written) throws Wrong {
        String format = rule.format() == null ? mapping.table().dates() : rule.format();
        LocalDate day = Days.day(written, format).orElseThrow(() -> new Wrong(Finding.of(Level.REJECTED, "bad_date", String.valueOf(written), column.name(),
                format == null ? "31/12/2023, 2023-12-31" : format)));
        if (day.isAfter(LocalDate.now())) {
            throw new Wrong(Finding.of(Level.REJECTED, "future_date", String.valueOf(written), column.name()));
        }
        return day;
    }

    /** A value that is not taken. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Wrong(Finding finding) {
            super(finding.key(), null, false, false);
            this.finding = finding;
        }
    }
}
