package it.torinometropoli.gis.ingest;

import java.util.List;

import it.torinometropoli.gis.tabular.CsvRow;

/** Reads the rows of {@code zone_omogenee.csv}. */
final class ZoneReader {

    private static final List<String> CERTAINTIES = List.of("ufficiale", "dedotta");
    private static final int MOST_ZONES = 99;
    private static final double MOST_KM2 = 10_000;

    private final UniqueColumn codes = new UniqueColumn("codice");

    List<Zone> read(List<CsvRow> rows) {
        return rows.stream().map(this::zone).toList();
    }

    private Zone zone(CsvRow row) {
        codes.claim(row);
        Integer population = row.integer("popolazione").orElse(null);
        Integer year = row.integer("popolazione_anno").orElse(null);
        if ((population == null) != (year == null)) {
            throw row.failure("columns 'popolazione' and 'popolazione_anno' must both be given or both be blank");
        }
        return new Zone(whole(row, "codice", MOST_ZONES), row.required("nome"), whole(row, "comuni_numero", Integer.MAX_VALUE), population, year,
                row.required("fonte"), row.required("fonte_en"), whole(row, "popolazione_2011", Integer.MAX_VALUE),
                row.oneOf("composizione_certezza", CERTAINTIES), row.numberWithin("superficie_km2", 0.01, MOST_KM2));
    }

    private static int whole(CsvRow row, String column, int most) {
        int value = row.integer(column).orElseThrow(() -> row.failure("column '%s' is empty".formatted(column)));
        if (value < 1 || value > most) {
            throw row.failure("column '%s' is %d; it must lie between 1 and %d".formatted(column, value, most));
        }
        return value;
    }
}
